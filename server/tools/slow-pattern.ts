// Whether a regular expression can be made to think for ages by what somebody types. Tried out, because nothing else tells for sure.
import { createContext, Script } from 'node:vm';

const within = 40;
const runs = ['a', '0', ' ', 'a ', '0 ', 'ab', 'a0', '-', 'W-2', 'à 1', '.', '1:'];
/** Where a match has to fail in the end, the ways to get there are counted. */
const ends = ['!', '\u0001', 'é', '9z'];
const longest = 2_000;
const mostOwnSigns = 24;

/** Why it cannot be used; null when it can. */
export function patternFault(pattern: string): string | null {
  const source = String.raw`(?<![\p{L}\p{N}])(?:${pattern})(?![\p{L}\p{N}])`;
  try {
    RegExp(source, 'iu');
  } catch (error) {
    return `is no regular expression: ${(error instanceof Error ? error.message : '').replace(/^Invalid regular expression: /, '').slice(-120)}`;
  }
  const texts = [...runs, ...ownSigns(pattern)].flatMap((run) =>
    ends.flatMap((end) => [run.repeat(longest / run.length) + end, run.repeat(28) + end]),
  );
  return isSlow(source, texts) ? 'takes too long on some texts: repeat nothing that is repeated already' : null;
}

/** An expression may be slow on its own letters only: `(x+)+`. */
function ownSigns(pattern: string): string[] {
  const signs = [...new Set(pattern.replace(/\\[a-z]/gi, ''))].filter((sign) => !/[\\^$.|?*+()[\]{}]/.test(sign));
  return signs.slice(0, mostOwnSigns);
}

function isSlow(source: string, texts: string[]): boolean {
  const context = createContext({ source, text: '' });
  // Making it ready costs more than most trials, and is none.
  new Script('globalThis.shape = new RegExp(source, "iu"); shape.test("a")').runInContext(context);
  const trial = new Script('shape.test(text)');
  const runsOver = (text: string) => {
    context['text'] = text;
    try {
      trial.runInContext(context, { timeout: within });
      return false;
    } catch {
      return true;
    }
  };
  // Once may be a busy machine; an expression without end is as slow every time.
  return texts.some((text) => runsOver(text) && runsOver(text) && runsOver(text));
}
