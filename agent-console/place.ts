// Where the agent is: the page's path as a typed place, and going elsewhere without a reload.
import { computed, signal } from '@preact/signals';

export type Place =
  /** `from`: the conversation whose earlier one is being read. */
  { name: 'inbox'; conversation: string | null; from: string | null } | { name: 'setup' | 'invite' | 'sites' | 'team' };

const address = signal(typeof location === 'undefined' ? '/console' : location.pathname + location.search);

export const place = computed<Place>(() => placeOf(address.value));

export function followHistory(): void {
  addEventListener('popstate', () => {
    address.value = location.pathname + location.search;
  });
}

/** `replace` leaves no step to go back to: for moving through a list. */
export function go(path: string, how: 'push' | 'replace' = 'push'): void {
  if (path === address.peek()) return;
  if (how === 'push') history.pushState(null, '', path);
  else history.replaceState(null, '', path);
  address.value = path;
}

export function conversationPath(id: string, from?: string): string {
  return `/console/c/${encodeURIComponent(id)}${from ? `?from=${encodeURIComponent(from)}` : ''}`;
}

export function placeOf(path: string): Place {
  const url = new URL(path, 'http://console');
  const [, , first = '', second = ''] = url.pathname.split('/');
  if (first === 'setup' || first === 'invite' || first === 'sites' || first === 'team') return { name: first };
  const conversation = first === 'c' && second ? decoded(second) : null;
  return { name: 'inbox', conversation, from: conversation && url.searchParams.get('from') };
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
