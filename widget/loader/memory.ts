// The one entry on the host page: whether the chat stood open, so that it comes back on the site's next page.

const entry = 'relais';

export type Remembered = 'open' | 'minimised' | null;

export function recall(): Remembered {
  try {
    return sessionStorage.getItem(entry) as Remembered;
  } catch {
    return null;
  }
}

export function remember(value: Remembered): void {
  try {
    if (value) sessionStorage.setItem(entry, value);
    else sessionStorage.removeItem(entry);
  } catch {
    // Storage is blocked: the chat then simply does not come back by itself.
  }
}
