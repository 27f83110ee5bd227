// What the assistant says in its own words, and how it recognises small talk, one object per language.

export interface SmallTalk {
  /** Folded phrases. A message made of nothing else is small talk. */
  phrases: string[];
  reply: string;
}

export interface AssistantWords {
  smallTalk: {
    greeting: SmallTalk;
    thanks: SmallTalk;
    goodbye: SmallTalk;
    /** "Are you a robot?": the reply always says that it is an AI. */
    identity: SmallTalk;
    wellBeing: SmallTalk;
    agreement: SmallTalk;
    abilities: SmallTalk;
  };
  /** Words that may stand around small talk without changing it: "hello there". */
  fillers: string[];
  /** Beginnings that lean on what was said before: "and for", "what about". */
  followUps: string[];
  /** Words that point back: "it", "that". */
  pointers: string[];
  /** Ways to say the first, second and third of the options, and none of them. */
  ordinals: [string[], string[], string[]];
  noneOfThem: string[];
  unknown: string;
  /** The closest article is named, without claiming that it answers. */
  unknownButNear(title: string): string;
  askBack(titles: string[]): string;
  /** An article that has a title and an address but no text to quote. */
  seeArticle(title: string): string;
  toolFailed: string;
  /** Too many look-ups in a minute. */
  toolTooOften: string;
  toolFoundNothing(input: string): string;
  /** The engine itself failed. */
  failed: string;
}
