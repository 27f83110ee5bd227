// The console's icons, drawn on a 16 px grid in the text's colour; decoration only, so hidden from screen readers.
import type { ComponentChildren } from 'preact';

const shapes = {
  inbox: 'M2.5 9.5h3l1 2h3l1-2h3M3.6 3.5h8.8l1.1 6v3h-11v-3z',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.3 10.3l3.2 3.2',
  person: 'M8 8a2.6 2.6 0 1 0 0-5.2A2.6 2.6 0 0 0 8 8zM3 13.3c.6-2.4 2.5-3.5 5-3.5s4.4 1.1 5 3.5',
  spark: 'M8 2.5l1.4 4.1L13.5 8l-4.1 1.4L8 13.5l-1.4-4.1L2.5 8l4.1-1.4z',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 4.8V8l2.2 1.6',
  check: 'M3 8.5l3.2 3.2L13 4.8',
  checks: 'M1.5 8.6l2.8 2.8L10 5.2M7.2 10.8l.6.6L14 5.2',
  close: 'M4 4l8 8M12 4l-8 8',
  back: 'M9.5 3.5L5 8l4.5 4.5',
  note: 'M3.5 2.5h9v7l-3.5 4h-5.5zM12.5 9.5H9v4',
  reply: 'M6.5 4L3 7.5 6.5 11M3.5 7.5h5.5c2.6 0 4 1.6 4 4.5',
  send: 'M2.8 3l10.7 5-10.7 5 1.7-5zM4.5 8h4',
  handBack: 'M3 5.5h7.5a2.5 2.5 0 0 1 0 5H4M5.5 3L3 5.5 5.5 8',
  page: 'M4 2.5h5.5L12.5 5.5v8h-8.5zM9.5 2.5v3h3',
  globe:
    'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM2.3 8h11.4M8 2c1.8 1.7 2.7 3.7 2.7 6S9.8 12.3 8 14c-1.8-1.7-2.7-3.7-2.7-6S6.2 3.7 8 2z',
  star: 'M8 2.8l1.6 3.3 3.6.5-2.6 2.5.6 3.6L8 11l-3.2 1.7.6-3.6L2.8 6.6l3.6-.5z',
  flag: 'M4 13.5v-11M4 3h8l-1.8 2.7L12 8.5H4',
  sliders: 'M3 5h5.5M11.5 5H13M3 11h1.5M7.5 11H13M10 3.5v3M6 9.5v3',
  mail: 'M2.5 4h11v8h-11zM2.5 4.5L8 8.8l5.5-4.3',
  menu: 'M3 4.5h10M3 8h10M3 11.5h10',
  chevron: 'M4 6l4 4 4-4',
  trash: 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.6 9h5.8l.6-9',
  upload: 'M8 10.5v-8M5 5l3-3 3 3M3 10.5v3h10v-3',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  arrow: 'M3 8h10M9 4l4 4-4 4',
  lock: 'M4 7.5h8v6H4zM5.5 7.5v-2a2.5 2.5 0 0 1 5 0v2',
  warning: 'M8 2.5l6 11H2zM8 6.5v3.5M8 11.8v.2',
  panel: 'M2.5 3h11v10h-11zM9.5 3v10',
  plus: 'M8 3.5v9M3.5 8h9',
};

export type IconName = keyof typeof shapes;

export function Icon({ name }: { name: IconName }) {
  return (
    <Svg>
      <path d={shapes[name]} />
    </Svg>
  );
}

export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
      <rect class="logo-ground" width="32" height="32" rx="8" />
      <path class="logo-line" d="M8 21c5 0 6-10 11-10h5M8 11h4M20 21h4" />
    </svg>
  );
}

function Svg({ children }: { children: ComponentChildren }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {children}
    </svg>
  );
}
