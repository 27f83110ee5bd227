// What the visitor should not have to say again; every item leads to its message.
import type { ComponentChildren } from 'preact';
import type { Brief } from '../../shared/agent-protocol.ts';
import { clockTime } from '../time.ts';
import { languageName, words } from '../words.ts';
import { Sureness } from './answer-details.tsx';
import { hideSheet } from './context-state.ts';
import { Icon, type IconName } from './icons.tsx';
import { useWorkplace } from './workplace-context.ts';

export function BriefTab({ brief }: { brief: Brief }) {
  const says = words.value.context;
  return (
    <div class="brief">
      <Section title={says.asked} icon="reply" items={brief.asked}>
        {(item) => <Jump seq={item.seq}>{item.text}</Jump>}
      </Section>
      <Section title={says.open} icon="warning" tone="attention" items={brief.open}>
        {(item) => <Jump seq={item.seq}>{item.text}</Jump>}
      </Section>
      <Section title={says.tried} icon="spark" items={brief.tried}>
        {(item) => (
          <Jump seq={item.seq}>
            <span class="kind">{says.triedKinds[item.kind]}</span> {item.text} <Sureness value={item.sureness} />
          </Jump>
        )}
      </Section>
      <Section title={says.facts} icon="check" items={brief.facts}>
        {(item) => (
          <Jump seq={item.seq}>
            <span class="kind">{says.factKinds[item.kind]}</span> <strong>{item.text}</strong>
          </Jump>
        )}
      </Section>
      <Section title={says.mood} icon="star" items={moodCourse(brief.mood)}>
        {(item) => (
          <Jump seq={item.seq}>
            <span class={`mood ${item.mood}`}>{says.moods[item.mood]}</span>{' '}
            {item.text && words.value.quoted(item.text)}
          </Jump>
        )}
      </Section>
      <Section title={says.pages} icon="page" items={brief.pages}>
        {(page) => (
          <Jump seq={page.seq} title={page.url}>
            {page.title || page.url} <time class="quiet">{clockTime(page.at)}</time>
          </Jump>
        )}
      </Section>
      <Languages brief={brief} />
      <Section title={says.sources} icon="inbox" items={oncePerPassage(brief.sources)}>
        {(source) => (
          <Jump seq={source.seq}>
            {source.title}
            {source.section && <span class="quiet"> · {source.section}</span>}
          </Jump>
        )}
      </Section>
    </div>
  );
}

interface SectionProps<T> {
  title: string;
  icon: IconName;
  tone?: string;
  items: readonly T[];
  children: (item: T) => ComponentChildren;
}

/** What is empty is left out, except the two questions every hand-over must answer. */
function Section<T>({ title, icon, tone = '', items, children }: SectionProps<T>) {
  const says = words.value.context;
  const always = title === says.asked || title === says.open;
  if (items.length === 0 && !always) return null;
  return (
    <section class={`brief-part ${tone}`}>
      <h3>
        <Icon name={icon} />
        {title}
      </h3>
      {items.length === 0 ? (
        <p class="quiet">{says.nothing}</p>
      ) : (
        <ul role="list">
          {items.map((item, index) => (
            <li key={index}>{children(item)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

export function Jump({ seq, title, children }: { seq: number; title?: string; children: ComponentChildren }) {
  const { jump } = useWorkplace();
  const show = () => {
    hideSheet();
    jump.value = { seq };
  };
  return (
    <button type="button" class="jump" title={title ?? words.value.context.jump} onClick={show}>
      {children}
    </button>
  );
}

function Languages({ brief }: { brief: Brief }) {
  const says = words.value.context;
  return (
    <section class="brief-part">
      <h3>
        <Icon name="globe" />
        {says.languages}
      </h3>
      <dl class="facts">
        <div>
          <dt>{says.pageLanguage}</dt>
          <dd>{languageName(brief.language)}</dd>
        </div>
        <div>
          <dt>{says.browserLanguage}</dt>
          <dd>{languageName(brief.browserLanguage)}</dd>
        </div>
      </dl>
    </section>
  );
}

/** The turns of the mood: calm after calm is no news, words of anger or distress always are. */
function moodCourse(mood: Brief['mood']): Brief['mood'] {
  return mood.filter((item, index) => item.mood !== 'calm' || mood[index - 1]?.mood !== 'calm');
}

/** The same passage may stand under several answers; its first one is shown. */
function oncePerPassage(sources: Brief['sources']): Brief['sources'] {
  const key = (source: Brief['sources'][number]) => `${source.articleId}#${source.section}`;
  return sources.filter((source, index) => sources.findIndex((other) => key(other) === key(source)) === index);
}
