// How the shop declares a tool, and what its tools have in common.
import type { Language } from './language.ts';

/** The server's Tool, of which the demo knows only the shape: it imports nothing of the server. */
export interface DemoTool {
  name: string;
  title: Record<Language, string>;
  description: string;
  input: {
    type: 'object';
    properties: Record<string, { type: 'string'; pattern?: string; enum?: string[]; maxLength?: number }>;
    required: string[];
    additionalProperties: false;
  };
  parameters: Record<string, DemoParameter>;
  effect: boolean;
  /** Ways visitors ask for it. */
  asks: Record<Language, string[]>;
  says: Record<string, string>;
  on: boolean;
  tellModel: boolean;
  timeoutMs: number;
  call: { kind: 'http'; method: 'GET' | 'POST' | 'PUT' | 'DELETE'; url: string; headers: string[] };
}

export interface DemoParameter {
  label: Record<Language, string>;
  ask: Record<Language, string>;
  pattern?: string | Record<Language, string>;
  choices?: Record<string, Record<Language, string[]>>;
}

const common = { says: {}, on: true, tellModel: false, timeoutMs: 4000 };

export function inputOf(properties: DemoTool['input']['properties']): DemoTool['input'] {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

/** Called at once. */
export function looking(url: string) {
  const call: DemoTool['call'] = { kind: 'http', method: 'GET', url: `${url}?lang={lang}`, headers: [] };
  return { ...common, effect: false, call };
}

/** Called after the visitor's press. */
export function doing(method: 'POST' | 'PUT' | 'DELETE', url: string) {
  const call: DemoTool['call'] = { kind: 'http', method, url: `${url}?lang={lang}`, headers: [] };
  return { ...common, effect: true, call };
}

export const orderNumber: DemoParameter = {
  label: { en: 'Order', fr: 'Commande' },
  pattern: 'R-?\\d{4,6}',
  ask: {
    en: 'What is your order number? It looks like R-1042.',
    fr: 'Quel est votre numéro de commande ? Il ressemble à R-1042.',
  },
};

export const bookingCode: DemoParameter = {
  label: { en: 'Booking', fr: 'Rendez-vous' },
  pattern: 'W-?\\d{4,6}',
  ask: {
    en: 'What is your booking code? It looks like W-2087.',
    fr: 'Quel est votre code de rendez-vous ? Il ressemble à W-2087.',
  },
};
