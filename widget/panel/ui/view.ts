// Puts what the parts draw onto the page, and leaves alone what has not changed: of Preact's drawing what the panel needs.
// JSX is typed by Preact and built into calls of `h`; a test holds this drawing against Preact's own.
import type { ComponentChild, ComponentType } from 'preact';
import { effect } from '../signals.ts';

type Draw = (props: object) => ComponentChild;

interface Part {
  setUp: () => Draw;
}

/** What shall stand at a place: an element, a part, a text, or a list of such. */
interface Wanted {
  type: string | Part;
  props: Record<string, unknown>;
  children: unknown[];
}

/** What stands there. Lists and parts have no node of their own. */
interface Spot {
  wanted: Wanted;
  node?: Element | Text;
  inside: (Spot | undefined)[];
  /** The element around it; the page itself around the first. */
  host: Spot;
  redraw?: () => void;
  /** What is inside is younger than what is around it. */
  age: number;
  /** Ends what a part or a ref has begun. */
  stop?: (() => void) | void;
}

const svg = 'http://www.w3.org/2000/svg';
const list = '';
const text = '#';
const stale = new Set<Spot>();
const begun: (() => void)[] = [];
let spots = 0;

type Plain = (props: object) => unknown;

/** Plain functions are called at once, so that what they read counts for the part around them. */
export function h(type: string | Part | Plain, props: Record<string, unknown> | null, ...children: unknown[]): unknown {
  return typeof type === 'function' ? type({ ...props, children }) : { type, props: props ?? {}, children };
}

export function Fragment({ children }: { children?: unknown }): unknown {
  return children;
}

/**
 * A part of the screen that draws itself again whenever something it has read has changed.
 * `setUp` runs once for each place on the screen and keeps what that place remembers; what it returns draws.
 */
export function part<Props = object>(setUp: () => (props: Props) => ComponentChild): ComponentType<Props> {
  return { setUp } as unknown as ComponentType<Props>;
}

export function render(drawn: unknown, element: Element): void {
  const root = { node: element, inside: [] } as unknown as Spot;
  fill(root, [drawn], root);
  place(root);
  beginRefs();
}

function fill(spot: Spot, children: unknown[], host: Spot): void {
  const before = new Set(spot.inside);
  const byKey = new Map(spot.inside.map((one) => [one?.wanted.props['key'], one]));
  spot.inside = children.map((drawn, at) => {
    const wanted = wantedOf(drawn);
    const key = wanted?.props['key'];
    const old = key === undefined ? spot.inside[at] : byKey.get(key);
    if (!wanted || old?.wanted.type !== wanted.type || old.wanted.props['key'] !== key || !before.delete(old))
      return wanted && update({ wanted: { ...wanted, props: {} }, inside: [], host, age: ++spots }, wanted, true);
    return update(old, wanted);
  });
  for (const one of before) if (one) end(one, true);
}

function wantedOf(drawn: unknown): Wanted | undefined {
  if (drawn === undefined || drawn === null || typeof drawn === 'boolean') return undefined;
  if (Array.isArray(drawn)) return { type: list, props: {}, children: drawn };
  return typeof drawn === 'object' ? (drawn as Wanted) : { type: text, props: {}, children: [drawn] };
}

function update(spot: Spot, wanted: Wanted, isNew = false): Spot {
  const { type, props, children } = wanted;
  const before = spot.wanted.props;
  spot.wanted = wanted;
  if (typeof type === 'object') {
    if (isNew) makePart(spot, type.setUp());
    spot.redraw?.();
  } else if (type === list) {
    fill(spot, children, spot.host);
  } else if (type === text) {
    const words = String(children[0]);
    spot.node ??= document.createTextNode(words);
    if (spot.node.textContent !== words) spot.node.textContent = words;
  } else {
    const around = (spot.host.node as Element).namespaceURI;
    const element = (spot.node ??= document.createElementNS(type === 'svg' ? svg : around, type)) as Element;
    for (const name of Object.keys({ ...before, ...props }))
      if (before[name] !== props[name]) set(element, name, before[name], props[name]);
    fill(spot, children, spot);
    place(spot);
    const { ref } = props;
    if (isNew && ref) begun.push(() => (spot.stop = (ref as (element: Element) => (() => void) | void)(element)));
  }
  return spot;
}

function makePart(spot: Spot, draw: Draw): void {
  spot.redraw = () => {
    let drawn: unknown;
    let isDrawn = false;
    stale.delete(spot);
    spot.stop?.();
    spot.stop = effect(() => {
      if (isDrawn) return later(spot);
      drawn = draw(spot.wanted.props);
      isDrawn = true;
    });
    fill(spot, [drawn], spot.host);
  };
}

/** Several changes at once are drawn once. */
function later(spot: Spot): void {
  if (!stale.size) queueMicrotask(redrawStale);
  stale.add(spot);
}

function redrawStale(): void {
  try {
    // What is around first: it may end what is inside, or draw it along.
    for (const spot of [...stale].toSorted((one, other) => one.age - other.age)) {
      if (!stale.has(spot)) continue;
      spot.redraw?.();
      place(spot.host);
    }
  } finally {
    // One that fails must not keep the others from being drawn.
    if (stale.size) queueMicrotask(redrawStale);
  }
  beginRefs();
}

/** Once their elements stand on the page. */
function beginRefs(): void {
  for (const begin of begun.splice(0)) begin();
}

function set(element: Element, name: string, before: unknown, value: unknown): void {
  if (name === 'key' || name === 'ref') return;
  if (name.startsWith('on')) {
    const event = name.slice(2).toLowerCase();
    if (before) element.removeEventListener(event, before as EventListener);
    if (value) element.addEventListener(event, value as EventListener);
  } else if (value === undefined || value === null || (value === false && name[4] !== '-')) {
    element.removeAttribute(name);
  } else {
    element.setAttribute(name, value as string);
  }
}

/** Brings the nodes of a filled element into order; one that stands right is not touched, so that it keeps the focus. */
function place(spot: Spot): void {
  const element = spot.node as Element;
  let next = element.firstChild;
  for (const node of nodesOf(spot)) {
    if (node === next) next = next.nextSibling;
    else element.insertBefore(node, next);
  }
}

function nodesOf({ inside }: Spot): Node[] {
  return inside.flatMap((one) => (one ? (one.node ?? nodesOf(one)) : []));
}

function end(spot: Spot, isOnPage: boolean): void {
  stale.delete(spot);
  spot.stop?.();
  if (isOnPage) spot.node?.remove();
  for (const one of spot.inside) if (one) end(one, isOnPage && !spot.node);
}
