// What the shop lets the assistant do, after the visitor's press: workshop bookings made, moved and cancelled, returns started.
import { serviceIds, type Service } from './shop-api/services.ts';
import { bookingCode, type DemoParameter, type DemoTool, doing, inputOf, orderNumber } from './tool-shape.ts';

export function effectTools(shopApiUrl: string): DemoTool[] {
  return [cancelBooking(shopApiUrl), moveBooking(shopApiUrl), bookWorkshop(shopApiUrl), startReturn(shopApiUrl)];
}

const weekdays = {
  en: '(?:mon|tues|wednes|thurs|fri|satur|sun)day',
  fr: '(?:lun|mar|mercre|jeu|vendre|same)di|dimanche',
};
const months = {
  en: '(?:january|february|march|april|may|june|july|august|september|october|november|december)',
  fr: '(?:janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre)',
};
const dates = {
  en: String.raw`\d{1,2}(?:st|nd|rd|th)? (?:of )?${months.en}|${months.en} \d{1,2}(?:st|nd|rd|th)?`,
  fr: String.raw`(?:le )?\d{1,2}(?:er)? ${months.fr}`,
};

/** A day and an hour, as people say them; the shop finds the free place they mean. */
const when: DemoParameter = {
  label: { en: 'When', fr: 'Quand' },
  pattern: {
    en: String.raw`(?:today|tomorrow|${weekdays.en}(?:,? (?:the )?(?:${dates.en}|\d{1,2}(?:st|nd|rd|th)))?|${dates.en}),? (?:at )?\d{1,2}(?:[:.]\d{2})?(?: ?[ap]m)?`,
    fr: String.raw`(?:aujourd['’]hui|demain|(?:${weekdays.fr})(?: (?:${dates.fr}|\d{1,2}(?:er)?(?! ?h)))?|${dates.fr}),? (?:à |vers )?\d{1,2} ?(?:h ?\d{0,2}|:\d{2})`,
  },
  ask: {
    en: 'Which day and time? Say it like “Thursday at 10:30”.',
    fr: 'Quel jour et à quelle heure ? Par exemple « jeudi à 10 h 30 ».',
  },
};

const services: Record<Service, Record<'en' | 'fr', string[]>> = {
  puncture: {
    en: ['Puncture repair', 'puncture', 'flat tyre', 'flat tire', 'inner tube'],
    fr: ['Réparation de crevaison', 'crevaison', 'pneu crevé', 'roue crevée', 'chambre à air'],
  },
  'safety-check': { en: ['Safety check', 'check up', 'checkup'], fr: ['Contrôle de sécurité', 'contrôle'] },
  'first-service': { en: ['First service'], fr: ['Première révision'] },
  'ebike-diagnostic': {
    en: ['E-bike diagnostic', 'ebike diagnostic', 'diagnostic'],
    fr: ['Diagnostic électrique', 'diagnostic'],
  },
  'standard-service': { en: ['Standard service', 'service'], fr: ['Révision standard', 'révision'] },
  'full-service': { en: ['Full service', 'complete service'], fr: ['Révision complète', 'grande révision'] },
  'bike-fitting': { en: ['Bike fitting', 'fitting'], fr: ['Étude posturale'] },
};

const service: DemoParameter = {
  label: { en: 'Service', fr: 'Prestation' },
  choices: services,
  ask: {
    en: 'What shall the workshop do: a puncture repair, a safety check, a standard or a full service, a bike fitting?',
    fr: 'Que doit faire l’atelier : réparer une crevaison, un contrôle de sécurité, une révision standard ou complète, une étude posturale ?',
  },
};

const name: DemoParameter = {
  label: { en: 'Name', fr: 'Nom' },
  ask: { en: 'Under which name shall I put it?', fr: 'À quel nom dois-je le noter ?' },
};

function cancelBooking(shopApiUrl: string): DemoTool {
  return {
    name: 'cancel_booking',
    title: { en: 'Cancel booking {booking}', fr: 'Annuler le rendez-vous {booking}' },
    description: 'Cancels a workshop booking. Needs the booking code.',
    input: inputOf({ booking: { type: 'string' } }),
    parameters: { booking: bookingCode },
    asks: {
      en: [
        'Cancel my booking W-2087',
        'Please cancel my workshop appointment',
        'I want to cancel booking W-2088',
        'I would like to cancel my appointment',
        'Can you cancel W-2089 for me?',
        'I cannot come, cancel my repair appointment',
        'Delete my workshop booking',
        'Call off my appointment at the workshop',
      ],
      fr: [
        'Annulez mon rendez-vous W-2087',
        'Pouvez-vous annuler mon rendez-vous à l’atelier ?',
        'Je veux annuler la réservation W-2088',
        'Je voudrais annuler mon rendez-vous',
        'Annule le W-2089 s’il te plaît',
        'Annuler le rendez-vous W-2087',
        'Je ne peux pas venir, annulez ma réparation',
        'Supprimez ma réservation à l’atelier',
        'Merci d’annuler mon passage à l’atelier',
      ],
    },
    ...doing('DELETE', `${shopApiUrl}/api/bookings/{booking}`),
  };
}

function moveBooking(shopApiUrl: string): DemoTool {
  return {
    name: 'move_booking',
    title: { en: 'Move booking {booking} to {when}', fr: 'Déplacer le rendez-vous {booking} : {when}' },
    description: 'Moves a workshop booking to another free time. Needs the booking code and the day and time wished.',
    input: inputOf({ booking: { type: 'string' }, when: { type: 'string', maxLength: 120 } }),
    parameters: { booking: bookingCode, when },
    asks: {
      en: [
        'Move my booking W-2087 to Thursday at 10:30',
        'Can I move my appointment to another day?',
        'Please change booking W-2088 to tomorrow at 14:00',
        'I need to reschedule my workshop appointment',
        'Reschedule W-2089',
        'Postpone my repair appointment',
        'Put my booking on Friday at 9:00 instead',
        'Could you shift my appointment to next week?',
      ],
      fr: [
        'Déplacez mon rendez-vous W-2087 à jeudi 10 h 30',
        'Déplacer le W-2087',
        'Puis-je déplacer mon rendez-vous à un autre jour ?',
        'Changez le rendez-vous W-2088 pour demain à 14 h',
        'Je dois décaler mon rendez-vous à l’atelier',
        'Décalez le W-2089',
        'Reportez mon rendez-vous de réparation',
        'Mettez plutôt mon rendez-vous vendredi à 9 h',
        'Pouvez-vous repousser mon rendez-vous à la semaine prochaine ?',
      ],
    },
    ...doing('PUT', `${shopApiUrl}/api/bookings/{booking}`),
  };
}

function bookWorkshop(shopApiUrl: string): DemoTool {
  return {
    name: 'book_workshop',
    title: { en: 'Book the workshop: {service}, {when}', fr: 'Réserver l’atelier : {service}, {when}' },
    description: 'Books a place in the workshop. Needs the service, the day and time wished, and a name.',
    input: inputOf({
      service: { type: 'string', enum: [...serviceIds] },
      when: { type: 'string', maxLength: 120 },
      name: { type: 'string', maxLength: 80 },
    }),
    parameters: { service, when, name },
    asks: {
      en: [
        'Book a puncture repair on Tuesday at 14:00',
        'I would like to book a standard service',
        'Please book me a bike fitting for Friday at 10:00',
        'Make an appointment for a full service',
        'Reserve a place in the workshop for me',
        'Book me in for a safety check tomorrow at 11:15',
        'I want to book a repair for my flat tyre',
        'Put me down for a service on Thursday at 9:00',
      ],
      fr: [
        'Réservez une réparation de crevaison mardi à 14 h',
        'Je voudrais réserver une révision standard',
        'Prenez-moi rendez-vous pour une étude posturale vendredi à 10 h',
        'Réservez-moi une révision complète',
        'Je veux prendre rendez-vous pour une crevaison',
        'Notez-moi pour un contrôle de sécurité demain à 11 h 15',
        'Réserve-moi une place à l’atelier',
        'Inscrivez-moi pour une révision jeudi à 9 h',
      ],
    },
    ...doing('POST', `${shopApiUrl}/api/bookings`),
  };
}

function startReturn(shopApiUrl: string): DemoTool {
  return {
    name: 'start_return',
    title: { en: 'Start a return for order {order}', fr: 'Ouvrir un retour pour la commande {order}' },
    description: 'Opens a return for a delivered order and sends the label. Needs the order number.',
    input: inputOf({ order: { type: 'string' } }),
    parameters: { order: orderNumber },
    asks: {
      en: [
        'Start a return for order R-1039',
        'I want to return my order R-1039',
        'Please open a return for R-1039',
        'Send me a return label for my order',
        'I would like to send back order R-1039',
        'Register a return for my order',
        'Return R-1039',
        'Can you set up a return for me?',
      ],
      fr: [
        'Ouvrez un retour pour la commande R-1039',
        'Je veux retourner ma commande R-1039',
        'Faites un retour pour la R-1039',
        'Envoyez-moi une étiquette de retour pour ma commande',
        'Je voudrais renvoyer la commande R-1039',
        'Enregistrez un retour pour ma commande',
        'Retour de la R-1039',
        'Pouvez-vous lancer un retour pour moi ?',
      ],
    },
    ...doing('POST', `${shopApiUrl}/api/returns`),
  };
}
