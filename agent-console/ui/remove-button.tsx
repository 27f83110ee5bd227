// Takes one thing off a list, said in full to screen readers.
import { Icon, type IconName } from './icons.tsx';

interface Props {
  label: string;
  title?: string;
  icon?: IconName;
  onRemove: () => void;
}

export function RemoveButton({ label, title, icon = 'trash', onRemove }: Props) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={title} onClick={onRemove}>
      <Icon name={icon} />
    </button>
  );
}
