// What one logged-in agent works with: the inbox, the list as filtered and searched, and what the screen is asked to show.
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Summary } from '../shared/agent-protocol.ts';
import type { Mode } from './drafts.ts';
import type { Inbox, Refused, Verb } from './inbox.ts';
import { matching } from './inbox/search.ts';
import { viewNames, type ViewName } from './inbox/views.ts';
import { notify } from './notices.ts';
import { preferences } from './preferences.ts';
import { visitorName, words } from './words.ts';

export interface Workplace {
  inbox: Inbox;
  query: Signal<string>;
  /** The lines of the chosen view, site and search, in order. */
  shown: ReadonlySignal<readonly Summary[]>;
  /** Lines per view, of the chosen site. */
  counts: ReadonlySignal<Record<ViewName, number>>;
  sites: ReadonlySignal<readonly { id: string; name: string }[]>;
  mode: Signal<Mode>;
  dialog: Signal<'palette' | 'sheet' | null>;
  /** Which part should take the focus; each request is a new object. */
  focus: Signal<{ on: 'composer' | 'search' } | null>;
  /** The message to bring into view and mark. */
  jump: Signal<{ seq: number } | null>;
  act(verb: Verb, id: string): Promise<void>;
}

export function createWorkplace(inbox: Inbox): Workplace {
  const query = signal('');
  const sites = sitesOf(inbox);
  const bySite = computed(() => {
    // A site chosen last week may be gone.
    const siteId = sites.value.some((site) => site.id === preferences.siteId.value) ? preferences.siteId.value : null;
    const views = inbox.views.value;
    const entries = viewNames.map((name) => [name, matching(views[name], siteId, '', searchedToo)] as const);
    return Object.fromEntries(entries) as Record<ViewName, readonly Summary[]>;
  });
  return {
    inbox,
    query,
    shown: computed(() => matching(bySite.value[preferences.view.value], null, query.value, searchedToo)),
    counts: computed(() => {
      const entries = viewNames.map((name) => [name, bySite.value[name].length] as const);
      return Object.fromEntries(entries) as Record<ViewName, number>;
    }),
    sites,
    mode: signal<Mode>('reply'),
    dialog: signal<'palette' | 'sheet' | null>(null),
    focus: signal<{ on: 'composer' | 'search' } | null>(null),
    jump: signal<{ seq: number } | null>(null),
    act: async (verb, id) => {
      if (inbox.acting.peek()) return;
      const refused = await inbox.act(verb, id);
      if (refused) notify(refusalText(refused, inbox.line(id), inbox.me.id), 'problem');
      // The list follows the conversation, so that what was just taken does not vanish from it.
      else if (verb === 'take' && preferences.view.peek() !== 'open') preferences.view.value = 'mine';
    },
  };
}

/** A refusal in words, with the colleague's name where we know it. */
export function refusalText(code: Refused, line: Summary | undefined, agentId: string): string {
  const says = words.peek();
  if (code === 'offline') return says.offline;
  const holder = line?.agent;
  if ((code === 'alreadyTaken' || code === 'notYours') && holder && holder.id !== agentId)
    return says.alreadyTakenBy(holder.name);
  return says.refusals[code];
}

function sitesOf(inbox: Inbox): ReadonlySignal<readonly { id: string; name: string }[]> {
  return computed(() => {
    const names = new Map<string, string>();
    for (const view of ['open', 'closed'] as const)
      for (const line of inbox.views.value[view]) names.set(line.siteId, line.siteName);
    return [...names].map(([id, name]) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name));
  });
}

/** What a search looks at besides the line's own fields. */
export function searchedToo(line: Summary): string {
  return `${visitorName(line.visitorLabel)} ${line.reason ? words.peek().reasons[line.reason].label : ''}`;
}
