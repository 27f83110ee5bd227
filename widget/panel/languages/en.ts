// English, the words one meets first. Every other language has the same keys.

export const words = {
  ai: 'AI',
  aiAssistant: 'AI assistant',
  person: 'Person',
  waitingForPerson: 'Waiting for a person',
  searchNoAi: 'Search, without AI',
  ended: 'Conversation ended',
  dial: 'Who should help you?',
  dialSearch: 'Search',
  dialAssistant: 'Assistant',
  dialPerson: 'A person',
  close: 'Close chat',
  menu: 'More',
  hello: 'How can we help?',
  disclosure: 'You are talking to an AI, not a person. It can be wrong.',
  disclosureShort: 'AI answers here and can be wrong.',
  talkToPerson: 'Talk to a person',
  placeholder: 'Write a message',
  send: 'Send',
  left: (count: number) => `${count} characters left`,
  tooLong: (count: number) => `${count} characters too many`,
  thread: 'Conversation',
  retry: 'Try again',
  offline: 'You are offline. Messages are sent when you are back.',
  reconnecting: 'Reconnecting. Your messages will be sent.',
  unreachable: 'We cannot be reached right now. We keep trying, and your messages are kept.',
  badVersion: 'This page is out of date. Please reload it.',
  siteGone: 'This chat is no longer available. Please use another way to reach us.',
  tooMany: 'Too much at once. Please wait a moment, then try again.',
};

export type Words = typeof words;
