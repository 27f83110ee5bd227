// What the order and booking service says in English.
import { services } from '../services.ts';
import type { ShopApiWords } from './words.ts';

export const shopApiEn: ShopApiWords = {
  orderStatus: {
    awaitingTransfer: 'Waiting for your bank transfer',
    paymentRefused: 'Payment refused',
    paid: 'Paid',
    preparing: 'Being prepared',
    building: 'Being built',
    waitingForPart: 'Waiting for an article',
    readyInShop: 'Ready to collect in the shop',
    withCarrier: 'Handed to the carrier',
    delayed: 'Delayed',
    outForDelivery: 'Out for delivery',
    missed: 'Delivery missed',
    atPickUpPoint: 'At the pick-up point',
    partlySent: 'Partly sent',
    searching: 'Enquiry with the carrier',
    delivered: 'Delivered',
    returnOnItsWay: 'Return on its way',
    returnReceived: 'Return received',
    refunded: 'Refunded',
    cancelled: 'Cancelled',
  },
  orderStep: {
    placed: 'Order placed',
    sent: 'Handed to the carrier',
    arrived: 'Arrived at the pick-up point',
    missed: 'Nobody at home',
    delivered: 'Delivered',
    returnSent: 'Return posted',
    returnReceived: 'Return received',
    refunded: 'Refund sent',
    cancelled: 'Cancelled',
  },
  orderMessage: {
    awaitingTransfer: (number, order, say) =>
      `Order ${number} is waiting for your bank transfer; we hold the articles until ${say.day(order.until)}. We start on it as soon as the money arrives.`,
    paymentRefused: (number) =>
      `The payment for order ${number} was refused, so nothing has been charged. We keep the order for 24 hours; the link in your e-mail lets you pay again.`,
    paid: (number, order, say) =>
      `Order ${number} is paid and waiting to be packed. It should leave our shop ${say.on(order.leaves)}.`,
    preparing: (number, order, say) =>
      `Order ${number} is being packed and should leave our shop ${say.on(order.leaves)}. It can still be changed or cancelled until then.`,
    building: (number, order, say) =>
      `The bike of order ${number} is being built in our workshop and should be ready ${say.on(order.ready)}. We write to you then about the balance and the delivery.`,
    waitingForPart: (number, order, say) =>
      `Order ${number} is waiting for an article we expect ${say.on(order.expected)}; it leaves as soon as it is here. You can cancel free of charge until then.`,
    readyInShop: (number, order, say) =>
      `Order ${number} is ready: you can collect it at 12 quai de l’Étoupe from Tuesday to Saturday, 10:00 to 19:00. We keep it until ${say.day(order.keptUntil)}.`,
    withCarrier: (number, order, say) =>
      `Order ${number} was handed to the carrier ${say.on(order.sent)} and should arrive ${say.on(order.expected)}. The tracking link is in your dispatch e-mail.`,
    delayed: (number, order, say) =>
      `Order ${number} is late: it should have arrived ${say.on(order.promised)}, and the carrier now announces it ${say.for(order.expected)}. We are sorry; if it is not there by then, we open an enquiry with the carrier.`,
    outForDelivery: (number, order, say) =>
      `Order ${number} is on the delivery round of ${say.day(order.expected)}; the driver usually comes before 18:00.`,
    missed: (number, order, say) =>
      `The driver found nobody in for order ${number} ${say.on(order.missed)} and comes back ${say.on(order.nextTry)}. With the tracking link you can choose another day, a neighbour or a pick-up point.`,
    atPickUpPoint: (number, order, say) =>
      `Order ${number} has been at your pick-up point since ${say.day(order.arrived)} and is kept there until ${say.day(order.keptUntil)}. Bring the collection code and an identity document.`,
    partlySent: (number, order, say) =>
      `Part of order ${number} left ${say.on(order.sent)} and should arrive ${say.on(order.expected)}. The rest (${say.product(order.rest)}) should leave ${say.on(order.restLeaves)}, at no extra cost.`,
    searching: (number, order, say) =>
      `Order ${number} should have arrived ${say.on(order.promised)} and has not been found yet. The carrier must answer our enquiry ${say.by(order.answerBy)}; after that you choose between a new parcel and a full refund.`,
    delivered: (number, order, say) =>
      `Order ${number} was delivered ${say.on(order.delivered)}, according to the carrier. If you have not received it, tell us within 7 days of that date.`,
    returnOnItsWay: (number, order, say) =>
      `Your return for order ${number} was posted ${say.on(order.returnSent)} and is on its way to us. The refund leaves within 5 working days of its arrival.`,
    returnReceived: (number, order, say) =>
      `We received your return for order ${number} ${say.on(order.returnReceived)}. The refund of ${say.money(order.refundCents)} leaves ${say.by(order.refundBy)}.`,
    refunded: (number, order, say) =>
      `The refund of ${say.money(order.refundCents)} for order ${number} left us ${say.on(order.refunded)}. Your bank may need 2 to 5 working days to show it.`,
    cancelled: (number, order, say) =>
      `Order ${number} was cancelled ${say.on(order.cancelled)}. The refund leaves ${say.by(order.refundBy)}.`,
  },
  delivery: {
    home: 'Home delivery',
    pickUpPoint: 'Pick-up point',
    express: 'Express',
    bikeByAppointment: 'Bike, delivered by appointment',
    shop: 'Collection in the shop',
  },
  noSuchOrder:
    'I cannot find an order with this number. It starts with R, like R-1042, and is at the top of your confirmation e-mail.',
  service: {
    puncture: 'Puncture repair',
    'safety-check': 'Safety check',
    'first-service': 'First service',
    'ebike-diagnostic': 'E-bike diagnostic',
    'standard-service': 'Standard service',
    'full-service': 'Full service',
    'bike-fitting': 'Bike fitting',
  },
  track: { whileYouWait: 'While you wait', dropOff: 'Drop-off in the morning', fitting: 'Bike fitting' },
  bookingStatus: {
    confirmed: 'Confirmed',
    inWorkshop: 'In the workshop',
    awaitingApproval: 'Waiting for your go-ahead',
    waitingForPart: 'Waiting for a part',
    ready: 'Ready to collect',
    collected: 'Collected',
    cancelled: 'Cancelled',
  },
  bookingMessage: {
    confirmed: (booking, say) =>
      `Booking ${booking.code} is confirmed: ${shopApiEn.service[booking.service].toLowerCase()} ${say.slot(booking.slot)}. You can cancel free of charge up to 24 hours before.`,
    inWorkshop: (booking, say) =>
      `Your bike is in the workshop under ${booking.code}${booking.until ? ` and should be ready ${say.on(booking.until)} from 17:00` : ''}. We send you a text message as soon as it is done.`,
    awaitingApproval: (booking, say) =>
      `The mechanic found something more on your bike (${booking.code})${booking.cents ? `, for ${say.money(booking.cents)}` : ''}, and waits for your go-ahead. The quote with a photo is in your text messages; nothing is done without your consent.`,
    waitingForPart: (booking, say) =>
      `Your bike (${booking.code}) is waiting for a part${booking.until ? ` that we expect ${say.on(booking.until)}` : ''}. If you need one meanwhile, we lend you a bike free of charge.`,
    ready: (booking, say) =>
      `Your bike (${booking.code}) is ready to collect until 19:00, from Tuesday to Saturday${booking.cents ? `; ${say.money(booking.cents)} to pay` : ''}.${booking.until ? ` Storage is free until ${say.day(booking.until)}.` : ''}`,
    collected: (booking) =>
      `The bike of booking ${booking.code} has been collected. The work is guaranteed for 6 months: keep this code in case the fault comes back.`,
    cancelled: (booking) => `Booking ${booking.code} was cancelled; there is nothing to pay.`,
  },
  booked: (booking, say) =>
    `Booked: ${shopApiEn.service[booking.service].toLowerCase()} ${say.slot(booking.slot)}, ${services[booking.service].cents === 0 ? 'free of charge' : `${say.money(services[booking.service].cents)} plus parts`}. Your code is ${booking.code}; please keep it.`,
  bookingCancelled: (booking, say) =>
    `Booking ${booking.code} ${say.slot(booking.slot)} is cancelled. There is nothing to pay.`,
  bookingMoved: (booking, say) =>
    `Booking ${booking.code} is moved: ${shopApiEn.service[booking.service].toLowerCase()} ${say.slot(booking.slot)}. Your code stays the same.`,
  noSuchTime: (free) => `There is no free place at that time. The next ones are ${free}.`,
  returnStarted: (made, say) =>
    `The return ${made.number} for order ${made.order} is open. The label is on its way to you by e-mail; please post the parcel ${say.by(made.postBy)}. In the shop you can bring it back free of charge.`,
  noReturn: {
    notDelivered:
      'This order has not been delivered yet, so it cannot be returned. You can still refuse the parcel at the door.',
    onItsWay: 'A return for this order has been started already.',
    tooLate: 'This order was delivered more than 30 days ago, so the time for returning it is over.',
    bike: 'A bike is returned by appointment. Please ask for a person, who will arrange it with you.',
  },
  noSuchBooking:
    'I cannot find a booking with this code. It starts with W, like W-2087, and is in the confirmation you received.',
  tooLateToCancel: 'This booking can no longer be cancelled online. Please call the workshop on 02 61 91 04 20.',
  slotTaken: 'Somebody has just taken this time. Please choose another one.',
  badBooking: 'Please choose a service and a time, and give a name of 1 to 80 characters.',
  noSuchService: 'We do not know this service.',
  nextSlots: (when) =>
    `The next free workshop times: for a quick repair ${when.whileYouWait}; to drop off for a service ${when.dropOff}; for a bike fitting ${when.fitting}. You can book on the workshop page.`,
  nextSlotsFor: (service, when) => `The next free times for ${service.toLowerCase()}: ${when}.`,
  noSlots: 'nothing in the next 14 days',
  noSuchPage: 'There is nothing at this address.',
  outOfOrder: 'The order service has a problem. Please try again in a moment.',
};
