// Messages of one author in a row: visitor, assistant, agent, or an internal note.
import type { Author } from '../../shared/event.ts';
import { keepDraft, keepOrigin } from '../drafts.ts';
import type { Opened } from '../inbox/opened.ts';
import type { Outgoing } from '../inbox/outbox.ts';
import { clockTime, fullTime } from '../time.ts';
import type { Message } from '../timeline.ts';
import { words } from '../words.ts';
import { refusalText } from '../workplace.ts';
import { AnswerDetails } from './answer-details.tsx';
import { Avatar } from './avatar.tsx';
import { FromDraft } from './draft-lines.tsx';
import { Icon } from './icons.tsx';
import { Markdown } from './markdown.tsx';
import { useWorkplace } from './workplace-context.ts';

interface GroupProps {
  by: Author;
  note: boolean;
  messages: Message[];
  seenUpTo: number;
}

export function MessageGroup({ by, note, messages, seenUpTo }: GroupProps) {
  const { inbox } = useWorkplace();
  const mine = by.kind === 'agent' && by.id === inbox.me.id;
  const kind = note ? 'note' : by.kind;
  return (
    <li class={`group ${kind} ${mine ? 'mine' : ''}`}>
      <GroupHead by={by} note={note} mine={mine} at={messages[0]?.at ?? ''} />
      {messages.map((message) => (
        <MessageBubble key={message.key} message={message} by={by} />
      ))}
      {mine && <SendState messages={messages} note={note} seenUpTo={seenUpTo} />}
    </li>
  );
}

/** The answer the assistant is writing right now, as far as it has come. */
export function WritingGroup({ writing }: { writing: NonNullable<Opened['writing']> }) {
  const says = words.value.conversation;
  return (
    <li class="group assistant">
      <p class="group-head">
        <span class="ai-tag">{says.ai}</span>
        <span>{says.writing}</span>
      </p>
      <div class="bubble writing">
        <Markdown text={(writing.from > 0 ? '… ' : '') + writing.text} />
      </div>
    </li>
  );
}

function GroupHead({ by, note, mine, at }: { by: Author; note: boolean; mine: boolean; at: string }) {
  const says = words.value.conversation;
  const name = by.kind === 'visitor' ? says.visitor : mine ? says.you : by.name;
  return (
    <p class="group-head">
      {note && (
        <span class="note-tag">
          <Icon name="lock" />
          {says.note}
        </span>
      )}
      {by.kind === 'assistant' && <span class="ai-tag">{says.ai}</span>}
      {by.kind === 'agent' && !mine && <Avatar name={by.name} />}
      <span class="group-name">{name}</span>
      <time dateTime={at} title={fullTime(at)}>
        {clockTime(at)}
      </time>
    </p>
  );
}

function MessageBubble({ message, by }: { message: Message; by: Author }) {
  const state = message.outgoing?.state;
  return (
    <div
      class="message"
      id={message.seq === null ? undefined : `message-${message.seq}`}
      tabIndex={-1}
      data-state={state}
      title={fullTime(message.at)}
    >
      <div class="bubble" dir="auto">
        {by.kind === 'visitor' ? <p class="as-typed">{message.text}</p> : <Markdown text={message.text} />}
      </div>
      {message.mark && (
        <p class={`mark ${message.mark}`}>
          <Icon name={message.mark === 'helpful' ? 'check' : 'flag'} />
          {words.value.answer.marks[message.mark]}
        </p>
      )}
      {message.answer && <AnswerDetails answer={message.answer} />}
      {message.fromDraft && <FromDraft from={message.fromDraft} />}
      {message.outgoing?.state === 'failed' && <FailedLine outgoing={message.outgoing} />}
    </div>
  );
}

function SendState({ messages, note, seenUpTo }: { messages: Message[]; note: boolean; seenUpTo: number }) {
  const says = words.value.conversation;
  const last = messages.at(-1);
  const state = last?.outgoing?.state;
  if (state === 'failed') return null;
  if (state === 'sending') return <p class="send-state">{says.sending}</p>;
  if (note) return null;
  const seen = last?.seq != null && last.seq <= seenUpTo;
  return (
    <p class={`send-state ${seen ? 'seen' : ''}`}>
      <Icon name={seen ? 'checks' : 'check'} />
      {seen ? says.seen : says.sent}
    </p>
  );
}

/** What was typed stays, with the reason and every way on. */
function FailedLine({ outgoing }: { outgoing: Outgoing }) {
  const workplace = useWorkplace();
  const { inbox } = workplace;
  const says = words.value.conversation;
  const reason = outgoing.code && refusalText(outgoing.code, inbox.line(outgoing.conversation), inbox.me.id);
  const edit = () => {
    keepDraft(outgoing.conversation, outgoing.kind, outgoing.text);
    if (outgoing.kind === 'reply') keepOrigin(outgoing.conversation, outgoing.draft ?? null);
    inbox.outbox.remove(outgoing.cid);
    workplace.mode.value = outgoing.kind;
    workplace.focus.value = { on: 'composer' };
  };
  return (
    <div class="failed" role="alert">
      <p>
        <strong>{says.failed}</strong> {reason}
      </p>
      <p class="failed-ways">
        <button type="button" class="text-button" onClick={() => inbox.outbox.retry(outgoing.cid)}>
          {words.value.retry}
        </button>
        <button type="button" class="text-button" onClick={edit}>
          {says.edit}
        </button>
        <button type="button" class="text-button" onClick={() => inbox.outbox.remove(outgoing.cid)}>
          {says.remove}
        </button>
      </p>
    </div>
  );
}
