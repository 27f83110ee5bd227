// A large field for JSON, in a type that lines up.
import { Field } from '../fields.tsx';

export function JsonField(props: {
  label: string;
  hint?: string;
  rows: number;
  value: string;
  onValue: (value: string) => void;
  error?: string | null;
}) {
  return (
    <div class="tool-json">
      <Field {...props} type="textarea" />
    </div>
  );
}
