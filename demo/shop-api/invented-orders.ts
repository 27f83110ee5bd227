// The invented orders of the shop, in every state an order can be in, dated from today so that they never go stale.
import { isBike, products } from '../products/products.ts';
import type { Day } from './calendar.ts';
import { addDays, addWorkingDays, addWorkshopDays } from './calendar.ts';
import type { DeliveryMethod, Order, Progress } from './orders.ts';

export function ordersOn(today: Day): Order[] {
  const orders = [...beforeSending(today), ...onTheWay(today), ...afterDelivery(today)];
  for (const order of orders) assertBikesTravelAsBikes(order);
  return orders.toSorted((a, b) => a.number.localeCompare(b.number));
}

function assertBikesTravelAsBikes(order: Order): void {
  const bike = order.lines.some(([id]) => isBike(id));
  const parcel = order.delivery === 'home' || order.delivery === 'pickUpPoint' || order.delivery === 'express';
  if (bike && parcel) throw new Error(`${order.number} sends a bike as a parcel`);
}

function beforeSending(today: Day): Order[] {
  const work = (count: number) => addWorkingDays(today, count);
  const ago = (count: number) => addDays(today, -count);
  const lastOpen = addWorkshopDays(today, -1);
  return [
    order('R-1054', ago(0), [['courlis', 1]], 'bikeByAppointment', { status: 'paymentRefused' }),
    order('R-1053', ago(0), [['tilleul', 1]], 'home', { status: 'paid', leaves: work(1) }),
    order(
      'R-1052',
      ago(1),
      [
        ['gardien', 1],
        ['trousse', 1],
      ],
      'home',
      { status: 'preparing', leaves: work(0) },
    ),
    order('R-1051', ago(2), [['courlis', 1]], 'shop', {
      status: 'awaitingTransfer',
      until: addWorkingDays(ago(2), 5),
    }),
    order('R-1050', ago(6), [['pinson', 1]], 'bikeByAppointment', {
      status: 'building',
      ready: addWorkingDays(ago(6), 10),
    }),
    order('R-1049', ago(5), [['moufle', 1]], 'pickUpPoint', { status: 'waitingForPart', expected: work(5) }),
    order(
      'R-1048',
      addDays(lastOpen, -2),
      [
        ['roitelet', 1],
        ['loriot', 1],
      ],
      'shop',
      {
        status: 'readyInShop',
        ready: lastOpen,
        keptUntil: addDays(lastOpen, 14),
      },
    ),
    order('R-1035', ago(9), [['averse', 1]], 'home', { status: 'cancelled', cancelled: work(-1), refundBy: work(2) }),
  ];
}

function onTheWay(today: Day): Order[] {
  const work = (count: number) => addWorkingDays(today, count);
  return [
    order(
      'R-1042',
      addDays(work(-1), -1),
      [
        ['loriot', 1],
        ['luciole', 1],
      ],
      'home',
      {
        status: 'withCarrier',
        sent: work(-1),
        expected: work(2),
      },
    ),
    order(
      'R-1047',
      work(-2),
      [
        ['musette', 2],
        ['carillon', 1],
      ],
      'home',
      {
        status: 'outForDelivery',
        sent: work(-2),
        expected: work(0),
      },
    ),
    order('R-1046', work(-6), [['alize', 1]], 'home', {
      status: 'delayed',
      sent: work(-5),
      promised: work(-2),
      expected: work(2),
    }),
    order(
      'R-1045',
      work(-5),
      [
        ['carillon', 1],
        ['trousse', 1],
      ],
      'pickUpPoint',
      {
        status: 'atPickUpPoint',
        sent: work(-5),
        arrived: work(-1),
        keptUntil: addDays(work(-1), 9),
      },
    ),
    order('R-1044', work(-4), [['nid', 1]], 'home', {
      status: 'missed',
      sent: work(-3),
      missed: work(-1),
      nextTry: work(0),
    }),
    order('R-1043', work(-3), [['sterne', 1]], 'bikeByAppointment', {
      status: 'withCarrier',
      sent: work(-2),
      expected: work(4),
    }),
    order(
      'R-1041',
      work(-4),
      [
        ['luciole', 1],
        ['moufle', 1],
      ],
      'home',
      {
        status: 'partlySent',
        sent: work(-2),
        expected: work(1),
        rest: 'moufle',
        restLeaves: work(5),
      },
    ),
    order(
      'R-1040',
      work(-9),
      [
        ['tilleul', 1],
        ['carillon', 1],
      ],
      'home',
      {
        status: 'searching',
        sent: work(-8),
        promised: work(-5),
        answerBy: work(3),
      },
    ),
  ];
}

function afterDelivery(today: Day): Order[] {
  const work = (count: number) => addWorkingDays(today, count);
  return [
    order('R-1039', work(-5), [['trousse', 1]], 'home', { status: 'delivered', sent: work(-4), delivered: work(-2) }),
    order('R-1038', work(-16), [['loriot', 1]], 'home', {
      status: 'returnOnItsWay',
      sent: work(-16),
      delivered: work(-13),
      returnSent: work(-1),
    }),
    order(
      'R-1037',
      work(-19),
      [
        ['averse', 1],
        ['luciole', 1],
      ],
      'home',
      {
        status: 'returnReceived',
        sent: work(-18),
        delivered: work(-15),
        returnReceived: work(-1),
        refundBy: work(4),
        refundCents: products.averse.cents - 490,
      },
    ),
    order('R-1036', work(-24), [['musette', 1]], 'home', {
      status: 'refunded',
      sent: work(-24),
      delivered: work(-21),
      returnReceived: work(-8),
      refunded: work(-4),
      refundCents: products.musette.cents - 490,
    }),
    order(
      'R-1031',
      work(-45),
      [
        ['huppe', 1],
        ['nid', 2],
      ],
      'bikeByAppointment',
      {
        status: 'delivered',
        sent: work(-40),
        delivered: work(-34),
      },
    ),
  ];
}

function order(
  number: string,
  placed: Day,
  lines: Order['lines'],
  delivery: DeliveryMethod,
  progress: Progress,
): Order {
  return { number, placed, lines, delivery, progress };
}
