// What lies behind an assistant's message, folded under it: how sure, by what, which passages, which tools, and what left for a model.
import type { AnswerRecord, Source, ToolUse } from '../../shared/event.ts';
import { safeHref } from '../markdown.ts';
import { Markdown } from './markdown.tsx';
import { calendarDate } from '../time.ts';
import { words } from '../words.ts';
import { engineInWords, ModelPart } from './answer-model.tsx';
import { Icon } from './icons.tsx';

export function AnswerDetails({ answer }: { answer: AnswerRecord }) {
  const says = words.value.answer;
  return (
    <details class="answer">
      <summary>
        <Icon name="chevron" />
        {says.why(answer.sources.length)}
        {answer.kind !== 'smallTalk' && (
          <>
            {' · '}
            <Sureness value={answer.sureness} />
          </>
        )}
      </summary>
      <div class="answer-body">
        <p class="answer-facts">
          <span>{says.kinds[answer.kind]}</span>
          <span>{engineInWords(answer.engine)}</span>
        </p>
        {answer.sources.length === 0 ? (
          <p class="quiet">{says.noSources}</p>
        ) : (
          <ul role="list" class="sources">
            {answer.sources.map((source, index) => (
              <li key={index}>
                <SourceLine source={source} />
                <blockquote>
                  <Markdown text={source.passage} />
                </blockquote>
              </li>
            ))}
          </ul>
        )}
        {answer.tools.length > 0 && <Tools tools={answer.tools} />}
        <ModelPart answer={answer} />
      </div>
    </details>
  );
}

/** In words and as a figure: a bare percentage says little. */
export function Sureness({ value }: { value: number }) {
  const says = words.value.answer;
  const level = value >= 0.75 ? 'high' : value >= 0.45 ? 'medium' : 'low';
  return (
    <span class="sureness" data-level={level} title={says.sureness}>
      {says.surenessWords[level]} · {words.value.percent(value)}
    </span>
  );
}

export function SourceLine({ source }: { source: Source }) {
  const href = source.url && safeHref(source.url);
  return (
    <p class="source">
      {href ? (
        <a href={href} target="_blank" rel="noopener noreferrer">
          {source.title}
        </a>
      ) : (
        <strong>{source.title}</strong>
      )}
      {source.section && <span> · {source.section}</span>}
      <span class="quiet"> · {words.value.answer.dated(calendarDate(source.updated))}</span>
    </p>
  );
}

function Tools({ tools }: { tools: ToolUse[] }) {
  const says = words.value.answer;
  return (
    <div class="tools">
      <p class="quiet">{says.tools}</p>
      <ul role="list">
        {tools.map((tool, index) => (
          <li key={index}>
            <code>{tool.name}</code>{' '}
            <span class={tool.ok ? 'tool-ok' : 'tool-failed'}>{tool.ok ? says.toolOk : says.toolFailed}</span>{' '}
            <span class="quiet">
              {says.milliseconds(tool.tookMs)}
              {tool.askedBy === 'model' && ` · ${words.value.model.askedByModel}`}
            </span>
            {Object.entries(tool.input).map(([name, value]) => (
              <span key={name} class="tool-input">
                {name} = {typeof value === 'string' ? value : JSON.stringify(value)}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
