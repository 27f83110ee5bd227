// English: the words of a conversation with people, fetched when it turns to them. Every other language has the same keys.
import type { HandoffReason } from '../../../shared/event.ts';

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
  toolFailure: 'Something did not work as it should, so a person takes over.',
  negativeFeedback: 'The answer did not help, so a person takes over.',
  complexity: 'This needs a person’s judgement.',
  visitorAttribute: 'The page asks that a person helps you.',
  peopleAnswer: 'People answer this, not the assistant.',
  modelView: 'A person is the better help here.',
};

const minutes = (count: number) => (count === 1 ? '1 minute' : `${count} minutes`);
const ordinal = (place: number) => {
  const ending = /1[1-3]$/.test(`${place}`) ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th');
  return `${place}${ending}`;
};

export const words = {
  reasons,
  youWrote: 'You wrote:',
  joined: (name: string) => `${name} has joined`,
  returned: (name: string) => `${name} has left. The AI assistant answers again.`,
  left: (name: string) => `${name} has left`,
  drafted: (name: string) => `Drafted by AI, sent by ${name}`,
  draftedAndChanged: (name: string) => `Drafted by AI, changed and sent by ${name}`,
  peopleAnswer: { dialAssistant: 'Message', aiAssistant: 'People answer here' },
  people: {
    disclosure: 'People answer here. If an AI ever does, its message says so.',
    disclosureShort: 'People answer here.',
  },
  peopleWithDrafts: {
    disclosure: 'People answer here, helped by drafts from an AI. Each message made from a draft says so.',
    disclosureShort: 'People answer here, helped by AI drafts.',
  },
  emailLeft: (email: string) => `The team can write to you at ${email}`,
  place: (place: number) => (place === 1 ? 'You are next' : `You are ${ordinal(place)} in line`),
  waitUnknown: 'We don’t know yet how long it will take.',
  waitRange: (from: number, to: number) =>
    from < 1 ? `Up to ${minutes(to)}.` : from === to ? `About ${minutes(to)}.` : `About ${from} to ${minutes(to)}.`,
  waitLate: (late: number) => `Later than we said, by ${minutes(late)}. We are sorry.`,
  onDuty: (count: number) => (count === 1 ? '1 person is answering.' : `${count} people are answering.`),
  keepPlace: 'You can write on, or leave: your place is kept and the answer will be here.',
  nobody: 'Nobody is here right now',
  back: (day: string, time: string) => `We are back ${day} at ${time}.`,
  nobodyMore: 'Your message is kept for the team. Leave your e-mail address, and they can write to you there too.',
  emailToo: 'Leave an e-mail address',
  email: 'E-mail address',
  emailSend: 'Save',
  leaveQueue: 'Leave the queue',
  backToAssistant: 'Back to the assistant',
  badEmail: 'This does not look like an e-mail address.',
};

export type Words = typeof words;
