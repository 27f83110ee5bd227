// Who you are talking to, the dial, the menu and the way out.
import { session } from '../session.ts';
import { Dial } from './Dial.tsx';
import { Icon } from './Icon.tsx';
import { initials } from './initials.ts';
import { Later } from './Later.tsx';
import { part } from './view.ts';

export const Header = part(() => () => {
  const { site, words, host, later } = session;
  return (
    <div class="header">
      <div class="top">
        {face()}
        <div class="who">
          <h1 id="title" tabIndex={-1} dir="auto">
            {site.value.name}
          </h1>
          <p dir="auto">{who()}</p>
        </div>
        <button class="round" aria-label={words.menu} popovertarget="menu" onClick={later.load}>
          <Icon name="more" />
        </button>
        <div id="menu" popover="auto">
          <Later draw={({ MenuList }) => <MenuList />} />
        </div>
        <button class="round" aria-label={words.close} onClick={() => host.post({ type: 'close' })}>
          <Icon name="close" />
        </button>
      </div>
      <Dial />
    </div>
  );
});

/** A person has initials; the assistant has a sign that is nobody's face. */
function face() {
  const { standing, dial } = session.conversation;
  const { phase, agent } = standing.value;
  const isPerson = phase === 'person' && agent;
  return (
    <span class={isPerson ? 'face present' : 'face'} aria-hidden="true">
      {isPerson ? initials(agent.name) : <Icon name={phase === 'closed' ? 'assistant' : dial.value} />}
    </span>
  );
}

function who(): string {
  const { conversation, words, site } = session;
  const { phase, agent } = conversation.standing.value;
  const dial = conversation.dial.value;
  if (phase === 'closed') return words.ended;
  if (phase === 'person' && agent) return `${agent.name} · ${words.person}`;
  if (phase === 'waiting' || dial === 'person') return words.waitingForPerson;
  return dial === 'search' ? words.searchNoAi : `${words.aiAssistant} · ${site.value.assistantName}`;
}
