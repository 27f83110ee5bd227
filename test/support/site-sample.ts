// A site for tests.
import type { Site } from '../../server/domain/site.ts';

export const sampleOrigin = 'https://shop.example';

export function sampleSite(over: Partial<Site> = {}): Site {
  return {
    id: 'site-1',
    key: 'key-1',
    name: 'Sample shop',
    allowedOrigins: [sampleOrigin],
    languages: ['en', 'fr'],
    brandColour: '#225588',
    assistantName: 'Assistant',
    emotions: true,
    modes: { standard: 'automatic', topics: [] },
    officeHours: null,
    tools: [],
    ...over,
  };
}
