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

/** Whether the card fills the window: on phones, and at 400 % zoom. The stylesheet says the same. */
export function isSheet(): boolean {
  return matchMedia('(max-width:480px),(max-height:460px)').matches;
}

/** As a sheet the card is as high as what the on-screen keyboard leaves free. */
export function keepInView(card: HTMLElement, signal: AbortSignal): void {
  const view = window.visualViewport;
  if (!view) return;
  const fit = () => {
    // A pinch-zoomed page keeps the sheet where it is.
    const sheet = isSheet() && view.scale < 1.05;
    card.style.height = sheet ? `${view.height}px` : '';
    card.style.top = sheet ? `${view.offsetTop}px` : '';
  };
  for (const event of ['resize', 'scroll']) view.addEventListener(event, fit, { signal });
  fit();
}
