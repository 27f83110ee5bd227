// The one entry on the host page: whether the chat stood open, so that it comes back on the site's next page.

const entry = 'relais';

export type Remembered = 'open' | 'minimised' | '';

export function recall(): Remembered {
  return shelf((storage) => storage.getItem(entry) as Remembered) ?? '';
}

export function remember(value: Remembered): void {
  shelf((storage) => (value ? storage.setItem(entry, value) : storage.removeItem(entry)));
}

/** Where storage is blocked, the chat simply does not come back by itself. */
function shelf<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(sessionStorage);
  } catch {
    return undefined;
  }
}
