// Creates a site or changes one.
import { useId, useState } from 'preact/hooks';
import type { Problem, SiteLine, SiteRequest } from '../../shared/http-api.ts';
import { announce } from '../notices.ts';
import { hoursOf, isRight, ownZone, typedHours } from '../office-hours.ts';
import { saveSite } from '../session.ts';
import { modesOf, topicErrors, typedModes } from '../site-modes.ts';
import { words } from '../words.ts';
import { Field, FormProblem, problemText } from './fields.tsx';
import { OfficeHoursFields } from './office-hours.tsx';
import { SiteModes } from './site-modes.tsx';

interface Typed {
  name: string;
  origins: string;
  languages: string;
  brandColour: string;
  assistantName: string;
}

export function SiteForm({ site, onSaved }: { site: SiteLine | null; onSaved: (site: SiteLine) => void }) {
  const says = words.value.sites;
  const [typed, setTyped] = useState<Typed>(() => typedOf(site));
  const [emotions, setEmotions] = useState(site?.emotions ?? true);
  const [modes, setModes] = useState(() => typedModes(site?.modes ?? { standard: 'automatic', topics: [] }));
  const [hours, setHours] = useState(() => typedHours(site?.officeHours ?? null, ownZone()));
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [done, setDone] = useState(false);
  const errors = errorsOf(typed);
  /** What is changed is saved no longer. */
  const changes =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      setDone(false);
      set(value);
    };
  const set = (name: keyof Typed) => changes((value: string) => setTyped((before) => ({ ...before, [name]: value })));
  const save = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    const wrong = Object.values(errors).some(Boolean) || topicErrors(modes, words.value).size > 0 || !isRight(hours);
    if (busy || wrong) return;
    setBusy(true);
    const answer = await saveSite(site?.id ?? null, {
      ...requestOf(typed),
      emotions,
      modes: modesOf(modes),
      officeHours: hoursOf(hours),
    });
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    setDone(answer.ok);
    if (!answer.ok) return;
    announce(site ? says.saved : says.created);
    onSaved(answer.value);
  };
  return (
    <section class="card">
      <h2>{site ? says.edit : says.add}</h2>
      <form noValidate onSubmit={(event) => void save(event)}>
        <MainFields typed={typed} onTyped={set} error={(name) => (tried ? errors[name] : null)} />
        <SiteModes typed={modes} tried={tried} onChange={changes(setModes)} />
        <OfficeHoursFields hours={hours} tried={tried} onChange={changes(setHours)} />
        <EmotionsSwitch on={emotions} onChange={changes(setEmotions)} />
        <FormProblem text={problem && problemText(problem)} />
        <div class="card-ends">
          <button type="submit" class="button primary" aria-disabled={busy}>
            {site ? words.value.save : says.create}
          </button>
          {done && <span class="quiet">{says.saved}</span>}
        </div>
      </form>
    </section>
  );
}

interface MainFieldsProps {
  typed: Typed;
  onTyped: (name: keyof Typed) => (value: string) => void;
  error: (name: keyof Typed) => string | null;
}

function MainFields({ typed, onTyped, error }: MainFieldsProps) {
  const says = words.value.sites;
  return (
    <div class="form-grid">
      <Field label={says.name} value={typed.name} onValue={onTyped('name')} error={error('name')} maxLength={80} />
      <Field
        label={says.assistantName}
        value={typed.assistantName}
        onValue={onTyped('assistantName')}
        error={error('assistantName')}
        maxLength={60}
      />
      <Field
        label={says.origins}
        hint={says.originsHint}
        type="textarea"
        rows={3}
        value={typed.origins}
        onValue={onTyped('origins')}
        error={error('origins')}
      />
      <div>
        <Field
          label={says.languages}
          hint={says.languagesHint}
          value={typed.languages}
          onValue={onTyped('languages')}
          error={error('languages')}
        />
        <ColourField value={typed.brandColour} onValue={onTyped('brandColour')} error={error('brandColour')} />
      </div>
    </div>
  );
}

function EmotionsSwitch({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  const says = words.value.sites;
  const hint = useId();
  return (
    <div class="form-switch">
      <label>
        <input type="checkbox" role="switch" checked={on} aria-describedby={hint} onChange={() => onChange(!on)} />
        <span>{says.emotions}</span>
      </label>
      <p class="field-hint" id={hint}>
        {says.emotionsHint}
      </p>
    </div>
  );
}

function ColourField(props: { value: string; onValue: (value: string) => void; error: string | null | undefined }) {
  const id = useId();
  const label = words.value.sites.colour;
  return (
    <Field
      label={label}
      {...props}
      after={
        <input
          id={id}
          type="color"
          class="colour-well"
          aria-label={label}
          value={isColour(props.value) ? props.value : '#000000'}
          onInput={(event) => props.onValue(event.currentTarget.value)}
        />
      }
    />
  );
}

function typedOf(site: SiteLine | null): Typed {
  return {
    name: site?.name ?? '',
    origins: site?.allowedOrigins.join('\n') ?? '',
    languages: site?.languages.join(', ') ?? 'en',
    brandColour: site?.brandColour ?? '#0f6b57',
    assistantName: site?.assistantName ?? '',
  };
}

function requestOf(typed: Typed): Omit<SiteRequest, 'emotions' | 'modes' | 'officeHours'> {
  return {
    name: typed.name.trim(),
    allowedOrigins: linesOf(typed.origins).map((line) => originOf(line) ?? line),
    languages: codesOf(typed.languages),
    brandColour: typed.brandColour,
    assistantName: typed.assistantName.trim(),
  };
}

function errorsOf(typed: Typed): Record<keyof Typed, string | null> {
  const says = words.value.sites;
  const badLine = linesOf(typed.origins).find((line) => originOf(line) === null);
  const badCode = codesOf(typed.languages).find((code) => !/^[a-z]{2,3}$/.test(code));
  return {
    name: typed.name.trim() === '' ? says.fillIn : null,
    origins: badLine !== undefined ? says.badOrigin(badLine) : linesOf(typed.origins).length === 0 ? says.fillIn : null,
    languages:
      badCode !== undefined ? says.badLanguage(badCode) : codesOf(typed.languages).length === 0 ? says.fillIn : null,
    brandColour: isColour(typed.brandColour) ? null : says.badColour,
    assistantName: typed.assistantName.trim() === '' ? says.fillIn : null,
  };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function codesOf(text: string): string[] {
  return text
    .split(/[\s,;]+/u)
    .map((code) => code.toLowerCase())
    .filter(Boolean);
}

/** A trailing slash is forgiven; a path, which would not mean what it says, is not. */
function originOf(line: string): string | null {
  try {
    const url = new URL(line);
    const bare = line.replace(/\/$/, '').toLowerCase();
    return /^https?:$/.test(url.protocol) && url.origin === bare ? url.origin : null;
  } catch {
    return null;
  }
}

function isColour(text: string): boolean {
  return /^#[0-9a-fA-F]{6}$/.test(text);
}
