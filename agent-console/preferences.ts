// What this agent has set in this browser: one localStorage entry, one signal per setting.
import { batch, effect, signal, type Signal } from '@preact/signals';
import { viewNames, type ViewName } from './inbox/views.ts';

const entry = 'relais-console';

export type Theme = 'system' | 'light' | 'dark';

interface Stored {
  language: 'en' | 'fr' | null;
  theme: Theme;
  sound: boolean;
  notifications: boolean;
  shortcuts: boolean;
  duty: boolean;
  view: ViewName;
  siteId: string | null;
  contextOpen: boolean;
}

const defaults: Stored = {
  language: null,
  theme: 'system',
  sound: true,
  notifications: false,
  shortcuts: true,
  duty: true,
  view: 'waiting',
  siteId: null,
  contextOpen: true,
};

const stored = load();

export const preferences: { [Name in keyof Stored]: Signal<Stored[Name]> } = {
  language: signal(stored.language),
  theme: signal(stored.theme),
  sound: signal(stored.sound),
  notifications: signal(stored.notifications),
  shortcuts: signal(stored.shortcuts),
  duty: signal(stored.duty),
  view: signal(stored.view),
  siteId: signal(stored.siteId),
  contextOpen: signal(stored.contextOpen),
};

/** Keeps the entry up to date from now on, and follows what another tab sets. */
export function keepPreferences(): void {
  addEventListener('storage', (event) => {
    if (event.key === entry) batch(() => take(load()));
  });
  effect(() => {
    const values = Object.fromEntries(Object.entries(preferences).map(([name, value]) => [name, value.value]));
    try {
      localStorage.setItem(entry, JSON.stringify(values));
    } catch {
      // Storage may be full or forbidden; the settings then last as long as the page.
    }
  });
  effect(() => {
    const theme = preferences.theme.value;
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  });
}

function take(values: Stored): void {
  for (const name of Object.keys(values) as (keyof Stored)[]) {
    const held: Signal<unknown> = preferences[name];
    // Which list is shown is each tab's own affair.
    if (name !== 'view' && name !== 'siteId') held.value = values[name];
  }
}

function load(): Stored {
  try {
    const held = JSON.parse(localStorage.getItem(entry) ?? '{}') as Partial<Stored>;
    const whole = { ...defaults, ...held };
    return viewNames.includes(whole.view) ? whole : { ...whole, view: defaults.view };
  } catch {
    return defaults;
  }
}
