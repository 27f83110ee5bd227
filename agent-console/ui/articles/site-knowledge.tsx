// Everything about a site: its settings and knowledge, or the one article that is being written.
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { SiteLine } from '../../../shared/http-api.ts';
import type { UnansweredGroup } from '../../../shared/knowledge-api.ts';
import { settleUnanswered } from '../../knowledge.ts';
import { Articles } from '../articles.tsx';
import { ArticleEditor, type Edited } from './article-editor.tsx';
import { Unanswered } from './unanswered.tsx';

interface Props {
  site: SiteLine;
  onCount: (count: number) => void;
  /** The site's settings, which stay as they are while an article is open. */
  children: ComponentChildren;
}

export function SiteKnowledge({ site, onCount, children }: Props) {
  const [edited, setEdited] = useState<Edited | null>(null);
  const [question, setQuestion] = useState<UnansweredGroup | null>(null);
  const [fresh, setFresh] = useState(0);
  const from = useRef<Element | null>(null);
  const open = (what: Edited, asked: UnansweredGroup | null = null) => {
    from.current = document.activeElement;
    setEdited(what);
    setQuestion(asked);
  };
  const back = () => {
    setEdited(null);
    setFresh(fresh + 1);
    // The button that opened the editor can have the focus once it is shown again.
    requestAnimationFrame(() => from.current instanceof HTMLElement && from.current.focus());
  };
  const saved = () => {
    if (question) void settleUnanswered(site.id, question, 'answered');
    setQuestion(null);
  };
  return (
    <>
      {edited && <ArticleEditor site={site} edited={edited} onBack={back} onSaved={saved} />}
      <div hidden={edited !== null}>
        {children}
        <Articles
          site={site}
          fresh={fresh}
          onCount={onCount}
          onWrite={() => open({ fresh: {} })}
          onOpen={(article) => open({ article })}
        />
        <Unanswered site={site} fresh={fresh} onWrite={(group) => open({ fresh: articleFor(group, site) }, group)} />
      </div>
    </>
  );
}

function articleFor({ text, language }: UnansweredGroup, site: SiteLine) {
  const lines = text.split('\n');
  return {
    language: site.languages.includes(language) ? language : (site.languages[0] ?? 'en'),
    title: (lines.at(-1) ?? text).slice(0, 200),
    questions: lines.join(' ').slice(0, 300),
  };
}
