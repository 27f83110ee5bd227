// Returns started since the start: which orders may come back, and the number each return gets. They live in memory only.
import { isBike } from '../products/products.ts';
import type { Day } from './calendar.ts';
import { addDays } from './calendar.ts';
import type { Order } from './orders.ts';

export interface Return {
  number: string;
  order: string;
  /** The parcel must be posted by then. */
  postBy: Day;
}

export type NoReturn = 'notDelivered' | 'onItsWay' | 'tooLate' | 'bike';

export interface ReturnBook {
  start: (order: Order, today: Day) => Return | NoReturn;
}

/** The help centre's own figures. */
const daysToReturn = 30;
const daysToPost = 14;

export function openReturnBook(): ReturnBook {
  const started = new Map<string, Return>();
  return {
    start: (order, today) => {
      if (started.has(order.number)) return 'onItsWay';
      const refusal = refusalFor(order, today);
      if (refusal) return refusal;
      const made = { number: `RET-${order.number.slice(2)}`, order: order.number, postBy: addDays(today, daysToPost) };
      started.set(order.number, made);
      return made;
    },
  };
}

function refusalFor({ lines, progress }: Order, today: Day): NoReturn | null {
  if (progress.status === 'returnOnItsWay' || progress.status === 'returnReceived') return 'onItsWay';
  if (progress.status !== 'delivered') return 'notDelivered';
  if (lines.some(([id]) => isBike(id))) return 'bike';
  return today > addDays(progress.delivered, daysToReturn) ? 'tooLate' : null;
}
