// The versions of an article: who changed it, when and from where; each can be looked at and put back.
import { useEffect, useState } from 'preact/hooks';
import type { Problem, SiteLine } from '../../../shared/http-api.ts';
import type { ArticleDetail, ArticleVersionLine } from '../../../shared/knowledge-api.ts';
import { listVersions, readVersion, restoreVersion } from '../../knowledge.ts';
import { announce } from '../../notices.ts';
import { calendarDate, fullTime } from '../../time.ts';
import { words } from '../../words.ts';
import { FormProblem, problemText } from '../fields.tsx';
import { Icon } from '../icons.tsx';
import { Markdown } from '../markdown.tsx';

interface Props {
  site: SiteLine;
  article: ArticleDetail;
  onRestored: (article: ArticleDetail) => void;
}

export function Versions({ site, article, onRestored }: Props) {
  const says = words.value.versions;
  const [versions, setVersions] = useState<ArticleVersionLine[] | null>(null);
  const [shown, setShown] = useState<ArticleDetail | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    void listVersions(site.id, article).then((answer) =>
      answer.ok ? setVersions(answer.value) : setProblem(answer.problem),
    );
  }, [article.version]);
  const look = async (number: number) => {
    const answer = await readVersion(site.id, article, number);
    if (answer.ok) setShown(answer.value);
    else setProblem(answer.problem);
  };
  const restore = async (number: number) => {
    const answer = await restoreVersion(site.id, article, number);
    if (!answer.ok) return setProblem(answer.problem);
    announce(says.restored(number));
    onRestored(answer.value);
  };
  const isPast = (number: number) => number !== versions?.[0]?.number;
  return (
    <>
      <FormProblem text={problem && problemText(problem)} />
      {shown ? (
        <Shown
          version={shown}
          onBack={() => setShown(null)}
          onRestore={isPast(shown.version) ? () => void restore(shown.version) : null}
        />
      ) : (
        <ol class="versions" role="list">
          {versions?.map((version) => (
            <VersionLine
              key={version.number}
              version={version}
              present={!isPast(version.number)}
              onLook={() => void look(version.number)}
            />
          ))}
        </ol>
      )}
    </>
  );
}

function VersionLine(props: { version: ArticleVersionLine; present: boolean; onLook: () => void }) {
  const says = words.value.versions;
  const { number, at, by, origin, removed } = props.version;
  // Versions from before they were kept know their day only.
  const when = at.includes('T') ? fullTime(at) : calendarDate(at);
  return (
    <li class="version">
      <div>
        <p>
          {says.number(number)} {props.present && <span class="chip person">{says.present}</span>}
          {removed && <span class="chip reason">{says.removed}</span>}
        </p>
        <p class="quiet">
          {when}, {says.origins[origin]}
          {by && ` ${says.by(by)}`}
        </p>
      </div>
      {!removed && (
        <button type="button" class="button small" aria-label={says.lookAt(number)} onClick={props.onLook}>
          {says.look}
        </button>
      )}
    </li>
  );
}

function Shown(props: { version: ArticleDetail; onBack: () => void; onRestore: (() => void) | null }) {
  const says = words.value.versions;
  const { version } = props;
  return (
    <>
      <div class="card-ends version-top">
        <button type="button" class="text-button editor-back" onClick={props.onBack}>
          <Icon name="back" />
          {says.back}
        </button>
        <span>{says.number(version.version)}</span>
        {props.onRestore && (
          <button type="button" class="button small" onClick={props.onRestore}>
            {says.restore}
          </button>
        )}
      </div>
      <div lang={version.language}>
        <p class="preview-title">{version.title}</p>
        <Markdown text={version.body} />
      </div>
    </>
  );
}
