// Keeps the end in view through new words and a keyboard coming up; of a long answer it keeps the beginning.
import type { Signal } from '../signals.ts';

const nearEnd = 60;

/** Whether the visitor is at the end of the conversation, and whether something came while they were not. */
export interface Place {
  atEnd: boolean;
  missed: Signal<boolean>;
}

export function followEnd(box: HTMLElement, place: Place): () => void {
  const pages = box.firstElementChild as HTMLElement;
  const goal = () => {
    // Not scrollHeight: a message that is still rising into place makes that higher than it will be.
    const end = pages.offsetHeight - box.clientHeight;
    const last = pages.lastElementChild as HTMLElement;
    return last.querySelector('.visitor') ? end : Math.min(end, last.offsetTop - box.offsetTop);
  };
  let settled = 0;
  const follow = () => {
    settled = goal();
    if (!place.atEnd) return;
    box.scrollTop = settled;
    // At 400 % zoom it is the page that scrolls.
    scrollTo(0, document.body.scrollHeight);
  };
  const sizes = new ResizeObserver(follow);
  sizes.observe(box);
  sizes.observe(pages);
  box.addEventListener('scroll', () => {
    // Sizes have just changed, and following has yet to catch up: this is not the visitor scrolling away.
    if (goal() !== settled) return;
    place.atEnd = box.scrollTop > goal() - nearEnd;
    if (place.atEnd) place.missed.value = false;
  });
  return () => sizes.disconnect();
}
