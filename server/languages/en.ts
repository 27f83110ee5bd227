// The assistant's own words in English.
import type { AssistantWords } from './assistant-words.ts';

export const english: AssistantWords = {
  smallTalk: {
    greeting: {
      phrases: ['hello', 'hi', 'hey', 'hiya', 'howdy', 'good morning', 'good afternoon', 'good evening', 'good day', 'greetings', 'hello there', 'hi there', 'hey there', 'yo', 'helo', 'hallo', 'hullo', 'morning', 'evening'],
      reply: 'Hello! I am an AI assistant and answer from this site’s help articles. What would you like to know?',
    },
    thanks: {
      phrases: ['thanks', 'thank you', 'thank you very much', 'thanks a lot', 'many thanks', 'thx', 'ty', 'cheers', 'thank u', 'thanks so much', 'much appreciated', 'great thanks', 'perfect thanks', 'that helps', 'that helped', 'thanks for your help', 'thank you for your help', 'thanks for the help', 'you have been helpful', 'thats helpful', 'very helpful', 'appreciate it', 'awesome', 'tks', 'tnx'],
      reply: 'You’re welcome. Is there anything else?',
    },
    goodbye: {
      phrases: ['bye', 'goodbye', 'good bye', 'bye bye', 'see you', 'see ya', 'have a nice day', 'have a good day', 'good night', 'take care', 'thats all', 'that is all', 'that will be all', 'nothing else', 'no thats all', 'no that is all', 'later', 'cya', 'have a great day'],
      reply: 'Goodbye! This conversation stays here if you need it again.',
    },
    identity: {
      phrases: ['are you a robot', 'are you a bot', 'are you human', 'are you a human', 'are you a real person', 'are you real', 'are you a person', 'are you an ai', 'are you ai', 'are you a machine', 'is this a bot', 'is this a robot', 'is this a real person', 'is this a human', 'is this ai', 'is this an ai', 'am i talking to a bot', 'am i talking to a robot', 'am i talking to a human', 'am i talking to a person', 'am i talking to a real person', 'am i talking to a machine', 'am i speaking to a human', 'am i speaking to a robot', 'am i speaking to a person', 'am i speaking with a human', 'am i speaking with a real person', 'am i chatting with a bot', 'am i chatting with a human', 'am i chatting with a person', 'who are you', 'what are you', 'who am i talking to', 'who am i speaking to', 'who am i chatting with', 'what is your name', 'whats your name', 'are you chatgpt', 'are you a chatbot', 'is this a chatbot', 'is this automated', 'are you automated', 'bot or human', 'human or bot', 'robot or human', 'are you an actual person', 'are you an actual human'],
      reply: 'I am an AI assistant, not a person. I answer from this site’s help articles. You can ask for a person at any time, here or with the switch at the top.',
    },
    wellBeing: {
      phrases: ['how are you', 'how are you doing', 'how are things', 'whats up', 'what is up', 'hows it going', 'how is it going', 'how do you do', 'are you ok', 'are you well', 'how are you today', 'sup'],
      reply: 'I’m an AI, so I am always well, thank you. What can I help you with?',
    },
    agreement: {
      phrases: ['ok', 'okay', 'k', 'alright', 'all right', 'fine', 'great', 'good', 'perfect', 'cool', 'nice', 'yes', 'yep', 'yeah', 'no', 'nope', 'sure', 'got it', 'i see', 'understood', 'right', 'ok good', 'makes sense', 'no problem', 'wonderful', 'excellent', 'super'],
      reply: 'Good. If there is anything else, just ask.',
    },
    abilities: {
      phrases: ['what can you do', 'what can you help with', 'what can you help me with', 'how can you help', 'how can you help me', 'what do you do', 'what do you know', 'help', 'help me', 'i need help', 'can you help', 'can you help me', 'can you help me please', 'i have a question', 'i have a problem', 'i need some help', 'i need assistance', 'question', 'need help', 'could you help me', 'i have an issue', 'can i ask a question', 'can i ask you something', 'what can i ask', 'what can i ask you', 'i got a question'],
      reply: 'I am an AI assistant and answer questions from this site’s help articles. Tell me in a sentence what it is about. If you would rather talk to a person, just say so.',
    },
  },
  fillers: ['there', 'please', 'pls', 'plz', 'again', 'everyone', 'all', 'you', 'so', 'much', 'very', 'now', 'then', 'sir', 'madam', 'maam', 'team', 'friend', 'mate', 'dear', 'and', 'oh', 'ah', 'um', 'well', 'just', 'really', 'today', 'actually', 'for', 'your', 'help', 'everything', 'to', 'ok', 'bot', 'assistant', 'a', 'lot', 'buddy', 'hm', 'hmm', 'by', 'the', 'way', 'quick'],
  followUps: ['and', 'but', 'or', 'what about', 'how about', 'and what about', 'and for', 'and if', 'what if', 'also', 'in that case', 'so', 'same for', 'even', 'then', 'except', 'only', 'ok and', 'ok but', 'why', 'how long', 'how much', 'how many', 'until when', 'since when', 'where', 'when', 'even if', 'does that', 'does it', 'is it', 'is that', 'can it', 'do they', 'are they', 'will it', 'will that', 'no i mean', 'i mean', 'i meant', 'for', 'with', 'without'],
  pointers: ['it', 'that', 'this', 'them', 'they', 'those', 'these', 'one', 'ones', 'there', 'same', 'its', 'their'],
  ordinals: [
    ['first', 'the first', 'the first one', 'first one', '1', 'number 1', 'number one', 'option 1', 'the former'],
    ['second', 'the second', 'the second one', 'second one', '2', 'number 2', 'number two', 'option 2', 'the latter', 'the last', 'the last one'],
    ['third', 'the third', 'the third one', 'third one', '3', 'number 3', 'number three', 'option 3', 'the last', 'the last one'],
  ],
  noneOfThem: ['no', 'none', 'neither', 'none of them', 'none of those', 'none of these', 'neither of them', 'something else', 'nope', 'no neither', 'another thing', 'other'],
  unknown: 'I don’t know that: I found nothing about it in the help articles. Would you like to ask a person? Say so, or use the switch at the top.',
  unknownButNear: (title) =>
    `I don’t have a sure answer to that. The nearest article is “${title}”. Would you like to ask a person? Say so, or use the switch at the top.`,
  askBack: (titles) => `What is it about?\n\n${titles.map((title) => `- ${title}`).join('\n')}`,
  seeArticle: (title) => `There is an article about this: “${title}”.`,
  toolFailed: 'I could not look that up just now: the service did not answer properly. Please try again in a moment, or ask for a person, who can look for you.',
  toolTooOften: 'I cannot look that up right now: that was a lot of look-ups in a short time. Please try again in a minute, or ask for a person, who can look for you.',
  toolFoundNothing: (input) => `I found nothing under ${input}. Please check it for a typing mistake, or ask for a person, who can look for you.`,
  failed: 'Something went wrong on my side and I could not answer. Please try again, or ask for a person: say so, or use the switch at the top.',
}; // prettier-ignore
