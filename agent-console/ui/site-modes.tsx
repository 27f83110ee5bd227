// Who answers on a site: one of four modes, and the topics that are answered otherwise.
import { useId, useRef } from 'preact/hooks';
import type { Mode } from '../../shared/http-api.ts';
import {
  modesInOrder,
  mostTopics,
  topicErrors,
  withNewTopic,
  withoutTopic,
  withTopic,
  withTopicEarlier,
  type TopicErrors,
  type TypedModes,
  type TypedTopic,
} from '../site-modes.ts';
import { words } from '../words.ts';
import { Field } from './fields.tsx';
import { Icon } from './icons.tsx';
import { RemoveButton } from './remove-button.tsx';

interface SiteModesProps {
  typed: TypedModes;
  onChange: (typed: TypedModes) => void;
  /** Errors are shown once saving was tried. */
  tried: boolean;
}

export function SiteModes({ typed, onChange, tried }: SiteModesProps) {
  const says = words.value.modes;
  const add = useRef<HTMLButtonElement>(null);
  const remove = (key: number) => {
    onChange(withoutTopic(typed, key));
    // The pressed button goes with its topic; the keyboard stays in this place.
    add.current?.focus();
  };
  return (
    <div class="site-modes">
      <StandardMode mode={typed.standard} onMode={(standard) => onChange({ ...typed, standard })} />
      <Topics typed={typed} onChange={onChange} onRemove={remove} tried={tried} />
      <button
        ref={add}
        type="button"
        class="button small"
        aria-disabled={typed.topics.length >= mostTopics}
        onClick={() => typed.topics.length < mostTopics && onChange(withNewTopic(typed))}
      >
        <Icon name="plus" />
        {says.addTopic}
      </button>
    </div>
  );
}

function StandardMode({ mode, onMode }: { mode: Mode; onMode: (mode: Mode) => void }) {
  const says = words.value.modes;
  const id = useId();
  return (
    <fieldset class="mode-choice" aria-describedby={`${id}-lead`}>
      <legend>{says.title}</legend>
      <p class="field-hint" id={`${id}-lead`}>
        {says.lead}
      </p>
      {modesInOrder.map((name) => (
        <label key={name} class="mode-row">
          <input
            type="radio"
            name={id}
            checked={mode === name}
            aria-describedby={`${id}-${name}`}
            onChange={() => onMode(name)}
          />
          <span class="mode-name">{says.names[name].name}</span>
          <span class="mode-means" id={`${id}-${name}`}>
            {says.names[name].means}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Topics({ typed, onChange, onRemove, tried }: SiteModesProps & { onRemove: (key: number) => void }) {
  const says = words.value.modes;
  const errors = tried ? topicErrors(typed, words.value) : new Map<number, TopicErrors>();
  return (
    <fieldset class="topics">
      <legend>{says.topics}</legend>
      <p class="field-hint">{typed.topics.length === 0 ? says.noTopics : says.topicsHint}</p>
      {typed.topics.map((topic, index) => (
        <TopicFields
          key={topic.key}
          topic={topic}
          number={index + 1}
          errors={errors.get(topic.key)}
          onPart={(part) => onChange(withTopic(typed, topic.key, part))}
          onEarlier={() => onChange(withTopicEarlier(typed, topic.key))}
          onRemove={() => onRemove(topic.key)}
        />
      ))}
      {errors.size > 0 && (
        <p class="field-error" role="alert">
          {says.unsaved}
        </p>
      )}
    </fieldset>
  );
}

interface TopicProps {
  topic: TypedTopic;
  number: number;
  errors: TopicErrors | undefined;
  onPart: (part: Partial<TypedTopic>) => void;
  onEarlier: () => void;
  onRemove: () => void;
}

function TopicFields({ topic, number, errors, onPart, onEarlier, onRemove }: TopicProps) {
  const says = words.value.modes;
  const called = topic.name.trim() || says.topic(number);
  return (
    <fieldset class="topic">
      <legend class="unseen">{says.topic(number)}</legend>
      <Field
        label={says.name}
        value={topic.name}
        onValue={(name) => onPart({ name })}
        error={errors?.name}
        autofocus={topic.name === ''}
      />
      <ModeSelect mode={topic.mode} onMode={(mode) => onPart({ mode })} />
      <div class="topic-ends">
        {number > 1 && (
          <button
            type="button"
            class="icon-button earlier"
            aria-label={says.earlier(called)}
            title={says.earlier(called)}
            onClick={onEarlier}
          >
            <Icon name="chevron" />
          </button>
        )}
        <RemoveButton label={says.remove(called)} title={says.remove(called)} onRemove={onRemove} />
      </div>
      <Field
        label={says.phrases}
        hint={says.phrasesHint}
        type="textarea"
        rows={3}
        value={topic.phrases}
        onValue={(phrases) => onPart({ phrases })}
        error={errors?.phrases}
      />
    </fieldset>
  );
}

function ModeSelect({ mode, onMode }: { mode: Mode; onMode: (mode: Mode) => void }) {
  const says = words.value.modes;
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{says.mode}</label>
      <select id={id} value={mode} onChange={(event) => onMode(event.currentTarget.value as Mode)}>
        {modesInOrder.map((name) => (
          <option key={name} value={name}>
            {says.names[name].name}
          </option>
        ))}
      </select>
    </div>
  );
}
