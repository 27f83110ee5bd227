// Form fields with their label, hint and error tied together for everybody.
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Problem } from '../../shared/http-api.ts';
import { words } from '../words.ts';

export interface FieldProps {
  label: string;
  value: string;
  onValue: (value: string) => void;
  error?: string | null | undefined;
  hint?: string;
  type?: 'text' | 'email' | 'password' | 'textarea';
  autocomplete?: string;
  autofocus?: boolean;
  maxLength?: number;
  rows?: number;
  /** Stands at the end of the field, like the eye of a password. */
  after?: ComponentChildren;
}

export function Field(props: FieldProps) {
  const { label, value, onValue, error, hint, type = 'text', after, autofocus, ...rest } = props;
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const shared = {
    id,
    value,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described,
    onInput: (event: Event) => onValue((event.target as HTMLInputElement).value),
    ref: autofocus ? focusOnce : undefined,
    ...rest,
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="field-box">
        <Box type={type} {...shared} />
        {after}
      </div>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

/** The union of an input's types is finer in the library than a form needs; each is written out once here. */
function Box({ type, ...shared }: { type: NonNullable<FieldProps['type']>; id: string; value: string }) {
  switch (type) {
    case 'textarea':
      return <textarea {...shared} spellcheck={false} />;
    case 'email':
      return <input {...shared} type="email" />;
    case 'password':
      return <input {...shared} type="password" />;
    case 'text':
      return <input {...shared} type="text" />;
  }
}

export const shortestPassword = 12;

/** With the rule said in advance and counted while typing. */
export function NewPasswordField(props: { value: string; onValue: (value: string) => void; error?: string | null }) {
  const says = words.value.account;
  const left = shortestPassword - props.value.length;
  const counted = props.value === '' ? '' : left > 0 ? says.passwordShort(left) : says.passwordEnough;
  return (
    <PasswordField
      {...props}
      label={says.newPassword}
      autocomplete="new-password"
      hint={counted ? `${says.passwordRule} ${counted}` : says.passwordRule}
    />
  );
}

export function PasswordField(props: Omit<FieldProps, 'type' | 'after'>) {
  const [shown, setShown] = useState(false);
  const says = words.value.account;
  return (
    <Field
      {...props}
      type={shown ? 'text' : 'password'}
      after={
        <button type="button" class="field-after" aria-pressed={shown} onClick={() => setShown(!shown)}>
          {shown ? says.hidePassword : says.showPassword}
        </button>
      }
    />
  );
}

export function problemText(problem: Problem): string {
  const { problems, refusals } = words.value;
  if (problem.code in problems) return problems[problem.code as keyof typeof problems];
  if (problem.code in refusals) return refusals[problem.code as keyof typeof refusals];
  return problem.message || problems.unknown;
}

export function FormProblem({ text }: { text: string | null }) {
  return (
    <div class="form-problem" role="alert">
      {text}
    </div>
  );
}

function focusOnce(element: HTMLElement | null): void {
  element?.focus();
}
