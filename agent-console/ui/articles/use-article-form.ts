// What an article's form holds and does: kept in this tab while it is typed, checked, saved over the version it began from.
import { useState } from 'preact/hooks';
import type { Problem, SiteLine } from '../../../shared/http-api.ts';
import type { ArticleDetail } from '../../../shared/knowledge-api.ts';
import {
  articleDraft,
  isAddress,
  keepArticleDraft,
  linesOf,
  requestOf,
  type Typed,
  typedOf,
} from '../../article-drafts.ts';
import { addArticle, readArticle, saveArticle } from '../../knowledge.ts';
import { announce } from '../../notices.ts';
import { words } from '../../words.ts';

export type Errors = Partial<Record<keyof Typed, string | null>>;

export interface FormOptions {
  site: SiteLine;
  /** As it stands on the server; null for a new one. */
  stored: ArticleDetail | null;
  /** What is known of a new one. */
  fresh: Partial<Typed>;
  onSaved: (article: ArticleDetail) => void;
}

export function useArticleForm({ site, stored, fresh, onSaved }: FormOptions) {
  const says = words.value.editor;
  const entry = stored ? `${stored.language}/${stored.id}` : `new/${fresh.questions ?? ''}`;
  const begun = stored ? typedOf(stored) : { ...blank, language: site.languages[0] ?? 'en', ...fresh };
  const [draft, setDraft] = useState(() => articleDraft(site.id, entry));
  const [typed, setTyped] = useState<Typed>(draft?.typed ?? begun);
  const [basedOn, setBasedOn] = useState(draft ? draft.version : (stored?.version ?? null));
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const errors = errorsOf(typed);

  function change(next: Typed): void {
    setTyped(next);
    setDone(null);
    keepArticleDraft(site.id, entry, { version: basedOn, typed: next });
  }

  function discard(): void {
    keepArticleDraft(site.id, entry, null);
    setDraft(null);
    setBasedOn(stored?.version ?? null);
    setTyped(begun);
  }

  async function save(over = basedOn): Promise<void> {
    setTried(true);
    if (busy || Object.values(errors).some(Boolean)) return;
    setBusy(true);
    const body = requestOf(typed, over);
    const answer = stored ? await saveArticle(site.id, stored, body) : await addArticle(site.id, typed.language, body);
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    keepArticleDraft(site.id, entry, null);
    setDraft(null);
    setTyped(typedOf(answer.value));
    setBasedOn(answer.value.version);
    const outcome = answer.value.version === stored?.version ? says.same : says.saved;
    setDone(outcome);
    announce(outcome);
    onSaved(answer.value);
  }

  /** Somebody else saved first: over what they saved, knowingly. */
  async function saveMine(): Promise<void> {
    const theirs = stored && (await readArticle(site.id, stored));
    if (theirs?.ok) await save(theirs.value.version);
    else if (theirs) setProblem(theirs.problem);
  }

  return {
    typed,
    change,
    discard,
    save,
    saveMine,
    busy,
    problem,
    done,
    draftKept: draft !== null,
    errors: tried ? errors : {},
  };
}

const blank: Omit<Typed, 'language'> = { title: '', section: '', url: '', questions: '', body: '' };

function errorsOf(typed: Typed): Errors {
  const says = words.value.editor;
  const nothing = typed.body.trim() === '' && linesOf(typed.questions).length === 0;
  return {
    title: typed.title.trim() === '' ? words.value.sites.fillIn : null,
    url: typed.url.trim() !== '' && !isAddress(typed.url) ? says.badUrl : null,
    body: nothing ? says.emptyBody : null,
  };
}
