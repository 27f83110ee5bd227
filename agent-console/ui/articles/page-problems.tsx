// Pages that an import did not take, each with its reason in words.
import type { PageProblem } from '../../../shared/knowledge-api.ts';
import { words } from '../../words.ts';

export function pageProblemText({ code, detail }: PageProblem): string {
  return words.value.pageProblems[code](detail);
}

export function PageProblems({ problems }: { problems: PageProblem[] }) {
  return (
    <ul class="import-list">
      {problems.map((problem, index) => (
        <li key={index}>
          <span class="import-url">{problem.url}</span> <span class="quiet">{pageProblemText(problem)}</span>
        </li>
      ))}
    </ul>
  );
}
