// English: the words of what opens at a press, fetched with it. Every other language has the same keys.

const counted = (one: string, several: string) => (count: number) => (count === 1 ? `1 ${one}` : `${count} ${several}`);

const masked: Record<string, (count: number) => string> = {
  card: counted('payment card', 'payment cards'),
  bankAccount: counted('bank account', 'bank accounts'),
  email: counted('e-mail address', 'e-mail addresses'),
  phone: counted('telephone number', 'telephone numbers'),
  nationalId: counted('national id', 'national ids'),
  name: counted('name', 'names'),
};

export const words = {
  endConversation: 'End conversation',
  sound: 'Sound when a person writes',
  stored: 'What is stored here',
  storedIntro: (name: string) => `In this browser, under the name “${name}”, and nowhere else on your device:`,
  storedKey: 'a key by which we know that this is your conversation',
  storedOutbox: (count: number) => `messages not sent yet: ${count}`,
  storedDraft: 'what you are typing, until you send it',
  storedRead: 'up to where you have read, and whether you want sound',
  forget: 'Remove all of it',
  sure: (tenths: number) =>
    tenths > 9
      ? 'Answers like this are almost always right.'
      : `Answers like this are right about ${tenths} times in 10.`,
  unsure: 'This is a guess: please check it.',
  tool: (name: string, ok: boolean) =>
    ok ? `It looked this up: ${name}.` : `It tried to look this up, without success: ${name}.`,
  askedByModel: 'The AI model asked for it.',
  nothingLeft: 'Nothing left this server for this answer.',
  left: (host: string, model: string, size: string) =>
    `For this answer your words and passages of our articles left this server for ${host} (model ${model}), ${size} in all.`,
  leftToOwn: (model: string, size: string) =>
    `For this answer your words and passages of our articles went to a model on a machine of our own (${model}), ${size} in all.`,
  hidden: (what: string[]) => `Hidden before: ${what.join(', ')}.`,
  nothingHidden: 'Nothing in it was recognised as personal data.',
  masked,
  toolSent: (what: string) => `What was sent: ${what}`,
  noSources: 'It rests on no article.',
  searchLabel: 'Search our help articles',
  searchHint: 'No AI here: only our articles, as they were written.',
  searchNone: (query: string) => `Nothing found for “${query}”.`,
  searchFound: (count: number) => (count === 1 ? '1 article found' : `${count} articles found`),
  searchWaits: 'Searching works again as soon as the connection is back.',
  askAssistant: 'Ask the AI assistant',
  writeToUs: 'Write to us',
  newTab: 'opens in a new tab',
};

export type Words = typeof words;
