// The decision record: why this conversation went to a person, in a sentence, in figures, and what would have changed it.
import type { ConversationEvent, HandoffDecision } from '../../shared/event.ts';
import {
  circumstancesInWords,
  counterfactualSentence,
  decisionSentence,
  nameInWords,
  tellingQuotes,
} from '../decision-sentence.ts';
import { clockTime, dayName } from '../time.ts';
import { words } from '../words.ts';
import { Jump } from './brief-tab.tsx';

type Requested = Extract<ConversationEvent, { type: 'handoffRequested' }>;

export function DecisionTab({ events }: { events: readonly ConversationEvent[] }) {
  const says = words.value;
  const requests = events.filter((event): event is Requested => event.type === 'handoffRequested').toReversed();
  const [latest, ...older] = requests;
  if (!latest) return <p class="context-none">{says.context.noDecision}</p>;
  return (
    <div class="decisions">
      <DecisionRecord event={latest} />
      {older.length > 0 && <h3 class="older">{says.decision.older}</h3>}
      {older.map((event) => (
        <details key={event.seq}>
          <summary>{whenText(event)}</summary>
          <DecisionRecord event={event} />
        </details>
      ))}
    </div>
  );
}

function DecisionRecord({ event }: { event: Requested }) {
  const says = words.value;
  const { decision } = event;
  const counterfactual = counterfactualSentence(decision, says);
  return (
    <article class="decision">
      <p class="decision-sentence">{decisionSentence(decision, says)}</p>
      <p class="decision-when">
        <Jump seq={event.seq}>{whenText(event)}</Jump>
      </p>
      {decision.decidedBy === 'signals' && <Meter decision={decision} />}
      <Figures decision={decision} />
      {counterfactual && (
        <div class="counterfactual">
          <h3>{says.decision.change}</h3>
          <p>{counterfactual}</p>
        </div>
      )}
      <SignalTable decision={decision} />
    </article>
  );
}

/** The score against the threshold, as a bar. */
function Meter({ decision }: { decision: HandoffDecision }) {
  const says = words.value;
  const top = Math.max(decision.score, decision.threshold, 0.01) * 1.15;
  const percent = (value: number) => `${Math.max(0, Math.min(100, (value / top) * 100))}%`;
  const label = says.decision.meter(says.number(decision.score), says.number(decision.threshold));
  return (
    <div class="meter" role="img" aria-label={label}>
      <div class="meter-track">
        <div
          class="meter-fill"
          data-over={decision.score >= decision.threshold}
          style={{ width: percent(decision.score) }}
        />
        <div class="meter-mark" style={{ insetInlineStart: percent(decision.threshold) }} />
      </div>
    </div>
  );
}

function Figures({ decision }: { decision: HandoffDecision }) {
  const says = words.value.decision;
  const { number } = words.value;
  const { runnerUp } = decision;
  const rows: [string, string][] = [];
  if (decision.rule !== null) rows.push([says.rule, nameInWords(decision.rule, words.value)]);
  const quotes = tellingQuotes(decision.quotes).map(words.value.quoted);
  const rests = circumstancesInWords(decision, words.value);
  if (quotes.length > 0) rows.push([says.quotes, quotes.join(', ')]);
  if (rests.length > 0) rows.push([words.value.circumstances.rows, rests.join(', ')]);
  rows.push([says.score, number(decision.score)], [says.threshold, number(decision.threshold)]);
  rows.push([says.runnerUp, runnerUp ? runnerUpText(runnerUp) : says.noRunnerUp]);
  rows.push([says.policy, says.policyOf(decision.policy.name, decision.policy.version)]);
  return (
    <dl class="facts">
      {rows.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function SignalTable({ decision }: { decision: HandoffDecision }) {
  const says = words.value.decision;
  const { number } = words.value;
  if (decision.signals.length === 0) return <p class="quiet">{says.noSignals}</p>;
  const signals = decision.signals.toSorted((a, b) => b.contribution - a.contribution);
  return (
    <table class="signals">
      <caption>{says.signals}</caption>
      <thead>
        <tr>
          <th scope="col">{says.signal}</th>
          <th scope="col">{says.value}</th>
          <th scope="col">{says.weight}</th>
          <th scope="col">{says.contribution}</th>
        </tr>
      </thead>
      <tbody>
        {signals.map((signal) => (
          <tr key={signal.name}>
            <th scope="row">
              {nameInWords(signal.name, words.value)}
              {tellingQuotes(signal.quotes).map((quote) => (
                <q key={quote}>{words.value.quoted(quote)}</q>
              ))}
            </th>
            <td>{number(signal.value)}</td>
            <td>{number(signal.weight)}</td>
            <td>{number(signal.contribution)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {says.score}
          </th>
          <td>{number(decision.score)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function runnerUpText(runnerUp: NonNullable<HandoffDecision['runnerUp']>): string {
  const says = words.value.decision;
  const name = nameInWords(runnerUp.name, words.value);
  return runnerUp.kind === 'rule'
    ? says.runnerUpRule(name)
    : says.runnerUpSignal(name, words.value.number(runnerUp.score));
}

function whenText(event: Requested): string {
  return words.value.decision.when(`${dayName(event.at).toLocaleLowerCase(words.value.tag)}, ${clockTime(event.at)}`);
}
