// The conversation in the middle: who it is, what can be done, the thread, and the composer.
import type { Summary } from '../../shared/agent-protocol.ts';
import { allowed } from '../allowed.ts';
import type { Verb } from '../inbox.ts';
import type { Opened } from '../inbox/opened.ts';
import { conversationPath, place } from '../place.ts';
import { preferences } from '../preferences.ts';
import { languageName, visitorName, words } from '../words.ts';
import { Composer } from './composer.tsx';
import { DraftCard } from './draft-card.tsx';
import { contextShown, showContext } from './context-state.ts';
import { PhaseChip, Waited } from './conversation-row.tsx';
import { Icon, type IconName } from './icons.tsx';
import { keepFocus } from './keep-focus.ts';
import { Link } from './link.tsx';
import { Thread } from './thread.tsx';
import { useWorkplace } from './workplace-context.ts';

export function ConversationPane() {
  const { inbox } = useWorkplace();
  const opened = inbox.conversations.opened.value;
  const says = words.value.conversation;
  if (!opened) return <NothingChosen />;
  const label = opened.summary ? visitorName(opened.summary.visitorLabel) : says.thread;
  return (
    <section class="conversation" id="conversation" tabIndex={-1} aria-label={label}>
      <ConversationHeader opened={opened} />
      {opened.stage === 'refused' ? <Missing opened={opened} /> : <Thread key={opened.id} opened={opened} />}
      {opened.stage === 'ready' && opened.summary && <Foot opened={opened} line={opened.summary} />}
    </section>
  );
}

function NothingChosen() {
  const { shown } = useWorkplace();
  const says = words.value.conversation;
  return (
    <section class="conversation empty" id="conversation" tabIndex={-1} aria-label={says.none}>
      <div class="nothing">
        <Icon name="inbox" />
        <p>{says.none}</p>
        {preferences.shortcuts.value && shown.value.length > 0 && (
          <p class="quiet">
            {says.noneHint} <kbd>J</kbd>
          </p>
        )}
      </div>
    </section>
  );
}

function Missing({ opened }: { opened: Opened }) {
  return (
    <div class="nothing">
      <Icon name="warning" />
      <p>{words.value.conversation.missing}</p>
      <p class="quiet">{opened.refusal && words.value.refusals[opened.refusal]}</p>
    </div>
  );
}

function Foot({ opened, line }: { opened: Opened; line: Summary }) {
  const where = place.value;
  const says = words.value.conversation;
  if (where.name === 'inbox' && where.from !== null)
    return (
      <div class="earlier-banner">
        <p>{says.earlierBanner}</p>
        <Link class="button small" href={conversationPath(where.from)}>
          <Icon name="back" />
          {says.backToCurrent}
        </Link>
      </div>
    );
  return (
    <>
      <DraftCard conversation={opened.id} />
      <Composer key={opened.id} opened={opened} line={line} />
    </>
  );
}

function ConversationHeader({ opened }: { opened: Opened }) {
  const says = words.value.conversation;
  const where = place.value;
  const back = where.name === 'inbox' && where.from ? conversationPath(where.from) : '/console';
  return (
    <header class="conversation-top">
      <Link class="icon-button back" href={back} aria-label={says.back}>
        <Icon name="back" />
      </Link>
      <Who opened={opened} />
      <Actions />
      <button
        type="button"
        class="icon-button details"
        aria-label={says.details}
        title={says.details}
        aria-pressed={contextShown.value}
        onClick={() => showContext(!contextShown.peek())}
      >
        <Icon name="panel" />
      </button>
    </header>
  );
}

function Who({ opened }: { opened: Opened }) {
  const { inbox } = useWorkplace();
  const line = opened.summary;
  if (!line) return <div class="who" />;
  return (
    <div class="who">
      <h2>{visitorName(line.visitorLabel)}</h2>
      <p>
        {line.phase === 'waiting' && line.waitingSince && <Waited since={line.waitingSince} />}
        <PhaseChip line={line} meId={inbox.me.id} />
        <span class="who-more">
          {line.siteName} · {languageName(line.language)}
        </span>
      </p>
    </div>
  );
}

function Actions() {
  const workplace = useWorkplace();
  const can = allowed(workplace);
  const says = words.value.conversation;
  return (
    <div class="actions">
      {can.take && <ActionButton verb="take" shortcut="T" icon="person" label={says.take} primary />}
      {can.handBack && (
        <ActionButton verb="handBack" shortcut="B" icon="handBack" label={says.handBackShort} title={says.handBack} />
      )}
      {can.close && <ActionButton verb="close" shortcut="E" icon="check" label={says.closeShort} title={says.close} />}
    </div>
  );
}

interface ActionProps {
  verb: Verb;
  shortcut: string;
  icon: IconName;
  label: string;
  title?: string;
  primary?: boolean;
}

function ActionButton({ verb, shortcut, icon, label, title, primary }: ActionProps) {
  const workplace = useWorkplace();
  const { inbox } = workplace;
  const acting = inbox.acting.value;
  const id = inbox.conversations.opened.value?.id;
  return (
    <button
      type="button"
      class={`button small ${primary ? 'primary' : ''}`}
      title={title ?? label}
      aria-keyshortcuts={preferences.shortcuts.value ? shortcut : undefined}
      aria-disabled={acting !== null}
      onClick={() => {
        if (id) void workplace.act(verb, id).then(() => keepFocus(workplace));
      }}
    >
      <Icon name={icon} />
      <span>{label}</span>
      {preferences.shortcuts.value && <kbd aria-hidden="true">{shortcut}</kbd>}
    </button>
  );
}
