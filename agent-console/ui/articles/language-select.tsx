// A choice among the site's languages, with a first line for "none in particular" where that makes sense.
import { useId } from 'preact/hooks';
import { languageName } from '../../words.ts';

export function LanguageSelect(props: {
  label: string;
  languages: string[];
  /** Empty stands for `any`. */
  value: string;
  any?: string;
  onValue: (language: string) => void;
}) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <select id={id} value={props.value} onChange={(event) => props.onValue(event.currentTarget.value)}>
        {props.any !== undefined && <option value="">{props.any}</option>}
        {props.languages.map((code) => (
          <option key={code} value={code}>
            {languageName(code)}
          </option>
        ))}
      </select>
    </div>
  );
}
