// Values that know who has read them: whoever did learns of a change. What @preact/signals does, in the little the panel needs.

export interface ReadonlySignal<T> {
  readonly value: T;
}

export interface Signal<T> extends ReadonlySignal<T> {
  value: T;
}

interface Reader {
  changed: () => void;
  /** Where it stands among the readers, to be taken out again. */
  places: Set<Set<Reader>>;
}

let reading: Reader | undefined;
let isRunning = false;
const waiting = new Set<() => void>();

export function signal<T>(value: T): Signal<T> {
  const readers = new Set<Reader>();
  return {
    get value() {
      note(readers);
      return value;
    },
    set value(next) {
      if (next === value) return;
      value = next;
      tell(readers);
      runWaiting();
    },
  };
}

/** Worked out when it is read, and again only after something it rests on has changed. */
export function computed<T>(work: () => T): ReadonlySignal<T> {
  const readers = new Set<Reader>();
  let known: { value: T } | undefined;
  const forget = () => {
    known = undefined;
    tell(readers);
  };
  return {
    get value() {
      note(readers);
      known ??= { value: watch(work, forget)[0] };
      return known.value;
    },
  };
}

/** Runs at once, and again after each change of what it has read, until the function it returns is called. */
export function effect(task: () => unknown): () => void {
  let isOver = false;
  let stop = () => {};
  const run = () => {
    [, stop] = watch(task, () => waiting.add(run));
    // It may have been ended by what it has just done.
    if (isOver) stop();
  };
  run();
  return () => {
    isOver = true;
    waiting.delete(run);
    stop();
  };
}

function watch<T>(read: () => T, changed: () => void): [result: T, stop: () => void] {
  const outer = reading;
  const reader: Reader = { changed, places: new Set() };
  reading = reader;
  try {
    return [read(), () => leave(reader)];
  } finally {
    reading = outer;
  }
}

function note(readers: Set<Reader>): void {
  if (!reading) return;
  readers.add(reading);
  reading.places.add(readers);
}

/** Nobody reads anything yet: first everything that rests on the old value is marked, so that none of it is seen. */
function tell(readers: Set<Reader>): void {
  for (const reader of readers) {
    leave(reader);
    reader.changed();
  }
}

function leave(reader: Reader): void {
  for (const readers of reader.places) readers.delete(reader);
}

function runWaiting(): void {
  if (isRunning) return;
  isRunning = true;
  try {
    for (const run of waiting) {
      waiting.delete(run);
      run();
    }
  } finally {
    isRunning = false;
  }
}
