// Who answers on a site, and the assistant's drafts, in English.
import type { Mode } from '../../../shared/http-api.ts';

const modes: Record<Mode, { name: string; means: string }> = {
  automatic: {
    name: 'Automatic',
    means: 'The assistant answers. People take over when a rule, the signs or the visitor ask for it.',
  },
  copilot: {
    name: 'Copilot',
    means:
      'People answer. The assistant drafts, with its sources, and nothing goes out before an agent sends it. Visitors see which messages were drafted by AI.',
  },
  shadow: {
    name: 'Shadow',
    means:
      'People answer. After each of their replies they see what the assistant would have said. Visitors see none of it.',
  },
  off: { name: 'Off', means: 'People answer. No assistant reads along.' },
};

export const answering = {
  modes: {
    title: 'Who answers',
    lead: 'The rules of the policy and a visitor’s own wish for a person come first in every mode.',
    names: modes,
    topics: 'Topics that are answered otherwise',
    topicsHint:
      'A message is about a topic when it has all the words of one line, in any order and form; small words such as “the” or “my” do not count. The first topic that fits decides.',
    noTopics: 'None: the mode above counts for every message.',
    topic: (number: number) => `Topic ${number}`,
    addTopic: 'Add a topic',
    name: 'Name',
    phrases: 'What visitors write, one line each',
    phrasesHint: 'For example: cancel booking',
    mode: 'Mode',
    remove: (name: string) => `Remove ${name}`,
    earlier: (name: string) => `Move ${name} up`,
    nameTooLong: 'At most 60 characters.',
    nameTwice: 'Another topic has this name.',
    phraseLength: (line: string) => `“${line}” is too short or too long: 2 to 120 characters a line.`,
    tooManyPhrases: 'At most 50 lines.',
    unsaved: 'One of the topics is not filled in yet.',
    rule: (mode: string, topic: string | null) => (topic === null ? `This site: ${mode}` : `Topic ${topic}: ${mode}`),
  },
  drafts: {
    title: 'The assistant’s draft',
    arrived: 'The assistant has drafted an answer.',
    use: 'Use',
    useLong: 'Put the assistant’s draft into the message box',
    send: 'Send as it is',
    sendLong: 'Send the assistant’s draft as it is',
    dismiss: 'Dismiss',
    dismissLong: 'Dismiss the assistant’s draft',
    takeFirst: 'Take the conversation to use it.',
    offer: 'The assistant would have offered a button for this. Your message has none: do it yourself, then say so.',
    made: 'Made from the assistant’s draft. The visitor sees that AI drafted it and you sent it.',
    asItWas: 'Drafted by AI, sent as it was',
    changed: 'Drafted by AI, changed before sending',
    show: 'Show the draft',
    wouldHaveSaid: 'What the assistant would have said',
    notUsed: 'A draft of the assistant, not used',
  },
};
