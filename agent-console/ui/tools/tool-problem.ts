// A refused request about tools in the owner's language; what is wrong with a declaration comes with its place, as the server says it.
import type { Problem } from '../../../shared/http-api.ts';
import { words } from '../../words.ts';
import { problemText } from '../fields.tsx';

export function toolProblemText(problem: Problem): string {
  const { faults } = words.value.tools;
  if (problem.code in faults) return faults[problem.code as keyof typeof faults];
  return problemText(problem);
}
