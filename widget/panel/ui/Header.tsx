// Who you are talking to, the dial, the menu and the way out.
import { useSession } from './context.ts';
import { Dial } from './Dial.tsx';
import { Icon } from './Icon.tsx';
import { initials } from './initials.ts';
import { Menu } from './Menu.tsx';

export function Header() {
  const { site, words, host } = useSession();
  return (
    <div class="header">
      <div class="top">
        <Face />
        <div class="who">
          <h1 id="title" tabIndex={-1} dir="auto">
            {site.value.name}
          </h1>
          <Who />
        </div>
        <Menu />
        <button type="button" class="round" aria-label={words.close} onClick={() => host.post({ type: 'close' })}>
          <Icon name="close" />
        </button>
      </div>
      <Dial />
    </div>
  );
}

/** A person has initials; the assistant has a sign that is nobody's face. */
function Face() {
  const { conversation } = useSession();
  const { phase, agent } = conversation.standing.value;
  const isPerson = phase === 'person' && agent;
  const dial = conversation.dial.value;
  return (
    <span class={isPerson ? 'face present' : 'face'} aria-hidden="true">
      {isPerson ? initials(agent.name) : <Icon name={phase === 'closed' ? 'assistant' : dial} />}
    </span>
  );
}

function Who() {
  const { conversation, words, site } = useSession();
  const { phase, agent } = conversation.standing.value;
  let who = `${words.aiAssistant} · ${site.value.assistantName}`;
  if (phase === 'closed') who = words.ended;
  else if (phase === 'waiting') who = words.waitingForPerson;
  else if (phase === 'person' && agent) who = `${agent.name} · ${words.person}`;
  else if (conversation.dial.value === 'search') who = words.searchNoAi;
  else if (conversation.dial.value === 'person') who = words.waitingForPerson;
  return <p dir="auto">{who}</p>;
}
