// What the server needs from outside, as interfaces. main.ts alone knows who implements them.
import type { Agent, AnswerRecord, Author, ConversationEvent } from '../shared/event.ts';
import type { Summary } from '../shared/agent-protocol.ts';
import type { ArticleLine, Role } from '../shared/http-api.ts';
import type { QueueState, SearchResult } from '../shared/visitor-protocol.ts';
import type { Article } from './domain/article.ts';
import type { ArticleChange, ArticleVersion } from './domain/article-history.ts';
import type { Site } from './domain/site.ts';
import type { Asking, Settlement, UnansweredQuestion } from './domain/unanswered.ts';
import type { ToolCaller, ToolContext, ToolResult, ToolSecretStore, ToolServerStore } from './tool-ports.ts';

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `task` once after `ms`; the returned function calls it off. */
  after(ms: number, task: () => void): () => void;
}

export interface StoredConversation {
  id: string;
  siteId: string;
  visitorId: string;
  lastSeq: number;
}

/** What an append needs besides the events: the inbox line as it is after them, kept for lists and look-ups. */
export type SummaryDraft = Omit<Summary, 'revision' | 'siteName'>;

export type AppendResult = 'appended' | 'conflict';

/** The conversations: append-only logs, each with a contiguous sequence, and one inbox line per log. */
export interface ConversationStore {
  /**
   * Adds events past `expectedSeq` in one transaction and makes them durable before it answers. `conflict`, and nothing
   * written, when the log's last number is another, when a cid is in the log already, or when `expectedSeq` is 0 and the
   * visitor has another conversation that is not closed. Events carry the numbers expectedSeq+1, +2, …
   */
  append(conversation: StoredConversation, events: ConversationEvent[], summary: SummaryDraft): Promise<AppendResult>;
  conversation(id: string): Promise<StoredConversation | null>;
  /** Events past `afterSeq`, in order, at most `limit` of them. */
  events(conversationId: string, afterSeq: number, limit?: number): Promise<ConversationEvent[]>;
  /** The last `count` events, in order. */
  lastEvents(conversationId: string, count: number): Promise<ConversationEvent[]>;
  /** The event a command made earlier, null when it is new. */
  eventOfCommand(conversationId: string, cid: string): Promise<ConversationEvent | null>;
  /** The visitor's newest conversation on the site, closed or not. */
  newestOf(siteId: string, visitorId: string): Promise<StoredConversation | null>;
  /** Inbox lines of these sites changed after `revision`, oldest change first, at most `limit` of them. */
  summaries(siteIds: string[], sinceRevision: number, limit?: number): Promise<Summary[]>;
  summary(conversationId: string): Promise<Summary | null>;
  summariesOfVisitor(siteId: string, visitorId: string): Promise<Summary[]>;
  /** Waiting conversations of a site, longest waiting first. */
  waiting(siteId: string): Promise<Summary[]>;
  /** Conversations whose last word is the visitor's while the assistant has the floor: what a restart must finish. */
  unanswered(): Promise<StoredConversation[]>;
  /** Conversations with an effect that the visitor confirmed and of which it is not in the log what came: what a restart must finish. */
  confirmedEffects(): Promise<StoredConversation[]>;
  /** Seconds from asking for a person to having one, newest first, at most `limit`. */
  servedWaits(siteId: string, limit: number): Promise<number[]>;
}

export interface SiteStore {
  sites(): Promise<Site[]>;
  saveSite(site: Site): Promise<void>;
  articles(siteId: string): Promise<Article[]>;
  /** Adds or replaces, by id and language. What is the same as before makes no version. */
  saveArticles(articles: Article[], change: ArticleChange): Promise<void>;
  removeArticle(siteId: string, language: string, id: string, change: ArticleChange): Promise<void>;
}

export interface ArticleKey {
  siteId: string;
  language: string;
  id: string;
}

/** What an import saw at an address, by the validators the page came with. */
export interface ImportedPage {
  siteId: string;
  url: string;
  /** The sitemap that named it; null for a page read by itself. */
  sitemap: string | null;
  etag: string | null;
  lastModified: string | null;
  contentHash: string;
  language: string;
  articleId: string;
}

/** Articles one by one: as they are, as they were, and where they were read. */
export interface ArticleStore {
  article(key: ArticleKey): Promise<Article | null>;
  articleCount(siteId: string): Promise<number>;
  /** All of a site's, by language and id, without their words. */
  articleLines(siteId: string): Promise<ArticleLine[]>;
  /** Newest first; the first is the present one. They outlive the article. */
  articleVersions(key: ArticleKey): Promise<ArticleVersion[]>;
  /** The article as that version left it; null when there is no such version, or when it took the article away. */
  articleAt(key: ArticleKey, version: number): Promise<Article | null>;
  importedPage(siteId: string, url: string): Promise<ImportedPage | null>;
  importedPages(siteId: string, sitemap: string): Promise<ImportedPage[]>;
  /** Adds or replaces, by address. */
  saveImportedPage(page: ImportedPage): Promise<void>;
}

/** Questions without a good answer, for the owners. Their words are the log's own. */
export interface QuestionStore {
  /** Of one message only the first notice is kept. */
  addUnansweredQuestion(question: UnansweredQuestion): Promise<void>;
  /** Newest first, at most `limit`: those not settled, and those found not to be for this site. */
  unansweredQuestions(siteId: string, limit: number): Promise<Asking[]>;
  settleQuestions(
    questions: { conversationId: string; seq: number }[],
    as: Settlement,
    by: { agent: Agent; at: string },
  ): Promise<void>;
}

export interface VisitorStore {
  /** Visitors are found by the SHA-256 of their secret; the secret itself is never stored. */
  visitorOfToken(siteId: string, tokenHash: string): Promise<{ id: string } | null>;
  addVisitor(visitor: { id: string; siteId: string; tokenHash: string; createdAt: string }): Promise<void>;
}

export interface AgentAccount {
  id: string;
  email: string;
  name: string;
  role: Role;
  /** Null until an invited agent has chosen one. */
  passwordHash: string | null;
}

export interface AgentStore {
  agents(): Promise<AgentAccount[]>;
  agentByEmail(email: string): Promise<AgentAccount | null>;
  agentById(id: string): Promise<AgentAccount | null>;
  /** False, and nothing written, when the e-mail address is taken. */
  addAgent(agent: AgentAccount): Promise<boolean>;
  setPassword(agentId: string, passwordHash: string): Promise<void>;
  addSession(session: {
    tokenHash: string;
    agentId: string;
    createdAt: number;
    expiresAt: number;
    seenAt: number;
  }): Promise<void>;
  session(tokenHash: string): Promise<{ agentId: string; createdAt: number; expiresAt: number; seenAt: number } | null>;
  touchSession(tokenHash: string, seenAt: number): Promise<void>;
  removeSession(tokenHash: string): Promise<void>;
  removeSessionsOf(agentId: string): Promise<void>;
  /** One-time links: `setup` makes the first owner, `invite` lets one agent choose a password. */
  addOneTimeToken(token: {
    tokenHash: string;
    purpose: 'setup' | 'invite';
    agentId: string | null;
    expiresAt: number;
  }): Promise<void>;
  /** Looks without using. */
  oneTimeToken(
    tokenHash: string,
  ): Promise<{ purpose: 'setup' | 'invite'; agentId: string | null; expiresAt: number } | null>;
  /** True for exactly one caller. */
  useOneTimeToken(tokenHash: string): Promise<boolean>;
  removeOneTimeTokens(purpose: 'setup' | 'invite'): Promise<void>;
}

export interface Store
  extends
    ConversationStore,
    SiteStore,
    ArticleStore,
    QuestionStore,
    ToolServerStore,
    ToolSecretStore,
    VisitorStore,
    AgentStore {
  /** Changes when the history is another one (a new or restored database); clients then start from a snapshot. */
  readonly epoch: string;
  /** A secret of the installation, made at random on first use and kept: 32 bytes, by name. */
  secret(name: string): Promise<Buffer>;
  close(): Promise<void>;
}

/** What travels on the bus: durable news is also in the store, ephemeral news may be dropped. */
export type BusMessage =
  | {
      kind: 'events';
      siteId: string;
      conversationId: string;
      visitorId: string;
      events: ConversationEvent[];
      summary: Summary;
    }
  | { kind: 'typing'; conversationId: string; by: Author; on: boolean }
  /** `text` is the whole draft so far, so that whoever comes late, or lost a frame, misses nothing. */
  | { kind: 'delta'; conversationId: string; turn: string; text: string }
  | { kind: 'deltaDropped'; conversationId: string; turn: string }
  | { kind: 'queue'; conversationId: string; state: QueueState | null }
  | { kind: 'duty' }
  | { kind: 'articlesChanged'; siteId: string }
  | { kind: 'siteChanged'; siteId: string }
  | { kind: 'sessionsEnded'; agentId: string };

/** `conversation/ID`, `site/ID`, or `all` for what concerns every node. */
export type BusTopic = `conversation/${string}` | `site/${string}` | 'all';

export interface Bus {
  /** Messages of one topic arrive in the order they were published; a listener that throws harms no other. */
  publish(topic: BusTopic, message: BusMessage): Promise<void>;
  /** The returned function ends the subscription. */
  subscribe(topic: BusTopic, listener: (message: BusMessage) => void): Promise<() => void>;
  close(): Promise<void>;
}

/** A turn of a conversation as an engine sees it. */
export interface Turn {
  by: 'visitor' | 'assistant' | 'agent';
  text: string;
  answer?: AnswerRecord;
}

export interface Question {
  site: Site;
  /** The language the page is in, ISO 639-1; the visitor may write in another. */
  language: string;
  /** Oldest first; the last ones are the visitor's messages that wait for an answer. */
  turns: Turn[];
  /** Whose question it is, for tools; absent when nobody's. */
  asker?: Asker;
  /** Only people of the team will read the answer: nobody need be asked whether a person is needed. */
  forAgents?: boolean;
}

export interface Asker {
  conversationId: string;
  visitorId: string;
  email: string | null;
}

export interface Answer {
  text: string;
  record: AnswerRecord;
}

/** `delta` adds to the text being written; `answer` comes once, last, and is what counts. */
export type AnswerPart = { type: 'delta'; text: string } | { type: 'answer'; answer: Answer };

/** An assistant's engine. Without a final `answer` part the turn has failed. */
export interface Answerer {
  answer(question: Question, signal: AbortSignal): AsyncIterable<AnswerPart>;
  /** Looks up beforehand what an answer will need, while the visitor may still be writing. Asks and tells nobody anything. */
  prepare?(question: Question): Promise<void>;
}

/** Ranked look-up in one site's articles. */
export interface Knowledge {
  search(siteId: string, language: string, query: string, limit: number): Promise<SearchResult[]>;
}

export type { ToolCaller, ToolContext, ToolResult };

export interface WebRequest {
  /** Media types that are taken; all when absent. */
  types?: string[];
  maxBytes: number;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** Called with every address before it is asked, redirects included; what it throws ends the request. */
  beforeEach?: (url: URL) => Promise<void>;
}

export interface WebDocument {
  /** Where it was found in the end. */
  url: string;
  status: 200 | 304;
  /** Its Content-Type, whole. */
  type: string;
  etag: string | null;
  lastModified: string | null;
  bytes: Buffer;
}

/** Reads the public web on an owner's behalf. Private addresses are never dialled, whatever names them. */
export interface WebFetcher {
  get(url: string, request: WebRequest): Promise<WebDocument>;
}

/** Who is on duty. An agent with no open console is not. */
export interface Presence {
  set(agentId: string, name: string, on: boolean): void;
  onDuty(): { id: string; name: string }[];
}
