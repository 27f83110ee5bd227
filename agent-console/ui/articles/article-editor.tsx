// Writes an article or changes one: the form, and beside it how it will look, or what it was before.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem, SiteLine } from '../../../shared/http-api.ts';
import type { ArticleDetail } from '../../../shared/knowledge-api.ts';
import type { Typed } from '../../article-drafts.ts';
import { type ArticleName, readArticle } from '../../knowledge.ts';
import { words } from '../../words.ts';
import { FormProblem, problemText } from '../fields.tsx';
import { Icon } from '../icons.tsx';
import { ArticleFields } from './article-fields.tsx';
import { EditorAside } from './editor-aside.tsx';
import { type FormOptions, useArticleForm } from './use-article-form.ts';

/** An article that stands on the server, or a new one with what is known of it. */
export type Edited = { article: ArticleName } | { fresh: Partial<Typed> };

interface Props {
  site: SiteLine;
  edited: Edited;
  onBack: () => void;
  onSaved: (article: ArticleDetail) => void;
}

export function ArticleEditor({ site, edited, onBack, onSaved }: Props) {
  const says = words.value.editor;
  const heading = useRef<HTMLHeadingElement>(null);
  const [stored, setStored] = useState<ArticleDetail | null>(null);
  const [filled, setFilled] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const fresh = 'fresh' in edited ? edited.fresh : {};
  useEffect(() => {
    heading.current?.focus();
    if (!('article' in edited)) return;
    void readArticle(site.id, edited.article).then((answer) =>
      answer.ok ? setStored(answer.value) : setProblem(answer.problem),
    );
  }, []);
  const saved = (article: ArticleDetail) => {
    setStored(article);
    onSaved(article);
  };
  const restored = (article: ArticleDetail) => {
    saved(article);
    setFilled(filled + 1);
    heading.current?.focus();
  };
  return (
    <section class="card editor">
      <button type="button" class="text-button editor-back" onClick={onBack}>
        <Icon name="back" />
        {says.back}
      </button>
      <h2 ref={heading} tabIndex={-1}>
        {'article' in edited || stored ? says.titleEdit : says.titleNew}
      </h2>
      <FormProblem text={problem && problemText(problem)} />
      {(stored || 'fresh' in edited) && (
        <EditorForm key={filled} site={site} stored={stored} fresh={fresh} onSaved={saved} onRestored={restored} />
      )}
    </section>
  );
}

function EditorForm(props: FormOptions & { onRestored: (article: ArticleDetail) => void }) {
  const says = words.value.editor;
  const { site, stored } = props;
  const form = useArticleForm(props);
  const changedSince = form.problem?.code === 'changedSince';
  const submit = (event: Event & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const element = event.currentTarget;
    void form.save();
    // The field at fault may stand above what is on the screen.
    requestAnimationFrame(() => element.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  };
  return (
    <div class="editor-columns">
      <form noValidate onSubmit={submit}>
        {form.draftKept && (
          <p class="draft-kept">
            {says.draftKept}{' '}
            <button type="button" class="text-button" onClick={form.discard}>
              {says.discard}
            </button>
          </p>
        )}
        <ArticleFields
          languages={stored ? null : site.languages}
          typed={form.typed}
          errors={form.errors}
          onChange={form.change}
        />
        <FormProblem text={form.problem && (changedSince ? says.changedSince : problemText(form.problem))} />
        <div class="card-ends">
          <button type="submit" class="button primary" aria-disabled={form.busy}>
            {words.value.save}
          </button>
          {changedSince && (
            <button type="button" class="button" onClick={() => void form.saveMine()}>
              {says.saveMine}
            </button>
          )}
          {form.done && <span class="quiet">{form.done}</span>}
        </div>
      </form>
      <EditorAside site={site} stored={stored} typed={form.typed} onRestored={props.onRestored} />
    </div>
  );
}
