// A model's part in an answer: what left the server for it, what came of it and cost, and whether it thought that a person is needed.
import type { AnswerRecord, Left, ModelView } from '../../shared/event.ts';
import { money } from '../money.ts';
import { words } from '../words.ts';

/** "Without a model" for the local engine, the model's own name for others. */
export function engineInWords(engine: string): string {
  const says = words.value.model;
  if (engine === 'local') return says.noModel;
  return engine.startsWith('openai:') ? says.by(engine.slice('openai:'.length)) : engine;
}

export function ModelPart({ answer }: { answer: AnswerRecord }) {
  const says = words.value.model;
  const { left = [], view } = answer;
  const costs = left.flatMap(({ cost }) => cost ?? []);
  return (
    <div class="model-part">
      {view && <ViewLine view={view} />}
      {left.length === 0 ? (
        <p class="quiet">{says.nothingLeft}</p>
      ) : (
        <>
          <p class="quiet">{says.left}</p>
          <ul role="list" class="left-list">
            {left.map((entry, index) => (
              <li key={index}>
                <LeftLine entry={entry} />
              </li>
            ))}
          </ul>
          {costs.length > 0 && <p class="quiet">{says.cost(money(costs))}</p>}
        </>
      )}
    </div>
  );
}

function LeftLine({ entry }: { entry: Left }) {
  const says = words.value.model;
  const hidden = Object.entries(entry.masked).map(([kind, count]) => says.masked[kind]?.(count) ?? `${count} ${kind}`);
  const facts = [
    says.bytes(entry.bytes),
    hidden.length === 0 ? says.nothingHidden : says.hidden(hidden),
    ...(entry.tokens === undefined ? [] : [says.tokens(entry.tokens)]),
    says.seconds(entry.tookMs),
  ];
  return (
    <>
      <code>{entry.host}</code>{' '}
      <span class={entry.outcome === 'answered' || entry.outcome === 'usedTools' ? 'tool-ok' : 'left-unused'}>
        {says.outcomes[entry.outcome] ?? entry.outcome}
      </span>
      <span class="tool-input">
        {entry.model} · {facts.join(' · ')}
      </span>
    </>
  );
}

function ViewLine({ view: { needsPerson, why, quote } }: { view: ModelView }) {
  const says = words.value;
  return (
    <p class="model-view">
      {says.colon(says.model.view)} <strong>{says.percent(needsPerson)}</strong>
      {why && ` · ${why}`}
      {quote && <q class="quiet">{says.quoted(quote)}</q>}
    </p>
  );
}
