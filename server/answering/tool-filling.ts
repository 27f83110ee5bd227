// A tool that was meant some messages ago and is still being asked for what it needs, question by question.
import { askedParameters, type Tool, type ToolInput } from '../domain/tool.ts';
import type { Turn } from '../ports.ts';
import { type ToolIntent, toolIntentIn } from './tool-intent.ts';
import { missingFrom, replyValue, valuesIn } from './tool-values.ts';

interface Exchange {
  ask: string;
  reply: string;
}

/** The tool whose question the visitor has just answered, with everything given since it was meant. Null when it was not answered. */
export function answeredAsk(tools: Tool[], turns: Turn[], language: string): ToolIntent | null {
  const { origin, exchanges } = dialogueIn(turns);
  const last = exchanges.at(-1);
  if (!last) return null;
  const asked = tools.flatMap((tool) => askedIn(tool, last.ask).map((name) => ({ tool, name })));
  const meant = toolIntentIn(
    asked.map(({ tool }) => tool),
    origin,
    language,
    [],
  )?.tool;
  const chosen = asked.find(({ tool }) => tool === meant) ?? asked[0];
  if (!chosen || replyValue(chosen.tool, chosen.name, last.reply, language) === null) return null;
  const { tool } = chosen;
  const input: ToolInput = valuesIn(tool, origin, language);
  for (const { ask, reply } of exchanges) {
    Object.assign(input, valuesIn(tool, reply, language));
    const [name] = askedIn(tool, ask);
    const value = name === undefined ? null : replyValue(tool, name, reply, language);
    if (name !== undefined && value !== null) input[name] = value;
  }
  return { tool, likeness: 1, input, missing: missingFrom(tool, input) };
}

/** Which of the tool's parameters the assistant's words ask for. */
function askedIn(tool: Tool, said: string): string[] {
  return askedParameters(tool).filter((name) =>
    Object.values(tool.parameters[name]?.ask ?? {}).some((ask) => ask !== '' && said.endsWith(ask)),
  );
}

/** The questions back that the last messages answer, oldest first, and what had been said before the first of them. */
function dialogueIn(turns: Turn[]): { origin: string; exchanges: Exchange[] } {
  const exchanges: Exchange[] = [];
  let said: string[] = [];
  for (const turn of turns.toReversed()) {
    if (turn.by === 'visitor') {
      said.unshift(turn.text);
      continue;
    }
    if (turn.by !== 'assistant' || turn.answer?.kind !== 'askBack' || said.length === 0) break;
    exchanges.unshift({ ask: turn.text, reply: said.join('\n') });
    said = [];
  }
  return { origin: said.join('\n'), exchanges };
}
