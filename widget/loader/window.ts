// The loader's two hands on the host window: the count in its title, and the sheet above the on-screen keyboard.

export interface TitleBadge {
  show(count: number): void;
  plainTitle(): string;
}

/** Puts "(2) " before the title while the visitor is on another tab, and takes it away again. */
export function titleBadge(signal: AbortSignal): TitleBadge {
  let badge = '';
  let count = 0;
  const plainTitle = () =>
    badge && document.title.startsWith(badge) ? document.title.slice(badge.length) : document.title;
  const paint = () => {
    const next = count && document.hidden ? `(${count}) ` : '';
    if (next === badge) return;
    document.title = next + plainTitle();
    badge = next;
  };
  document.addEventListener('visibilitychange', paint, { signal });
  return {
    plainTitle,
    show: (value) => {
      count = value;
      paint();
    },
  };
}

/** Whether the card fills the window: on phones, and at 400 % zoom. The stylesheet decides. */
export function isSheet(card: HTMLElement): boolean {
  return card.offsetWidth >= document.documentElement.clientWidth;
}

/** As a sheet the card is as high as what the on-screen keyboard leaves free. */
export function keepInView(card: HTMLElement, signal: AbortSignal): void {
  const view = window.visualViewport;
  if (!view) return;
  const fit = () => {
    // A pinch-zoomed page keeps the sheet where it is.
    const sheet = isSheet(card) && view.scale < 1.05;
    card.style.height = sheet ? `${view.height}px` : '';
    card.style.top = sheet ? `${view.offsetTop}px` : '';
  };
  for (const event of ['resize', 'scroll']) view.addEventListener(event, fit, { signal });
  fit();
}

/** Calls `task` on every change, until the widget is destroyed. */
export function onMutation(target: Node, task: () => void, options: MutationObserverInit, signal: AbortSignal): void {
  const observer = new MutationObserver(task);
  observer.observe(target, options);
  signal.addEventListener('abort', () => observer.disconnect());
}
