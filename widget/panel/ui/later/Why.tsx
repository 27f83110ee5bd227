// Why an answer was given: how sure it is, what was looked up, and the passages it rests on.
import type { AnswerRecord, ToolUse } from '../../../../shared/event.ts';
import { drawLeft } from './left.tsx';
import { Rich } from '../Rich.tsx';
import { laterWords } from './words.ts';

/** Below it an answer is called a guess. */
const leastSure = 0.45;

export function Why({ answer: { sureness, sources, tools, left } }: { answer: AnswerRecord }) {
  return (
    <>
      <p>{sureness < leastSure ? laterWords.unsure : laterWords.sure(Math.round(sureness * 10))}</p>
      {tools.map(drawTool)}
      {!sources.length && !tools.length && <p>{laterWords.noSources}</p>}
      {sources.map(({ title, passage }) => (
        <figure>
          <blockquote dir="auto">
            <Rich text={passage} />
          </blockquote>
          <figcaption dir="auto">{title}</figcaption>
        </figure>
      ))}
      {drawLeft(left)}
    </>
  );
}

function drawTool({ name, ok, input, askedBy }: ToolUse) {
  const sent = Object.entries(input).map(
    ([key, value]) => `${key} = ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  const sentences = [laterWords.tool(name, ok)];
  if (askedBy) sentences.push(laterWords.askedByModel);
  if (sent.length) sentences.push(laterWords.toolSent(sent.join(', ')));
  return <p>{sentences.join(' ')}</p>;
}
