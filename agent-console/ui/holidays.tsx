// The dates on which the office stays closed.
import { useId, useRef, useState } from 'preact/hooks';
import { fullDate } from '../calendar-words.ts';
import { words } from '../words.ts';
import { RemoveButton } from './remove-button.tsx';

export function Holidays({ dates, onDates }: { dates: string[]; onDates: (dates: string[]) => void }) {
  const says = words.value.hours;
  const id = useId();
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  /** The button pressed goes away: who works by keyboard goes on from the field. */
  const remove = (date: string) => {
    onDates(dates.filter((one) => one !== date));
    field.current?.focus();
  };
  const add = () => {
    if (typed === '') return;
    onDates([...new Set([...dates, typed])].toSorted());
    setTyped('');
  };
  return (
    <div class="holidays" role="group" aria-labelledby={id}>
      <h3 id={id}>{says.holidays}</h3>
      <p class="field-hint">{says.holidaysHint}</p>
      {dates.length === 0 ? (
        <p class="quiet">{says.noHolidays}</p>
      ) : (
        <ul class="holiday-list" role="list">
          {dates.map((date) => (
            <li key={date}>
              <time dateTime={date}>{fullDate(date)}</time>
              <RemoveButton label={says.removeHoliday(fullDate(date))} icon="close" onRemove={() => remove(date)} />
            </li>
          ))}
        </ul>
      )}
      <div class="holiday-new">
        <input
          ref={field}
          type="date"
          value={typed}
          aria-label={says.newHoliday}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <button type="button" class="button small" aria-disabled={typed === ''} onClick={add}>
          {says.addHoliday}
        </button>
      </div>
    </div>
  );
}
