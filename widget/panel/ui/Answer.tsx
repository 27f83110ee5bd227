// What stands under an assistant's answer: its sources, why it was given, and what the visitor thinks of it.
import type { AnswerRecord, Source } from '../../../shared/event.ts';
import type { Mark } from '../fold.ts';
import { conversation, later, offers, words } from '../session.ts';
import { formatDay } from './dates.ts';
import { drawFetched } from './Fetched.tsx';
import { personButton } from './Person.tsx';
import { Link } from './Rich.tsx';

export function drawAnswer(answer: AnswerRecord, seq: number, at: number) {
  const { kind, sources, tools, left, proposal } = answer;
  const isAnswer = kind === 'answer' || kind === 'tool';
  return (
    <div class="answer">
      {isAnswer && sources.length > 0 && (
        <ul class="sources" aria-label={words.sources}>
          {sources.map(drawSource)}
        </ul>
      )}
      {proposal && drawFetched(offers, ({ Offer }) => <Offer key={seq} proposal={proposal} seq={seq} at={at} />)}
      {(isAnswer || tools.length > 0 || left) && (
        <details onToggle={later.load}>
          <summary>{words.why}</summary>
          {drawFetched(later, ({ Why }) => (
            <Why answer={answer} />
          ))}
        </details>
      )}
      {isAnswer && marks(seq)}
      {kind === 'unknown' && personButton()}
    </div>
  );
}

function drawSource({ title, section, url, updated }: Source) {
  const date = formatDay(updated);
  return (
    <li dir="auto">
      {url ? <Link href={url}>{title}</Link> : <span>{title}</span>}
      <small>
        {section && `${section} · `}
        {date && words.updated(date)}
      </small>
    </li>
  );
}

function marks(seq: number) {
  const pending = conversation.outbox.entries.value.findLast(
    ({ command }) => command.type === 'rate' && command.target === seq,
  );
  const mark = pending?.command.type === 'rate' ? pending.command.mark : conversation.standing.value.marks[seq];
  const choices: Mark[] = ['helpful', 'notRelevant', 'wrong'];
  return (
    <>
      <div class="marks" role="group" aria-label={words.mark}>
        {choices.map((one) => (
          <button
            aria-pressed={mark === one}
            onClick={() => mark !== one && conversation.do({ type: 'rate', target: seq, mark: one })}
          >
            {words[one]}
          </button>
        ))}
      </div>
      <div role="status">{mark && <p>{mark === 'wrong' ? words.sorryWrong : words.thanks}</p>}</div>
      {mark === 'wrong' && personButton()}
    </>
  );
}
