// The few words the loader shows before the panel is there to speak for itself.

const en = {
  open: 'Open chat',
  close: 'Close chat',
  unread: 'unread messages: ',
  failed: 'The chat cannot be reached right now.',
  again: 'Try again',
};

const fr: typeof en = {
  open: 'Ouvrir le chat',
  close: 'Fermer le chat',
  unread: 'messages non lus : ',
  failed: 'Le chat est injoignable pour le moment.',
  again: 'Réessayer',
};

export type LoaderWords = typeof en;

/** A word both languages know. */
export const title = 'Chat';

export function wordsFor(language: string): LoaderWords {
  return /^fr/i.test(language) ? fr : en;
}
