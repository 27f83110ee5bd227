// Checks a declaration while it is typed: its JSON here, everything else on the server, a moment after the last key.
import { useEffect, useState } from 'preact/hooks';
import type { DeclarationProblem } from '../../../shared/tools-api.ts';
import { readJson } from '../../tool-declaration.ts';
import { checkTool } from '../../tools.ts';

export type Check =
  | { state: 'checking' | 'right' | 'offline' }
  | { state: 'notJson'; line: number | null }
  | { state: 'wrong'; problems: DeclarationProblem[] };

const pauseMs = 400;

export function useLiveCheck(siteId: string, text: string): Check {
  const [check, setCheck] = useState<Check>({ state: 'checking' });
  useEffect(() => {
    const read = readJson(text);
    if (!read.ok) return setCheck({ state: 'notJson', line: read.line });
    let stale = false;
    setCheck({ state: 'checking' });
    const timer = setTimeout(() => {
      void checkTool(siteId, read.value).then((answer) => {
        if (stale) return;
        if (!answer.ok) setCheck({ state: 'offline' });
        else if (answer.value.problems.length === 0) setCheck({ state: 'right' });
        else setCheck({ state: 'wrong', problems: answer.value.problems });
      });
    }, pauseMs);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [siteId, text]);
  return check;
}
