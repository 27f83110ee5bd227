import { expect, test } from 'vitest';
import type { Site } from './site.ts';
import { inventedIn, proposalFor, standsInWords, type Tool, toolsFor, visibleInput } from './tool.ts';

const tool: Tool = {
  name: 'book',
  title: { en: 'Book {service} for {name}', fr: 'Réserver {service} pour {name}' },
  description: 'Books.',
  input: {
    type: 'object',
    properties: {
      service: { type: 'string', enum: ['puncture', 'full'] },
      name: { type: 'string', title: 'Guest' },
      seats: { type: 'integer' },
      note: { type: 'string' },
      who: { type: 'string' },
    },
    required: ['service', 'name', 'who'],
  },
  parameters: {
    service: { label: { en: 'Service' }, choices: { puncture: { en: ['Puncture repair'], fr: ['Crevaison'] } } },
    note: { inferred: true },
    who: { from: 'visitorId' },
  },
  effect: true,
  asks: {},
  says: {},
  on: true,
  tellModel: false,
  timeoutMs: 1_000,
  call: { kind: 'http', method: 'POST', url: 'https://x.example', headers: [] },
};

const said = (...texts: string[]) => texts.map((text) => ({ by: 'visitor', text }));

test.each([
  ['W-2087', 'please cancel w2087', true],
  ['W2087', 'it is W - 2087!', true],
  ['W-2087', 'W-20871', false],
  ['2087', 'W-2087', true],
  ['208', 'W-2087', false],
  ['Zoë Dupont', 'my name is zoe dupont', true],
  ['Zoë Durand', 'my name is zoe dupont', false],
  ['', 'anything', false],
  [3, 'a table for 3', true],
  [3, 'a table for 30', false],
  [3.5, 'about 3,5 kilos', true],
  [1000, 'I paid 1,000 euros', true],
  [35, 'about 3.5 kilos', true],
  [null, '', true],
  [['R-1', 'R-2'], 'R-1 and R-2', true],
  [['R-1', 'R-3'], 'R-1 and R-2', false],
  [{ order: 'R-1' }, 'R-1', true],
])('%j stands in "%s": %s', (value, text, stands) => {
  expect(standsInWords(value, said(text))).toBe(stands);
});

test('what the assistant or an agent wrote is not the visitor’s word', () => {
  const turns = [
    { by: 'assistant', text: 'It looks like W-2087.' },
    { by: 'agent', text: 'W-2087' },
  ];
  expect(standsInWords('W-2087', turns)).toBe(false);
});

test('invented is what nobody gave: not a fixed value, not what a model may word, and always what only the server fills', () => {
  const turns = said('book a puncture repair for Ada');
  expect(inventedIn(tool, { service: 'full', name: 'Ada', note: 'sounds urgent' }, turns)).toEqual([]);
  expect(inventedIn(tool, { service: 'other', name: 'Eve', seats: 2, who: 'v-1' }, turns)).toEqual([
    'service',
    'name',
    'seats',
    'who',
  ]);
});

test('a proposal shows people’s words and holds exactly what will be sent', () => {
  expect(proposalFor(tool, { service: 'puncture', name: 'Ada', who: 'v-1' }, 'fr')).toEqual({
    tool: 'book',
    title: 'Réserver Crevaison pour Ada',
    details: [
      { name: 'Service', value: 'Crevaison' },
      { name: 'Guest', value: 'Ada' },
    ],
    input: { service: 'puncture', name: 'Ada' },
  });
});

test('nobody but the server knows of what only the server fills', () => {
  const { properties, required } = visibleInput(tool);
  expect(Object.keys(properties ?? {})).not.toContain('who');
  expect(required).toEqual(['service', 'name']);
});

test('a tool that is off, or no longer what was approved, is not there', () => {
  const definition = { name: 'x', description: '', inputSchema: { type: 'object' as const }, annotations: {} };
  const mcp = { kind: 'mcp', server: 's', approved: definition, hash: 'h' } as const;
  const tools: Tool[] = [
    tool,
    { ...tool, name: 'off', on: false },
    { ...tool, name: 'approved', call: mcp },
    { ...tool, name: 'changed', call: { ...mcp, changed: definition } },
    { ...tool, name: 'gone', call: { ...mcp, changed: null } },
  ];
  expect(toolsFor({ tools } as Site).map(({ name }) => name)).toEqual(['book', 'approved']);
});
