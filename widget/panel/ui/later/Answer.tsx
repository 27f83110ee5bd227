// What stands under an assistant's answer: its sources, why it was given, how sure it is, and what the visitor thinks of it.
import type { AnswerRecord, Source, ToolUse } from '../../../../shared/event.ts';
import type { Mark } from '../../fold.ts';
import { useSession } from '../context.ts';
import { Link, Rich } from './Rich.tsx';
import { useWords } from './words.ts';

/** Below it an answer is called a guess. */
const leastSure = 0.45;

export function Answer({ answer, seq }: { answer: AnswerRecord; seq: number }) {
  const { kind, sources, tools } = answer;
  const isAnswer = kind === 'answer' || kind === 'tool';
  return (
    <div class="answer">
      {isAnswer && sources.length > 0 && <Sources sources={sources} />}
      {isAnswer && <Why answer={answer} />}
      {!isAnswer && tools.length > 0 && <Why answer={answer} />}
      {isAnswer && <Marks seq={seq} />}
      {kind === 'unknown' && <PersonButton />}
    </div>
  );
}

export function PersonButton() {
  const { conversation } = useSession();
  const words = useWords();
  if (conversation.dial.value === 'person') return null;
  return (
    <button type="button" class="action" onClick={() => conversation.setDial('person')}>
      {words.talkToPerson}
    </button>
  );
}

function Sources({ sources }: { sources: Source[] }) {
  const words = useWords();
  return (
    <ul class="sources" aria-label={words.sources}>
      {sources.map((source) => (
        <li dir="auto">
          <SourceName source={source} />
        </li>
      ))}
    </ul>
  );
}

function SourceName({
  source: { title, section, url, updated },
}: {
  source: Pick<Source, 'title' | 'section' | 'url' | 'updated'>;
}) {
  const { language } = useSession();
  const words = useWords();
  const date = formatDay(updated, language);
  return (
    <>
      {url ? <Link href={url}>{title}</Link> : <span>{title}</span>}
      <small>
        {section && `${section} · `}
        {date && words.updated(date)}
      </small>
    </>
  );
}

export function formatDay(day: string, language: string): string {
  const at = Date.parse(day);
  return Number.isNaN(at) ? '' : new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(at);
}

function Why({ answer: { sureness, sources, tools } }: { answer: AnswerRecord }) {
  const words = useWords();
  return (
    <details>
      <summary>{words.why}</summary>
      <p>{sureness < leastSure ? words.unsure : words.sure(Math.round(sureness * 10))}</p>
      {tools.map((tool) => (
        <Tool tool={tool} />
      ))}
      {!sources.length && !tools.length && <p>{words.noSources}</p>}
      {sources.map(({ title, passage }) => (
        <figure>
          <blockquote dir="auto">
            <Rich text={passage} />
          </blockquote>
          <figcaption dir="auto">{title}</figcaption>
        </figure>
      ))}
    </details>
  );
}

function Tool({ tool: { name, ok, input } }: { tool: ToolUse }) {
  const words = useWords();
  const sent = Object.entries(input);
  return (
    <p>
      {words.tool(name, ok)}
      {sent.length > 0 && ` ${words.toolSent} ${sent.map((pair) => pair.join(' = ')).join(', ')}`}
    </p>
  );
}

function Marks({ seq }: { seq: number }) {
  const { conversation } = useSession();
  const words = useWords();
  const pending = conversation.outbox.entries.value.findLast(
    ({ command }) => command.type === 'rate' && command.target === seq,
  );
  const mark = pending?.command.type === 'rate' ? pending.command.mark : conversation.standing.value.marks[seq];
  const labels: Record<Mark, string> = { helpful: words.helpful, notRelevant: words.notRelevant, wrong: words.wrong };
  return (
    <>
      <div class="marks" role="group" aria-label={words.mark}>
        {(Object.keys(labels) as Mark[]).map((one) => (
          <button type="button" aria-pressed={mark === one} onClick={() => mark !== one && conversation.rate(seq, one)}>
            {labels[one]}
          </button>
        ))}
      </div>
      <div role="status">
        {mark === 'wrong' && <p class="after">{words.sorryWrong}</p>}
        {mark && mark !== 'wrong' && <p class="after">{words.thanks}</p>}
      </div>
      {mark === 'wrong' && <PersonButton />}
    </>
  );
}
