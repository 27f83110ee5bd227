// Who you are talking to, the dial, the menu and the way out.
import { conversation, host, later, site, words } from '../session.ts';
import { answering, doesAssistantAnswer, signOf } from './answering.ts';
import { Dial } from './Dial.tsx';
import { drawFetched } from './Fetched.tsx';
import { Icon } from './Icon.tsx';
import { initials } from './initials.ts';
import { part } from './view.ts';

export const Header = part(() => () => {
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
          {drawFetched(later, ({ MenuList }) => (
            <MenuList />
          ))}
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
  const { standing, dial } = conversation;
  const { phase, agent } = standing.value;
  const isPerson = phase === 'person' && agent;
  return (
    <span class={isPerson ? 'face present' : 'face'} aria-hidden="true">
      {isPerson ? initials(agent.name) : <Icon name={signOf(phase === 'closed' ? 'assistant' : dial.value)} />}
    </span>
  );
}

function who(): string {
  const { phase, agent } = conversation.standing.value;
  const dial = conversation.dial.value;
  if (phase === 'closed') return words.ended;
  if (phase === 'person' && agent) return `${agent.name} · ${words.person}`;
  if (phase === 'waiting' || dial === 'person') return words.waitingForPerson;
  if (dial === 'search') return words.searchNoAi;
  const { aiAssistant = '' } = answering();
  return doesAssistantAnswer() ? `${aiAssistant} · ${site.value.assistantName}` : aiAssistant;
}
