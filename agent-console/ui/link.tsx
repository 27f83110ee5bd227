// A link inside the console: goes there without a reload, and still opens in a new tab when asked to.
import type { ComponentChildren } from 'preact';
import { go } from '../place.ts';

interface LinkProps {
  href: string;
  children: ComponentChildren;
  class?: string;
  id?: string;
  title?: string;
  'aria-current'?: 'page' | 'true' | undefined;
  'aria-label'?: string | undefined;
  onGo?: () => void;
}

export function Link({ href, children, onGo, ...rest }: LinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onGo?.();
    go(href);
  };
  return (
    <a href={href} onClick={follow} {...rest}>
      {children}
    </a>
  );
}
