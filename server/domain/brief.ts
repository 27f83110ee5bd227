// The hand-over brief: what was asked, tried and is still open, what was given, how the mood went. Each item points at its message.
import type { Brief, BriefItem } from '../../shared/agent-protocol.ts';
import type { ConversationEvent } from '../../shared/event.ts';
import { decideHandoff } from './handoff/decide.ts';
import type { Policy } from './handoff/policy.ts';
import { plainText } from './text/markdown.ts';

type Said = ConversationEvent & { type: 'said' };

const itemLength = 280;

const factPatterns: [Brief['facts'][number]['kind'], RegExp][] = [
  ['email', /[^\s@<>(),;]{1,64}@[^\s@<>(),;]{1,190}\.[a-z]{2,24}/giu],
  ['booking', /\bW-\d{3,8}\b/giu],
  [
    'order',
    /\b(?!W-)[A-Z]{1,4}-\d{3,10}\b|#\d{3,10}\b|(?<=\b(?:order|commande)\s(?:number\s|numéro\s|n[°o]\.?\s?)?)\d{4,12}\b/giu,
  ],
  ['amount', /(?:[€$£]\s?\d[\d.,\s]*\d|[€$£]\s?\d|\b\d[\d.,]*\s?(?:€|\$|£|eur(?:os?)?\b|usd\b|chf\b))/giu],
  ['date', /\b\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\b|\b\d{4}-\d{2}-\d{2}\b/gu],
  ['phone', /(?<![\w-])\+?\d(?:[\s.-]?\d){8,13}(?![\w-])/gu],
];

export function briefOf(events: ConversationEvent[], policy: Policy): Brief {
  const said = events.filter((event) => event.type === 'said');
  const asked = said.filter((event) => event.by.kind === 'visitor');
  const opened = events.find((event) => event.type === 'opened');
  return {
    asked: asked.map(item),
    tried: said.flatMap(tried),
    open: stillOpen(events).map(item),
    facts: asked.flatMap(facts),
    mood: moods(asked, opened?.language ?? 'en', policy),
    pages: events.flatMap((event) =>
      event.type === 'pageVisited' ? [{ seq: event.seq, url: event.url, title: event.title, at: event.at }] : [],
    ),
    language: opened?.language ?? '',
    browserLanguage: opened?.browserLanguage ?? '',
    sources: said.flatMap((event) => (event.answer?.sources ?? []).map((source) => ({ ...source, seq: event.seq }))),
  };
}

function item(event: Said): BriefItem {
  return { seq: event.seq, text: event.text.slice(0, itemLength) };
}

function tried(event: Said): Brief['tried'] {
  const { answer } = event;
  if (answer === undefined || answer.kind === 'smallTalk') return [];
  return [
    { seq: event.seq, text: plainText(event.text).slice(0, itemLength), kind: answer.kind, sureness: answer.sureness },
  ];
}

/** What no answer settled: asked and not answered, answered with "I don't know", or marked as not right. */
function stillOpen(events: ConversationEvent[]): Said[] {
  const disliked = new Set(events.flatMap((e) => (e.type === 'rated' && e.mark !== 'helpful' ? [e.target] : [])));
  const done = new Set(events.flatMap((e) => (e.type === 'actionDone' && e.outcome === 'done' ? [e.target] : [])));
  const open: Said[] = [];
  let pending: Said[] = [];
  for (const event of events) {
    if (event.type !== 'said') continue;
    if (event.by.kind === 'visitor') pending.push(event);
    else {
      const answered = isAnswer(event) || done.has(event.seq);
      const settled = event.by.kind === 'agent' || (answered && !disliked.has(event.seq));
      if (!settled) open.push(...pending);
      pending = [];
    }
  }
  return [...open, ...pending];
}

function isAnswer(event: Said): boolean {
  const kind = event.answer?.kind;
  return (
    kind === 'answer' || kind === 'smallTalk' || (kind === 'tool' && (event.answer?.tools ?? []).every((t) => t.ok))
  );
}

function facts(event: Said): Brief['facts'] {
  const found: Brief['facts'] = [];
  let rest = event.text;
  for (const [kind, pattern] of factPatterns) {
    for (const match of rest.matchAll(pattern)) found.push({ seq: event.seq, kind, text: match[0].trim() });
    rest = rest.replaceAll(pattern, ' ');
  }
  return found;
}

function moods(asked: Said[], language: string, policy: Policy): Brief['mood'] {
  return asked.map((event, index) => {
    const { signals } = decideHandoff(policy, {
      text: event.text,
      language: language.slice(0, 2).toLowerCase(),
      history: index === 0 ? [] : [{ by: 'visitor', text: asked[index - 1]?.text ?? '' }],
      toolFailures: 0,
      negativeMarks: 0,
      attributes: {},
      hours: null,
    });
    const strongest = signals
      .filter((signal) => (signal.name === 'anger' || signal.name === 'distress') && signal.value >= 0.4)
      .toSorted((a, b) => b.value - a.value)[0];
    if (strongest === undefined) return { seq: event.seq, mood: 'calm', text: '' };
    const mood = strongest.name === 'anger' ? 'anger' : 'distress';
    return { seq: event.seq, mood, text: strongest.quotes.join(' · ') };
  });
}
