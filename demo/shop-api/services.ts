// The services of the workshop, and when each kind of them has room.
export const serviceIds = [
  'puncture',
  'safety-check',
  'first-service',
  'ebike-diagnostic',
  'standard-service',
  'full-service',
  'bike-fitting',
] as const;

export type Service = (typeof serviceIds)[number];

/** Each track has its own bench, so a drop-off never takes the place of a fitting. */
export type Track = 'whileYouWait' | 'dropOff' | 'fitting';

export const services: Record<Service, { track: Track; minutes: number; cents: number }> = {
  puncture: { track: 'whileYouWait', minutes: 30, cents: 15_00 },
  'safety-check': { track: 'whileYouWait', minutes: 30, cents: 25_00 },
  'first-service': { track: 'whileYouWait', minutes: 45, cents: 0 },
  'ebike-diagnostic': { track: 'whileYouWait', minutes: 60, cents: 45_00 },
  'standard-service': { track: 'dropOff', minutes: 120, cents: 79_00 },
  'full-service': { track: 'dropOff', minutes: 240, cents: 149_00 },
  'bike-fitting': { track: 'fitting', minutes: 90, cents: 120_00 },
};

/** Weekdays as Date counts them: 2 is Tuesday, 6 is Saturday. */
export const tracks: Record<Track, { weekdays: readonly number[]; times: readonly string[] }> = {
  whileYouWait: { weekdays: [2, 3, 4, 5, 6], times: ['11:15', '14:00', '15:00', '16:00'] },
  dropOff: { weekdays: [2, 3, 4, 5, 6], times: ['09:00', '09:45', '10:30'] },
  fitting: { weekdays: [3, 5, 6], times: ['10:00', '14:00', '16:00'] },
};

export function isService(value: string): value is Service {
  return (serviceIds as readonly string[]).includes(value);
}
