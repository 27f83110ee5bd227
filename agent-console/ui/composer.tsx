// Where an agent writes: a reply or an internal note, told apart by place, colour and words, each with its own draft.
import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Summary } from '../../shared/agent-protocol.ts';
import { maxTextLength } from '../../shared/version.ts';
import { allowed } from '../allowed.ts';
import { draftOf, keepDraft, keepOrigin, originOf, type Mode } from '../drafts.ts';
import type { Opened } from '../inbox/opened.ts';
import { preferences } from '../preferences.ts';
import { visitorName, words } from '../words.ts';
import { Icon } from './icons.tsx';
import { keepFocus } from './keep-focus.ts';
import { useWorkplace } from './workplace-context.ts';

const typingEveryMs = 3000;
const typingStopsMs = 4000;
const countFrom = maxTextLength - 500;

export function Composer({ opened, line }: { opened: Opened; line: Summary }) {
  const workplace = useWorkplace();
  const mode = workplace.mode.value;
  const mayReply = allowed(workplace).reply;
  return (
    <div class={`composer ${mode}`}>
      <Modes />
      {mode === 'reply' && !mayReply ? (
        <NotYours line={line} />
      ) : (
        <TextBox key={mode} mode={mode} conversation={opened.id} visitor={visitorName(line.visitorLabel)} />
      )}
    </div>
  );
}

function Modes() {
  const { mode } = useWorkplace();
  const says = words.value.composer;
  return (
    <div class="modes" role="group" aria-label={says.mode}>
      {(['reply', 'note'] as const).map((name) => (
        <button
          key={name}
          type="button"
          class="mode"
          aria-pressed={mode.value === name}
          onClick={() => (mode.value = name)}
        >
          <Icon name={name === 'reply' ? 'reply' : 'lock'} />
          {says[name]}
          {preferences.shortcuts.value && <kbd aria-hidden="true">{name === 'reply' ? 'R' : 'N'}</kbd>}
        </button>
      ))}
      {mode.value === 'note' && <span class="note-hint">{says.noteHint}</span>}
    </div>
  );
}

/** Why there is nothing to type into, and the way to change that. */
function NotYours({ line }: { line: Summary }) {
  const workplace = useWorkplace();
  const says = words.value;
  const can = allowed(workplace);
  const draft = draftOf(line.id, 'reply');
  return (
    <div class="not-yours">
      <p>
        {hintFor(line)}
        {draft && (
          <span class="quiet">
            {' '}
            {says.colon(says.composer.draft)} {draft}
          </span>
        )}
      </p>
      {can.take && (
        <button
          type="button"
          class="button primary"
          onClick={() => void workplace.act('take', line.id).then(() => keepFocus(workplace))}
        >
          {says.conversation.take}
        </button>
      )}
    </div>
  );
}

function hintFor(line: Summary): string {
  const says = words.value.composer;
  switch (line.phase) {
    case 'waiting':
      return says.waitingHint;
    case 'assistant':
      return says.assistantHint;
    case 'closed':
      return says.closedHint;
    case 'person':
      return says.heldBy(line.agent?.name ?? '');
  }
}

function TextBox({ mode, conversation, visitor }: { mode: Mode; conversation: string; visitor: string }) {
  const { inbox, focus } = useWorkplace();
  const says = words.value.composer;
  const text = useSignal(draftOf(conversation, mode));
  const box = useRef<HTMLTextAreaElement>(null);
  const typing = useTyping(conversation, mode === 'reply');
  const origin = mode === 'reply' ? originOf(conversation) : null;
  const wanted = focus.value;
  useLayoutEffect(() => {
    // In the same task as the key that asked for it: the next key must land here, not be taken for a shortcut.
    if (wanted?.on !== 'composer') return;
    focus.value = null;
    text.value = draftOf(conversation, mode);
    box.current?.focus();
  }, [wanted]);
  useLayoutEffect(() => {
    if (box.current) grow(box.current);
  }, [text.value]);
  const change = (value: string) => {
    text.value = value;
    keepDraft(conversation, mode, value);
    // What is typed after everything was deleted is the agent's own.
    if (origin !== null && value.trim() === '') keepOrigin(conversation, null);
    typing(value.trim() !== '');
  };
  const over = text.value.length - maxTextLength;
  const empty = text.value.trim() === '';
  const send = () => {
    if (empty || over > 0) return;
    inbox.write(mode, conversation, text.peek().trim(), origin);
    change('');
    box.current?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    // keyCode 229: the Enter that ends a composition, in browsers that report it late.
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
      event.preventDefault();
      send();
    } else if (event.key === 'Escape') box.current?.blur();
  };
  return (
    <div class="box">
      <textarea
        ref={box}
        rows={2}
        dir="auto"
        aria-label={mode === 'note' ? says.note : says.replyTo(visitor)}
        placeholder={mode === 'note' ? says.notePlaceholder : says.replyPlaceholder}
        value={text.value}
        onInput={(event) => change(event.currentTarget.value)}
        onKeyDown={onKey}
        onBlur={() => typing(false)}
      />
      {origin !== null && (
        <p class="origin">
          <Icon name="spark" />
          {words.value.drafts.made}
        </p>
      )}
      <div class="box-end">
        <span class="hint">{says.hint}</span>
        <Count length={text.value.length} over={over} />
        <button type="button" class="button send" aria-disabled={empty || over > 0} onClick={send}>
          <Icon name={mode === 'note' ? 'lock' : 'send'} />
          {mode === 'note' ? says.saveNote : says.send}
        </button>
      </div>
    </div>
  );
}

function Count({ length, over }: { length: number; over: number }) {
  if (length < countFrom) return null;
  const says = words.value.composer;
  return <span class={`count ${over > 0 ? 'over' : ''}`}>{over > 0 ? says.tooLong(over) : says.left(-over)}</span>;
}

/** Tells the visitor that somebody writes: at most every three seconds, and that it has stopped. */
function useTyping(conversation: string, on: boolean): (typing: boolean) => void {
  const { inbox } = useWorkplace();
  const state = useRef({ toldAt: 0, stop: 0 });
  const tell = (typing: boolean) => {
    if (!on) return;
    const held = state.current;
    clearTimeout(held.stop);
    if (typing) {
      if (Date.now() - held.toldAt >= typingEveryMs) {
        held.toldAt = Date.now();
        inbox.typing(conversation, true);
      }
      held.stop = window.setTimeout(() => tell(false), typingStopsMs);
    } else if (held.toldAt > 0) {
      held.toldAt = 0;
      inbox.typing(conversation, false);
    }
  };
  useEffect(() => () => tell(false), [conversation]);
  return tell;
}

function grow(box: HTMLTextAreaElement): void {
  box.style.height = 'auto';
  box.style.height = `${Math.min(box.scrollHeight, 260)}px`;
}
