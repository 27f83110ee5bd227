// When the office is open, in the site's settings: zone, week and holidays, with what they come to right now.
import { useId } from 'preact/hooks';
import { announce } from '../notices.ts';
import { nearDate } from '../calendar-words.ts';
import { hoursOf, isRight, isZone, previewOf, type TypedHours, type TypedSpan } from '../office-hours.ts';
import { now } from '../time.ts';
import { words } from '../words.ts';
import { Holidays } from './holidays.tsx';
import { WeekDay } from './week-day.tsx';

interface Props {
  hours: TypedHours;
  onChange: (hours: TypedHours) => void;
  /** Saving was tried: what is missing is now said too. */
  tried: boolean;
}

export function OfficeHoursFields({ hours, onChange, tried }: Props) {
  const says = words.value.hours;
  const hint = useId();
  const set = (part: Partial<TypedHours>) => onChange({ ...hours, ...part });
  const setDay = (index: number, spans: TypedSpan[]) => set({ days: hours.days.with(index, spans) });
  const copyMonday = () => {
    const monday = hours.days[0] ?? [];
    set({ days: hours.days.map((day, index) => (index < 5 ? monday.map((span) => ({ ...span })) : day)) });
    announce(says.copied);
  };
  return (
    <fieldset class="office-hours">
      <legend>{says.title}</legend>
      <div class="form-switch">
        <label>
          <input
            type="checkbox"
            role="switch"
            checked={hours.kept}
            aria-describedby={hint}
            onChange={() => set({ kept: !hours.kept })}
          />
          <span>{says.keep}</span>
        </label>
        <p class="field-hint" id={hint}>
          {says.keepHint}
        </p>
      </div>
      {hours.kept && (
        <>
          <PreviewLine hours={hours} />
          <ZoneField zone={hours.timeZone} onValue={(timeZone) => set({ timeZone })} />
          <div class="week">
            {hours.days.map((spans, index) => (
              <WeekDay
                key={index}
                weekday={index + 1}
                spans={spans}
                tried={tried}
                onSpans={(next) => setDay(index, next)}
              >
                {index === 0 && (
                  <button type="button" class="text-button" onClick={copyMonday}>
                    {says.copyMonday}
                  </button>
                )}
              </WeekDay>
            ))}
          </div>
          <p class="field-hint">{says.nightHint}</p>
          <Holidays dates={hours.holidays} onDates={(holidays) => set({ holidays })} />
        </>
      )}
    </fieldset>
  );
}

function PreviewLine({ hours }: { hours: TypedHours }) {
  const says = words.value.hours;
  const kept = hoursOf(hours);
  const preview = kept && isRight(hours) ? previewOf(kept, now.value) : null;
  return (
    <p class="office-now" data-open={preview?.open ?? false}>
      <span class="office-dot" />
      {preview ? (preview.open ? says.openNow : closedText(preview.opens)) : says.notYet}
    </p>
  );
}

function closedText(opens: NonNullable<ReturnType<typeof previewOf>>['opens']): string {
  const says = words.value.hours;
  if (opens === null) return says.neverOpen;
  const day = opens.isToday ? says.today : nearDate(opens.date);
  return says.closedUntil(says.opensAt(day, opens.time));
}

function ZoneField({ zone, onValue }: { zone: string; onValue: (zone: string) => void }) {
  const says = words.value.hours;
  const id = useId();
  const wrong = !isZone(zone.trim());
  return (
    <div class="field zone">
      <label for={id}>{says.zone}</label>
      <div class="field-box">
        <input
          id={id}
          type="text"
          list={`${id}-zones`}
          value={zone}
          maxLength={60}
          spellcheck={false}
          autocomplete="off"
          aria-invalid={wrong ? true : undefined}
          aria-describedby={`${id}-hint${wrong ? ` ${id}-error` : ''}`}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
        <datalist id={`${id}-zones`}>
          {Intl.supportedValuesOf('timeZone').map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </div>
      <p class="field-hint" id={`${id}-hint`}>
        {says.zoneHint}
      </p>
      {wrong && (
        <p class="field-error" id={`${id}-error`}>
          {says.badZone(zone.trim())}
        </p>
      )}
    </div>
  );
}
