// The header: where to go, the palette, who is on duty, and the agent's own menu.
import { place } from '../place.ts';
import { words } from '../words.ts';
import { Avatar } from './avatar.tsx';
import { Icon, Logo } from './icons.tsx';
import { Link } from './link.tsx';
import { AccountMenu } from './account-menu.tsx';
import { useWorkplace } from './workplace-context.ts';

export function Header() {
  const { inbox } = useWorkplace();
  return (
    <header class="header">
      <a class="skip" href="#conversation">
        {words.value.skip}
      </a>
      <Link class="brand" href="/console" aria-label={words.value.product}>
        <Logo />
        <span>{words.value.product}</span>
      </Link>
      {inbox.me.role === 'owner' && <MainNav />}
      <PaletteButton />
      <div class="header-end">
        <Colleagues />
        <DutySwitch />
        <AccountMenu />
      </div>
      <ConnectionLine />
    </header>
  );
}

function MainNav() {
  const says = words.value.header;
  const here = place.value.name;
  return (
    <nav class="main-nav" aria-label={says.navigation}>
      {(['inbox', 'sites', 'team'] as const).map((name) => (
        <Link
          key={name}
          href={name === 'inbox' ? '/console' : `/console/${name}`}
          aria-current={here === name ? 'page' : undefined}
        >
          {says[name]}
        </Link>
      ))}
    </nav>
  );
}

function PaletteButton() {
  const { dialog } = useWorkplace();
  const command = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
  return (
    <button type="button" class="palette-button" aria-haspopup="dialog" onClick={() => (dialog.value = 'palette')}>
      <Icon name="search" />
      <span class="palette-text">{words.value.header.palette}</span>
      <kbd aria-hidden="true">{command} K</kbd>
    </button>
  );
}

function DutySwitch() {
  const { inbox } = useWorkplace();
  const says = words.value.header;
  const on = inbox.duty.value;
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
      title={on ? says.dutyOn : says.dutyOff}
      onClick={() => inbox.setDuty(!on)}
    >
      <span class="switch-track" aria-hidden="true" />
      <span class="switch-label">{says.duty}</span>
    </button>
  );
}

function Colleagues() {
  const { inbox } = useWorkplace();
  const others = inbox.colleagues.value.filter((agent) => agent.on && agent.id !== inbox.me.id);
  const text = words.value.header.onDuty(others.map((agent) => agent.name));
  if (others.length === 0) return null;
  return (
    <div class="colleagues" role="img" aria-label={text} title={text}>
      {others.slice(0, 4).map((agent) => (
        <Avatar key={agent.id} name={agent.name} />
      ))}
      {others.length > 4 && <span class="avatar more">+{others.length - 4}</span>}
    </div>
  );
}

function ConnectionLine() {
  const { inbox } = useWorkplace();
  const says = words.value.header;
  const state = inbox.connection.value;
  return (
    <div class="connection" role="status" data-state={state}>
      {state === 'lost' && says.lost}
    </div>
  );
}
