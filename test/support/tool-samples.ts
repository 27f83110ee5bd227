// Tools for tests, in today's shape: one that reads and one that does something, on the same service.
import type { Tool } from '../../server/domain/tool.ts';

const bookingNumber = {
  label: { en: 'Booking', fr: 'Rendez-vous' },
  pattern: 'W-?\\d{4}',
  ask: { en: 'What is your booking code?', fr: 'Quel est votre code de rendez-vous ?' },
};

export function readTool(origin = 'https://shop.example', over: Partial<Tool> = {}): Tool {
  return {
    name: 'booking_status',
    title: { en: 'Booking status', fr: 'Suivi du rendez-vous' },
    description: 'Says what has become of a booking.',
    input: {
      type: 'object',
      properties: { booking: { type: 'string' } },
      required: ['booking'],
      additionalProperties: false,
    },
    parameters: { booking: bookingNumber },
    effect: false,
    asks: {
      en: ['What is the status of my booking?', 'Is my bike ready?'],
      fr: ['Où en est mon rendez-vous ?', 'Mon vélo est-il prêt ?'],
    },
    says: {},
    on: true,
    tellModel: false,
    timeoutMs: 1_000,
    call: { kind: 'http', method: 'GET', url: `${origin}/bookings/{booking}?lang={lang}`, headers: [] },
    ...over,
  };
}

export function effectTool(origin = 'https://shop.example', over: Partial<Tool> = {}): Tool {
  return {
    ...readTool(origin),
    name: 'cancel_booking',
    title: { en: 'Cancel booking {booking}', fr: 'Annuler le rendez-vous {booking}' },
    description: 'Cancels a booking.',
    effect: true,
    asks: {
      en: ['Cancel my booking', 'Please cancel booking W-1000', 'I want to cancel my appointment'],
      fr: ['Annulez mon rendez-vous', 'Je veux annuler le rendez-vous W-1000'],
    },
    call: { kind: 'http', method: 'POST', url: `${origin}/cancellations?lang={lang}`, headers: [] },
    ...over,
  };
}
