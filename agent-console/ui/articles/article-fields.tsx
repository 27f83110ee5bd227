// The fields of an article.
import type { Typed } from '../../article-drafts.ts';
import { words } from '../../words.ts';
import { Field } from '../fields.tsx';
import { LanguageSelect } from './language-select.tsx';
import type { Errors } from './use-article-form.ts';

interface Props {
  /** To choose from; null when the article has one already. */
  languages: string[] | null;
  typed: Typed;
  errors: Errors;
  onChange: (typed: Typed) => void;
}

export function ArticleFields({ languages, typed, errors, onChange }: Props) {
  const says = words.value.editor;
  const field = (name: keyof Typed) => ({
    value: typed[name],
    onValue: (value: string) => onChange({ ...typed, [name]: value }),
    error: errors[name],
  });
  return (
    <>
      {languages && (
        <LanguageSelect
          label={says.language}
          languages={languages}
          value={typed.language}
          onValue={(language) => onChange({ ...typed, language })}
        />
      )}
      <Field label={says.title} {...field('title')} maxLength={200} />
      <div class="form-grid">
        <Field label={says.section} hint={says.sectionHint} {...field('section')} maxLength={200} />
        <Field label={says.url} hint={says.urlHint} {...field('url')} maxLength={2000} />
      </div>
      <Field label={says.questions} hint={says.questionsHint} type="textarea" rows={3} {...field('questions')} />
      <div class="editor-body">
        <Field
          label={says.body}
          hint={says.bodyHint}
          type="textarea"
          rows={16}
          {...field('body')}
          maxLength={200_000}
        />
      </div>
    </>
  );
}
