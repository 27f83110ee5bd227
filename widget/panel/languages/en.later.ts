// English, the words of a conversation that has begun. Every other language has the same keys.
import type { HandoffReason } from '../../../shared/event.ts';
import type { RefusalCode } from '../../../shared/refusal.ts';

const reasons: Record<HandoffReason, string> = {
  dial: 'You asked for a person.',
  askedForPerson: 'You asked for a person.',
  billingDispute: 'Questions about a charge are for a person to settle.',
  fraud: 'This may be fraud, so a person takes it from here.',
  health: 'This touches on health, so a person takes it from here.',
  safety: 'Your safety comes first, so a person takes it from here.',
  legal: 'This is a legal matter, so a person takes it from here.',
  bereavement: 'We are sorry for your loss. A person will take care of this.',
  minor: 'A person should help you with this.',
  complaint: 'A complaint deserves a person’s attention.',
  anger: 'This has been frustrating, so a person takes over.',
  distress: 'This sounds hard, so a person takes over.',
  repeatedQuestion: 'You had to ask twice, so a person takes over.',
  unresolved: 'The assistant did not solve this, so a person takes over.',
  noAnswer: 'The assistant does not know the answer, so a person takes over.',
  toolFailure: 'The assistant could not look this up, so a person takes over.',
  negativeFeedback: 'The answer did not help, so a person takes over.',
  complexity: 'This needs a person’s judgement.',
  visitorAttribute: 'The page asks that a person helps you.',
  peopleAnswer: 'People answer this, not the assistant.',
  modelView: 'A person is the better help here.',
};

const refusals: Partial<Record<RefusalCode | 'stale', string>> = {
  textEmpty: 'The message was empty.',
  textTooLong: 'The message is too long.',
  tooFast: 'Too many messages at once.',
  conversationClosed: 'The conversation has ended.',
  badEmail: 'This does not look like an e-mail address.',
  stale: 'It was written more than a day ago.',
};

const minutes = (count: number) => (count === 1 ? '1 minute' : `${count} minutes`);
const ordinal = (place: number) => {
  const ending = /1[1-3]$/.test(`${place}`) ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th');
  return `${place}${ending}`;
};

export const laterWords = {
  you: 'You',
  newConversation: 'New conversation',
  endConversation: 'End conversation',
  sound: 'Sound when a person writes',
  stored: 'What is stored here',
  storedIntro: (name: string) => `In this browser, under the name “${name}”, and nowhere else on your device:`,
  storedKey: 'a key by which we know that this is your conversation',
  storedOutbox: (count: number) => `messages not sent yet: ${count}`,
  storedDraft: 'what you are typing, until you send it',
  storedRead: 'up to where you have read, and whether you want sound',
  forget: 'Remove all of it',
  back: 'Back',
  newMessages: 'New messages',
  sending: 'Sending',
  sent: 'Sent',
  seen: (name: string) => `Seen by ${name}`,
  failed: 'Not sent.',
  refusals,
  refusedOther: 'It could not be accepted.',
  remove: 'Remove',
  writes: (name: string) => `${name} is writing`,
  sources: 'Sources',
  why: 'Why this answer?',
  sure: (tenths: number) =>
    tenths > 9
      ? 'Answers like this are almost always right.'
      : `Answers like this are right about ${tenths} times in 10.`,
  unsure: 'This is a guess: please check it.',
  tool: (name: string, ok: boolean) =>
    ok ? `It looked this up: ${name}` : `It tried to look this up, without success: ${name}`,
  toolSent: 'What was sent:',
  noSources: 'It rests on no article.',
  mark: 'Was this right?',
  helpful: 'Helpful',
  notRelevant: 'Not relevant',
  wrong: 'Wrong',
  thanks: 'Thank you.',
  sorryWrong: 'Sorry about that. A person can put it right.',
  reasons,
  handedOver: 'A person takes it from here.',
  youWrote: 'You wrote:',
  joined: (name: string) => `${name} has joined`,
  returned: (name: string) => `${name} has left. The AI assistant answers again.`,
  emailLeft: (email: string) => `The team can write to you at ${email}`,
  place: (place: number) => (place === 1 ? 'You are next' : `You are ${ordinal(place)} in line`),
  waitUnknown: 'We don’t know yet how long it will take.',
  waitRange: (from: number, to: number) =>
    from < 1 ? `Up to ${minutes(to)}.` : from === to ? `About ${minutes(to)}.` : `About ${from} to ${minutes(to)}.`,
  waitLate: (late: number) => `Later than we said, by ${minutes(late)}. We are sorry.`,
  onDuty: (count: number) => (count === 1 ? '1 person is answering.' : `${count} people are answering.`),
  keepPlace: 'You can write on, or leave: your place is kept and the answer will be here.',
  nobody: 'Nobody is here right now',
  nobodyMore: 'Your message is kept for the team. Leave your e-mail address, and they can write to you there too.',
  emailToo: 'Leave an e-mail address',
  email: 'E-mail address',
  emailSend: 'Save',
  backToAssistant: 'Back to the assistant',
  searchLabel: 'Search our help articles',
  searchHint: 'No AI here: only our articles, as they were written.',
  searchNone: (query: string) => `Nothing found for “${query}”.`,
  searchFound: (count: number) => (count === 1 ? '1 article found' : `${count} articles found`),
  searchWaits: 'Searching works again as soon as the connection is back.',
  askAssistant: 'Ask the AI assistant',
  newTab: 'opens in a new tab',
  updated: (date: string) => `updated ${date}`,
  today: 'Today',
};

export type LaterWords = typeof laterWords;
