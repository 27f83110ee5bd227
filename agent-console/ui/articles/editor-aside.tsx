// Beside the editor: how the text will look, or the versions the article has had.
import { useId, useRef, useState } from 'preact/hooks';
import type { SiteLine } from '../../../shared/http-api.ts';
import type { ArticleDetail } from '../../../shared/knowledge-api.ts';
import type { Typed } from '../../article-drafts.ts';
import { words } from '../../words.ts';
import { Markdown } from '../markdown.tsx';
import { Tabs } from './tabs.tsx';
import { Versions } from './versions.tsx';

interface Props {
  site: SiteLine;
  stored: ArticleDetail | null;
  typed: Typed;
  onRestored: (article: ArticleDetail) => void;
}

export function EditorAside({ site, stored, typed, onRestored }: Props) {
  const id = useId();
  const says = words.value.editor;
  const [tab, setTab] = useState<'preview' | 'versions'>('preview');
  const panel = useRef<HTMLDivElement>(null);
  const tabs = stored ? (['preview', 'versions'] as const) : (['preview'] as const);
  return (
    <div class="editor-aside">
      <Tabs id={id} label={says.preview} tabs={tabs} tab={tab} onTab={setTab} name={(one) => says[one]} />
      <div
        ref={panel}
        class="editor-panel"
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${tab}`}
        tabIndex={0}
      >
        {tab === 'preview' && <Preview typed={typed} />}
        {tab === 'versions' && stored && <Versions site={site} article={stored} onRestored={onRestored} />}
      </div>
    </div>
  );
}

function Preview({ typed }: { typed: Typed }) {
  const empty = typed.title.trim() === '' && typed.body.trim() === '';
  if (empty) return <p class="quiet">{words.value.editor.nothingYet}</p>;
  return (
    <div lang={typed.language}>
      <p class="preview-title">{typed.title}</p>
      <Markdown text={typed.body} />
    </div>
  );
}
