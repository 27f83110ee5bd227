// What left the server for an answer: where to, how much, and what was hidden before.
import type { AnswerRecord, Left } from '../../../../shared/event.ts';
import { locale } from '../dates.ts';
import { laterWords } from './words.ts';

export function drawLeft(left: AnswerRecord['left']) {
  if (!left?.length) return <p>{laterWords.nothingLeft}</p>;
  return destinations(left).map(({ host, model, bytes, masked }) => (
    <p>
      {host ? laterWords.left(host, model, sizeOf(bytes)) : laterWords.leftToOwn(model, sizeOf(bytes))}{' '}
      {hiddenIn(masked)}
    </p>
  ));
}

/** Several requests for one answer are told as one: their sizes add up, what was hidden is the same in each. */
export function destinations(left: Left[]): Pick<Left, 'host' | 'model' | 'bytes' | 'masked'>[] {
  const found = new Map<string, Pick<Left, 'host' | 'model' | 'bytes' | 'masked'>>();
  for (const { host, model, bytes, masked } of left) {
    const before = found.get(`${host} ${model}`) ?? { host, model, bytes: 0, masked: {} };
    const most = { ...before.masked };
    for (const [kind, count] of Object.entries(masked)) most[kind] = Math.max(count, most[kind] ?? 0);
    found.set(`${host} ${model}`, { host, model, bytes: before.bytes + bytes, masked: most });
  }
  return [...found.values()];
}

function hiddenIn(masked: Left['masked']): string {
  const what = Object.entries(masked).flatMap(([kind, count]) => (count ? [maskedText(kind, count)] : []));
  return what.length ? laterWords.hidden(what) : laterWords.nothingHidden;
}

function maskedText(kind: string, count: number): string {
  return laterWords.masked[kind]?.(count) ?? `${count} × ${kind}`;
}

function sizeOf(bytes: number): string {
  const kilobytes = new Intl.NumberFormat(locale(), { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 1 });
  return kilobytes.format(bytes / 1_000);
}
