// What an order is: its lines, how it travels, how far it has come, and what it costs.
import type { ProductId } from '../products/products.ts';
import { products } from '../products/products.ts';
import type { Day } from './calendar.ts';

export type DeliveryMethod = 'home' | 'pickUpPoint' | 'express' | 'bikeByAppointment' | 'shop';

export type Progress =
  | { status: 'awaitingTransfer'; until: Day }
  | { status: 'paymentRefused' }
  | { status: 'paid'; leaves: Day }
  | { status: 'preparing'; leaves: Day }
  | { status: 'building'; ready: Day }
  | { status: 'waitingForPart'; expected: Day }
  | { status: 'readyInShop'; ready: Day; keptUntil: Day }
  | { status: 'withCarrier'; sent: Day; expected: Day }
  | { status: 'delayed'; sent: Day; promised: Day; expected: Day }
  | { status: 'outForDelivery'; sent: Day; expected: Day }
  | { status: 'missed'; sent: Day; missed: Day; nextTry: Day }
  | { status: 'atPickUpPoint'; sent: Day; arrived: Day; keptUntil: Day }
  | { status: 'partlySent'; sent: Day; expected: Day; rest: ProductId; restLeaves: Day }
  | { status: 'searching'; sent: Day; promised: Day; answerBy: Day }
  | { status: 'delivered'; sent: Day; delivered: Day }
  | { status: 'returnOnItsWay'; sent: Day; delivered: Day; returnSent: Day }
  | { status: 'returnReceived'; sent: Day; delivered: Day; returnReceived: Day; refundBy: Day; refundCents: number }
  | { status: 'refunded'; sent: Day; delivered: Day; returnReceived: Day; refunded: Day; refundCents: number }
  | { status: 'cancelled'; cancelled: Day; refundBy: Day };

export type OrderStatus = Progress['status'];

export interface Order {
  number: string;
  placed: Day;
  lines: readonly (readonly [product: ProductId, quantity: number])[];
  delivery: DeliveryMethod;
  progress: Progress;
}

/** The prices of the help centre: an order that contradicted them would make the assistant contradict itself. */
const deliveryPrices: Record<DeliveryMethod, { cents: number; freeFromCents: number }> = {
  home: { cents: 590, freeFromCents: 60_00 },
  pickUpPoint: { cents: 390, freeFromCents: 40_00 },
  express: { cents: 1290, freeFromCents: Infinity },
  bikeByAppointment: { cents: 4900, freeFromCents: 1500_00 },
  shop: { cents: 0, freeFromCents: 0 },
};

export function goodsCents(order: Order): number {
  return order.lines.reduce((sum, [id, quantity]) => sum + products[id].cents * quantity, 0);
}

export function deliveryCents(order: Order): number {
  const price = deliveryPrices[order.delivery];
  return goodsCents(order) >= price.freeFromCents ? 0 : price.cents;
}
