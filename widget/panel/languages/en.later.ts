// English: the words of what opens at a press, fetched with it. Every other language has the same keys.

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
    ok ? `It looked this up: ${name}` : `It tried to look this up, without success: ${name}`,
  toolSent: 'What was sent:',
  noSources: 'It rests on no article.',
  searchLabel: 'Search our help articles',
  searchHint: 'No AI here: only our articles, as they were written.',
  searchNone: (query: string) => `Nothing found for “${query}”.`,
  searchFound: (count: number) => (count === 1 ? '1 article found' : `${count} articles found`),
  searchWaits: 'Searching works again as soon as the connection is back.',
  askAssistant: 'Ask the AI assistant',
  newTab: 'opens in a new tab',
};

export type Words = typeof words;
