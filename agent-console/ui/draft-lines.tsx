// The assistant's drafts as the thread tells them afterwards: what it would have said, and what a message was made from.
import type { Drafted } from '../assistant-drafts.ts';
import type { Message } from '../timeline.ts';
import { clockTime, fullTime } from '../time.ts';
import { words } from '../words.ts';
import { AnswerDetails } from './answer-details.tsx';
import { Icon } from './icons.tsx';
import { Markdown } from './markdown.tsx';

/** Folded: the agents' own answer comes first. */
export function PastDraft({ draft }: { draft: Drafted }) {
  const says = words.value.drafts;
  return (
    <li class="system past-draft" id={`message-${draft.seq}`} tabIndex={-1}>
      <details>
        <summary>
          <span>
            <Icon name="spark" /> {draft.mode === 'shadow' ? says.wouldHaveSaid : says.notUsed}
          </span>
          <time dateTime={draft.at} title={fullTime(draft.at)}>
            {clockTime(draft.at)}
          </time>
        </summary>
        <DraftBody draft={draft} />
      </details>
    </li>
  );
}

/** Under an agent's message that the assistant drafted. */
export function FromDraft({ from }: { from: NonNullable<Message['fromDraft']> }) {
  const says = words.value.drafts;
  return (
    <details class="from-draft">
      <summary>
        <Icon name="spark" />
        {from.edited ? says.changed : says.asItWas}
        <span class="unseen">. {says.show}</span>
        <Icon name="chevron" />
      </summary>
      <DraftBody draft={from.draft} />
    </details>
  );
}

function DraftBody({ draft }: { draft: Drafted }) {
  return (
    <div class="draft-body">
      <div class="bubble" dir="auto">
        <Markdown text={draft.text} />
      </div>
      <AnswerDetails answer={draft.answer} />
    </div>
  );
}
