// The assistant's draft over the message box: its words, what they rest on, and the ways on from there.
import { useEffect, useState } from 'preact/hooks';
import { maySendAsItIs, type Drafted } from '../assistant-drafts.ts';
import { allowed } from '../allowed.ts';
import { dismissDraft, insertDraft, offeredDraft, sendDraft } from '../draft-actions.ts';
import { announce } from '../notices.ts';
import { preferences } from '../preferences.ts';
import { words } from '../words.ts';
import { AnswerDetails } from './answer-details.tsx';
import { Icon } from './icons.tsx';
import { keepFocus } from './keep-focus.ts';
import { Markdown } from './markdown.tsx';
import { useWorkplace } from './workplace-context.ts';

/** A draft that has just replaced another must not be sent by a press that was meant for the one before. */
const settlesMs = 600;

export function DraftCard({ conversation }: { conversation: string }) {
  const workplace = useWorkplace();
  const draft = offeredDraft(workplace);
  if (!draft || workplace.mode.value !== 'reply') return null;
  return <Card key={draft.seq} conversation={conversation} draft={draft} />;
}

function Card({ conversation, draft }: { conversation: string; draft: Drafted }) {
  const says = words.value.drafts;
  useEffect(() => announce(words.peek().drafts.arrived), []);
  return (
    <section class="draft" aria-label={says.title}>
      <p class="draft-head">
        <span class="ai-tag">{words.value.conversation.ai}</span>
        <span class="group-name">{says.title}</span>
      </p>
      <div class="draft-text" dir="auto" tabIndex={0} role="group" aria-label={says.title}>
        <Markdown text={draft.text} />
        <Offer draft={draft} />
      </div>
      <AnswerDetails answer={draft.answer} />
      <Ways conversation={conversation} draft={draft} />
    </section>
  );
}

function Offer({ draft }: { draft: Drafted }) {
  const { proposal } = draft.answer;
  if (!proposal) return null;
  return (
    <div class="draft-offer">
      <p>
        <strong>{proposal.title}</strong>
      </p>
      <dl class="facts">
        {proposal.details.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">{words.value.drafts.offer}</p>
    </div>
  );
}

function Ways({ conversation, draft }: { conversation: string; draft: Drafted }) {
  const workplace = useWorkplace();
  const says = words.value.drafts;
  const settled = useSettled();
  const dismiss = () => {
    dismissDraft(conversation, draft);
    keepFocus(workplace);
  };
  const send = () => {
    if (!settled) return;
    sendDraft(workplace, conversation, draft);
    keepFocus(workplace);
  };
  const mayReply = allowed(workplace).reply;
  return (
    <div class="draft-ways">
      {mayReply ? (
        <>
          <button
            type="button"
            class="button small"
            title={says.useLong}
            aria-keyshortcuts={preferences.shortcuts.value ? 'U' : undefined}
            onClick={() => insertDraft(workplace, conversation, draft)}
          >
            <Icon name="reply" />
            {says.use}
            {preferences.shortcuts.value && <kbd aria-hidden="true">U</kbd>}
          </button>
          {maySendAsItIs(draft) && (
            <button type="button" class="button small" title={says.sendLong} aria-disabled={!settled} onClick={send}>
              <Icon name="send" />
              {says.send}
            </button>
          )}
        </>
      ) : (
        <span class="quiet">{says.takeFirst}</span>
      )}
      <button type="button" class="text-button draft-dismiss" title={says.dismissLong} onClick={dismiss}>
        {says.dismiss}
      </button>
    </div>
  );
}

function useSettled(): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), settlesMs);
    return () => clearTimeout(timer);
  }, []);
  return settled;
}
