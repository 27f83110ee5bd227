// The button of the small menu; what stands in it comes a moment later.
import { useSession } from './context.ts';
import { Icon } from './Icon.tsx';

export function Menu() {
  const { words, later } = useSession();
  const parts = later.value?.parts;
  return (
    <>
      <button type="button" class="round" aria-label={words.menu} popovertarget="menu">
        <Icon name="more" />
      </button>
      <div id="menu" popover="auto">
        {parts && <parts.MenuList />}
      </div>
    </>
  );
}
