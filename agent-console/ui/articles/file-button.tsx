// A button that opens the browser's choice of files.
import { words } from '../../words.ts';
import { Icon } from '../icons.tsx';

export function FileButton(props: {
  label: string;
  accept: string;
  multiple?: boolean;
  busy: boolean;
  onFiles: (files: File[]) => void;
}) {
  const choose = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // The same file chosen again is a change again.
    input.value = '';
    if (files.length > 0) props.onFiles(files);
  };
  return (
    <label class="button file-button" aria-disabled={props.busy}>
      <Icon name="upload" />
      {props.busy ? words.value.sites.uploading : props.label}
      <input type="file" class="unseen" accept={props.accept} multiple={props.multiple ?? false} onChange={choose} />
    </label>
  );
}
