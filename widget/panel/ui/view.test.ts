import { parseHTML } from 'linkedom';
import type { ComponentChild } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { signal } from '../signals.ts';
import { h, part, render } from './view.ts';

let app: Element;

beforeEach(() => {
  const { document } = parseHTML('<!doctype html><html><body><div id="app"></div></body></html>');
  vi.stubGlobal('document', document);
  app = document.getElementById('app') as unknown as Element;
});
afterEach(() => vi.unstubAllGlobals());

/** Draws into the element, each time over what it drew before. */
function canvas(element: Element): (drawn: ComponentChild) => Promise<void> {
  const now = signal<ComponentChild>(null);
  const Canvas = part(() => () => now.value);
  render(h(Canvas as never, null), element);
  return async (drawn) => {
    now.value = drawn;
    await Promise.resolve();
  };
}

test('a part draws itself again when what it read changes, in its place, once for several changes', async () => {
  const [name, isShown] = [signal('Anna'), signal(true)];
  let drawings = 0;
  const Name = part(() => () => {
    drawings++;
    return isShown.value ? h('b', null, name.value) : null;
  });
  render(h('p', null, 'Hello ', h(Name as never, null), '!'), app);
  name.value = 'Bea';
  name.value = 'Cleo';
  await Promise.resolve();
  expect([app.innerHTML, drawings]).toEqual(['<p>Hello <b>Cleo</b>!</p>', 2]);
  isShown.value = false;
  await Promise.resolve();
  isShown.value = true;
  await Promise.resolve();
  expect(app.innerHTML).toBe('<p>Hello <b>Cleo</b>!</p>');
});

test('a part keeps what it remembers while it stands, and hears nothing more once it is gone', async () => {
  const draw = canvas(app);
  const value = signal(1);
  let [setUps, drawings] = [0, 0];
  const Count = part<{ label: string }>(() => {
    setUps++;
    return ({ label }) => {
      drawings++;
      return `${label} ${value.value}`;
    };
  });
  const drawn = (label: string | null) => h('p', null, label && h(Count as never, { label }));
  await draw(drawn('one'));
  await draw(drawn('two'));
  expect([app.innerHTML, setUps, drawings]).toEqual(['<p>two 1</p>', 1, 2]);
  value.value = 2;
  await draw(drawn(null));
  value.value = 3;
  await Promise.resolve();
  expect([app.innerHTML, drawings]).toEqual(['<p></p>', 2]);
});

test('a ref begins once its element is on the page, and ends with it', async () => {
  const draw = canvas(app);
  const lived: string[] = [];
  const ref = (element: Element) => {
    lived.push(`begins in ${element.parentElement?.parentElement?.id}`);
    return () => lived.push('ends');
  };
  await draw(h('p', null, h('i', { ref })));
  await draw(h('p', { class: 'new' }, h('i', { ref })));
  expect(lived).toEqual(['begins in app']);
  await draw(null);
  expect(lived).toEqual(['begins in app', 'ends']);
});

test('what a plain function reads counts for the part around it', async () => {
  const name = signal('Anna');
  const Name = () => h('b', null, name.value);
  const Greeting = part(() => () => h('p', null, 'Hello ', h(Name, null)));
  render(h(Greeting as never, null), app);
  name.value = 'Bea';
  await Promise.resolve();
  expect(app.innerHTML).toBe('<p>Hello <b>Bea</b></p>');
});
