// What the shop lets the assistant look up and do, over HTTP, as plain data.
import { effectTools } from './effect-tools.ts';
import { bookingCode, type DemoTool, inputOf, looking, orderNumber } from './tool-shape.ts';

export function demoTools(shopApiUrl: string): DemoTool[] {
  return [orderStatus(shopApiUrl), bookingStatus(shopApiUrl), freeSlots(shopApiUrl), ...effectTools(shopApiUrl)];
}

function orderStatus(shopApiUrl: string): DemoTool {
  return {
    name: 'order_status',
    title: { en: 'Order status', fr: 'Suivi de commande' },
    description:
      'Says where an order is, when it should arrive and whether it has been refunded. Needs the order number.',
    input: inputOf({ order: { type: 'string' } }),
    parameters: { order: orderNumber },
    asks: {
      en: [
        'Where is my order R-1042?',
        'Has my parcel been sent yet?',
        'When will my order arrive?',
        'Can you check the status of R-1046 for me?',
        'Track my package please',
        'My order is late, where is it now?',
        'Is my order ready to collect in the shop?',
        'Did you get the return I sent you?',
        'Has the refund for my order been sent?',
        'R-1045',
        'What is happening with the helmet I bought last week?',
        'Is my bike still being built?',
      ],
      fr: [
        'Où est ma commande R-1042 ?',
        'Mon colis est-il déjà parti ?',
        'Quand est-ce que ma commande arrive ?',
        'Pouvez-vous regarder où en est la R-1046 ?',
        'Je voudrais suivre mon colis',
        'Ma commande a du retard, où est-elle ?',
        'Ma commande est-elle prête au magasin ?',
        'Avez-vous bien reçu mon retour ?',
        'Le remboursement de ma commande est-il parti ?',
        'R-1045',
        'Où en est le casque que j’ai acheté la semaine dernière ?',
        'Mon vélo est-il encore en montage ?',
      ],
    },
    ...looking(`${shopApiUrl}/api/orders/{order}`),
  };
}

function bookingStatus(shopApiUrl: string): DemoTool {
  return {
    name: 'booking_status',
    title: { en: 'Workshop booking', fr: 'Rendez-vous à l’atelier' },
    description: 'Says what has become of a workshop booking or of a bike in the workshop. Needs the booking code.',
    input: inputOf({ booking: { type: 'string' } }),
    parameters: { booking: bookingCode },
    asks: {
      en: [
        'Is my bike ready?',
        'What is the status of booking W-2087?',
        'When is my workshop appointment?',
        'Have you finished repairing my bike?',
        'Can you confirm my booking W-2089?',
        'At what time do I bring my bike for the service?',
        'How is the repair of my bike going?',
        'Has the part for my bike arrived?',
        'W-2084',
        'How much do I owe for the repair?',
        'I forgot when my bike fitting is',
      ],
      fr: [
        'Mon vélo est-il prêt ?',
        'Où en est le rendez-vous W-2087 ?',
        'C’est quand, mon rendez-vous à l’atelier ?',
        'Avez-vous fini de réparer mon vélo ?',
        'Pouvez-vous confirmer ma réservation W-2089 ?',
        'À quelle heure dois-je apporter mon vélo pour la révision ?',
        'Où en est la réparation de mon vélo ?',
        'La pièce pour mon vélo est-elle arrivée ?',
        'W-2084',
        'Combien dois-je pour la réparation ?',
        'J’ai oublié la date de mon étude posturale',
      ],
    },
    ...looking(`${shopApiUrl}/api/bookings/{booking}`),
  };
}

function freeSlots(shopApiUrl: string): DemoTool {
  return {
    name: 'free_slots',
    title: { en: 'Free workshop times', fr: 'Créneaux libres à l’atelier' },
    description: 'Says the next free times of the workshop, for a quick repair, a service and a bike fitting.',
    input: inputOf({}),
    parameters: {},
    asks: {
      en: [
        'When is the next free workshop slot?',
        'Do you have any appointments this week?',
        'Can I bring my bike in tomorrow?',
        'What times are available for a bike fitting?',
        'How soon can you fix a puncture?',
        'Is there room in the workshop on Saturday?',
        'When could you do a full service?',
        'Show me the available dates for a repair',
        'I would like an appointment, what is free?',
      ],
      fr: [
        'Quel est le prochain créneau libre à l’atelier ?',
        'Avez-vous des rendez-vous disponibles cette semaine ?',
        'Puis-je apporter mon vélo demain ?',
        'Quels horaires sont libres pour une étude posturale ?',
        'Quand pouvez-vous réparer une crevaison ?',
        'Y a-t-il de la place à l’atelier samedi ?',
        'Quand pourriez-vous faire une révision complète ?',
        'Montrez-moi les dates disponibles pour une réparation',
        'Je voudrais un rendez-vous, qu’est-ce qui est libre ?',
      ],
    },
    ...looking(`${shopApiUrl}/api/slots`),
  };
}
