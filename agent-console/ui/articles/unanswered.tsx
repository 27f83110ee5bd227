// Questions the assistant had no good answer to: most asked first, each one step from an article.
import { useEffect, useState } from 'preact/hooks';
import type { Problem, SiteLine } from '../../../shared/http-api.ts';
import type { UnansweredGroup } from '../../../shared/knowledge-api.ts';
import { listUnanswered, settleUnanswered } from '../../knowledge.ts';
import { announce } from '../../notices.ts';
import { conversationPath } from '../../place.ts';
import { listTime, now } from '../../time.ts';
import { words } from '../../words.ts';
import { FormProblem, problemText } from '../fields.tsx';
import { Link } from '../link.tsx';

const firstShown = 10;
const mostLinks = 5;

interface Props {
  site: SiteLine;
  /** Changes when something may have been settled elsewhere. */
  fresh: number;
  onWrite: (group: UnansweredGroup) => void;
}

export function Unanswered({ site, fresh, onWrite }: Props) {
  const says = words.value.unanswered;
  const [groups, setGroups] = useState<UnansweredGroup[] | null>(null);
  const [all, setAll] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const load = async () => {
    const answer = await listUnanswered(site.id);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) setGroups(answer.value);
  };
  useEffect(() => void load(), [site.id, fresh]);
  const settle = async (group: UnansweredGroup, as: 'answered' | 'notForUs') => {
    const answer = await settleUnanswered(site.id, group, as);
    if (!answer.ok) return setProblem(answer.problem);
    announce(says.settled);
    await load();
  };
  const shown = all ? groups : groups?.slice(0, firstShown);
  return (
    <section class="card">
      <h2>{says.title}</h2>
      <p class="quiet">{says.hint}</p>
      <FormProblem text={problem && problemText(problem)} />
      {groups?.length === 0 && <p class="quiet nothing-asked">{says.none}</p>}
      <ul role="list" class="questions">
        {shown?.map((group) => (
          <Question
            key={`${group.language}/${group.key}`}
            group={group}
            onWrite={() => onWrite(group)}
            onSettle={(as) => void settle(group, as)}
          />
        ))}
      </ul>
      {groups && shown && groups.length > shown.length && (
        <button type="button" class="button small" onClick={() => setAll(true)}>
          {says.more(groups.length - shown.length)}
        </button>
      )}
    </section>
  );
}

interface QuestionProps {
  group: UnansweredGroup;
  onWrite: () => void;
  onSettle: (as: 'answered' | 'notForUs') => void;
}

function Question({ group, onWrite, onSettle }: QuestionProps) {
  const says = words.value.unanswered;
  const { text, language, count, newest, askings } = group;
  const reasons = [...new Set(askings.map(({ why }) => why))];
  const conversations = [...new Set(askings.map(({ conversationId }) => conversationId))].slice(0, mostLinks);
  return (
    <li class="question">
      <p class="question-text" lang={language}>
        {text}
      </p>
      <p class="question-about quiet">
        {says.asked(count)}, {says.last(listTime(newest, now.value))}
        {reasons.map((why) => (
          <span key={why} class="chip reason">
            {says.why[why]}
          </span>
        ))}
        {conversations.map((id, index) => (
          <Link key={id} href={conversationPath(id)}>
            {says.conversation(index + 1)}
          </Link>
        ))}
      </p>
      <div class="card-ends">
        <button type="button" class="button small primary" onClick={onWrite}>
          {says.write}
        </button>
        <button type="button" class="button small" onClick={() => onSettle('answered')}>
          {says.answered}
        </button>
        <button type="button" class="button small" onClick={() => onSettle('notForUs')}>
          {says.notForUs}
        </button>
      </div>
    </li>
  );
}
