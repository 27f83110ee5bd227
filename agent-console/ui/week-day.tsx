// One day of the office's week: its stretches, and what is wrong with them.
import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { sentenceCase, weekdayName } from '../calendar-words.ts';
import { dayFault, withSpan, type TypedSpan } from '../office-hours.ts';
import { words } from '../words.ts';
import { RemoveButton } from './remove-button.tsx';

interface WeekDayProps {
  weekday: number;
  spans: TypedSpan[];
  tried: boolean;
  onSpans: (spans: TypedSpan[]) => void;
  children?: ComponentChildren;
}

export function WeekDay({ weekday, spans, tried, onSpans, children }: WeekDayProps) {
  const says = words.value.hours;
  const id = useId();
  const day = weekdayName(weekday);
  const fault = dayFault(spans);
  const add = useRef<HTMLButtonElement>(null);
  /** The button pressed goes away: who works by keyboard stays on the day. */
  const remove = (at: number) => {
    onSpans(spans.toSpliced(at, 1));
    add.current?.focus();
  };
  const shown = fault === 'missing' && !tried ? null : fault;
  return (
    <div class="week-day" role="group" aria-labelledby={id}>
      <span class="week-name" id={id}>
        {sentenceCase(day)}
      </span>
      <div class="week-spans">
        {spans.length === 0 && <span class="quiet">{says.closed}</span>}
        {spans.map((span, at) => (
          <Span
            key={at}
            day={day}
            span={span}
            fault={shown === null ? undefined : `${id}-fault`}
            onSpan={(next) => onSpans(spans.with(at, next))}
            onRemove={() => remove(at)}
          />
        ))}
        <button
          ref={add}
          type="button"
          class="text-button"
          aria-label={says.add(day)}
          onClick={() => onSpans(withSpan(spans))}
        >
          {says.addShort}
        </button>
        {children}
      </div>
      {shown !== null && (
        <p class="field-error" id={`${id}-fault`}>
          {says.faults[shown](sentenceCase(day))}
        </p>
      )}
    </div>
  );
}

interface SpanProps {
  day: string;
  span: TypedSpan;
  fault: string | undefined;
  onSpan: (span: TypedSpan) => void;
  onRemove: () => void;
}

function Span({ day, span, fault, onSpan, onRemove }: SpanProps) {
  const says = words.value.hours;
  const isEmpty = span.from === '' && span.to === '';
  const time = (end: 'from' | 'to') => (
    <input
      type="time"
      value={span[end]}
      aria-label={says[end](day)}
      aria-invalid={fault === undefined ? undefined : true}
      aria-describedby={fault}
      onInput={(event) => onSpan({ ...span, [end]: event.currentTarget.value })}
    />
  );
  return (
    <span class="week-span">
      {time('from')}
      <span aria-hidden="true">{says.until}</span>
      {time('to')}
      <RemoveButton
        label={isEmpty ? says.removeUnfilled(day) : says.remove(day, span.from, span.to)}
        icon="close"
        onRemove={onRemove}
      />
    </span>
  );
}
