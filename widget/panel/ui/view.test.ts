import { parseHTML } from 'linkedom';
import { h as preactH, Fragment as PreactFragment, render as preactRender } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { chance, type Chance } from '../../../test/support/chance.ts';
import { signal } from '../signals.ts';
import { Fragment, h, part, render } from './view.ts';

let app: Element;

beforeEach(() => {
  const { document } = parseHTML('<!doctype html><html><body><div id="app"></div></body></html>');
  vi.stubGlobal('document', document);
  app = document.getElementById('app') as unknown as Element;
});
afterEach(() => vi.unstubAllGlobals());

/** A tree as both can draw it. */
type Tree = string | number | boolean | null | Tree[] | { tag: string; props: Record<string, unknown>; inside: Tree[] };

/** Draws into the element, each time over what it drew before. */
function canvas(element: Element): (drawn: unknown) => Promise<void> {
  const now = signal<unknown>(null);
  const Canvas = part(() => () => now.value as never);
  render(h(Canvas as never, null), element);
  return async (drawn) => {
    now.value = drawn;
    await Promise.resolve();
  };
}

test('over 2,000 random trees, each drawn over the one before, the page is what Preact makes of it', async () => {
  const dice = chance(20_261_121);
  const theirs = document.createElement('div');
  const ours = document.createElement('div');
  const draw = canvas(ours);
  for (let turn = 0; turn < 2_000; turn++) {
    const tree = [randomTree(dice, 4), randomTree(dice, 3), null];
    preactRender(drawnBy(preactH as unknown as typeof h, PreactFragment as typeof Fragment, tree) as never, theirs);
    await draw(drawnBy(h, Fragment, tree));
    expect(outline(ours), `turn ${turn}: ${JSON.stringify(tree)}`).toBe(outline(theirs));
  }
});

test('over 500 random orders of a list, what has a key keeps its element', async () => {
  const dice = chance(7);
  const draw = canvas(app);
  const elements = new Map<string, Element>();
  for (let turn = 0; turn < 500; turn++) {
    const keys = Array.from({ length: 8 }, (_, at) => `k${at}`).filter(() => dice.below(3));
    const order = keys.toSorted(() => dice.below(3) - 1);
    await draw(
      h(
        'ul',
        null,
        order.map((key) => h('li', { key, id: key }, key)),
      ),
    );
    const items = [...app.querySelectorAll('li')];
    expect(items.map(({ id }) => id)).toEqual(order);
    const stayed = items.filter(({ id }) => elements.has(id));
    expect(stayed.every((item) => item === elements.get(item.id))).toBe(true);
    for (const item of items) elements.set(item.id, item);
    for (const key of elements.keys()) if (!order.includes(key)) elements.delete(key);
  }
});

test('an element that stays is not taken off the page, whatever comes before it or goes', async () => {
  const draw = canvas(app);
  const drawn = (before: unknown, after: unknown) => h('div', null, before, h('input', { id: 'stays' }), after);
  await draw(drawn(null, null));
  const input = app.querySelector('input') as Element;
  const moved = vi.spyOn(input.parentNode as Node, 'insertBefore');
  await draw(drawn([h('p', { key: 1 }), h('p', { key: 2 })], 'text'));
  await draw(drawn(h('section', null), null));
  await draw(drawn(null, null));
  expect(app.querySelector('input')).toBe(input);
  expect(moved.mock.calls.some(([node]) => node === (input as unknown))).toBe(false);
});

test('a part draws itself again when what it read changes, in its place, once for several changes', async () => {
  const [name, isShown] = [signal('Anna'), signal(true)];
  let drawings = 0;
  const Name = part(() => () => {
    drawings++;
    return isShown.value ? (h('b', null, name.value) as never) : null;
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

test('a part that fails does not keep the others from being drawn', () => {
  const value = signal(1);
  const Broken = part(() => () => {
    if (value.value === 2) throw new Error('broken');
    return null;
  });
  const Sound = part(() => () => value.value);
  render([h(Broken as never, null), h(Sound as never, null)], app);
  const tasks: (() => void)[] = [];
  vi.stubGlobal('queueMicrotask', (task: () => void) => tasks.push(task));
  value.value = 2;
  expect(() => tasks.shift()?.()).toThrow('broken');
  tasks.shift()?.();
  expect(app.innerHTML).toBe('2');
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

test('of a handler that changes, only the newest hears, and none once it is taken away', async () => {
  const draw = canvas(app);
  const heard: string[] = [];
  const drawn = (name: string | null) => h('button', { onClick: name && (() => heard.push(name)) });
  const press = () =>
    app.firstElementChild?.dispatchEvent(new (document.defaultView as Window & typeof globalThis).Event('click'));
  for (const name of ['first', 'second', null]) {
    await draw(drawn(name));
    press();
  }
  expect(heard).toEqual(['first', 'second']);
});

/** The page as text, whatever order the attributes were given in. */
function outline(element: Element): string {
  const attributes = [...element.attributes].map(({ name, value }) => ` ${name}="${value}"`).toSorted();
  const inside = [...element.childNodes].map((node) =>
    node.nodeType === 1 ? outline(node as Element) : node.textContent,
  );
  return `<${element.localName}${attributes.join('')}>${inside.join('')}</>`;
}

function randomTree(dice: Chance, depth: number): Tree {
  const leaf = [null, true, false, 'words', 7, 'other words'][dice.below(6)] as Tree;
  if (depth === 0 || dice.below(4) === 0) return leaf;
  const inside = () => Array.from({ length: dice.below(4) }, () => randomTree(dice, depth - 1));
  if (dice.below(5) === 0) return inside();
  if (dice.below(4) === 0) {
    const keys = ['a', 'b', 'c', 'd', 'e'].filter(() => dice.below(2)).toSorted(() => dice.below(3) - 1);
    return keys.map((key) => ({ tag: ['p', 'i'][dice.below(2)] as string, props: { key }, inside: inside() }));
  }
  const props = Object.fromEntries(
    ['class', 'data-name', 'data-on', 'aria-pressed', 'data-at'].flatMap((name) =>
      dice.below(3)
        ? []
        : [[name, name === 'data-name' || name === 'class' ? `t${dice.below(3)}` : dice.below(2) === 0]],
    ),
  );
  return { tag: ['div', 'p', 'button', 'i'][dice.below(4)] as string, props, inside: inside() };
}

function drawnBy(call: typeof h, fragment: typeof Fragment, tree: Tree): unknown {
  if (Array.isArray(tree)) return call(fragment, null, ...tree.map((one) => drawnBy(call, fragment, one)));
  if (typeof tree !== 'object' || tree === null) return tree;
  return call(tree.tag, tree.props, ...tree.inside.map((one) => drawnBy(call, fragment, one)));
}
