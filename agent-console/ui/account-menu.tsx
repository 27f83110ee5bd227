// The agent's own menu: settings of this browser, the shortcut sheet, logging out.
import { useId, useState } from 'preact/hooks';
import { allowNotifications } from '../alerts.ts';
import { notify } from '../notices.ts';
import { preferences, type Theme } from '../preferences.ts';
import { logOut } from '../session.ts';
import { language, languages, words } from '../words.ts';
import { Avatar } from './avatar.tsx';
import { problemText } from './fields.tsx';
import { Link } from './link.tsx';
import { useWorkplace } from './workplace-context.ts';

export function AccountMenu() {
  const id = useId();
  const { inbox } = useWorkplace();
  const says = words.value;
  const hide = () => document.getElementById(id)?.hidePopover();
  return (
    <div class="account">
      <button
        type="button"
        class="account-button"
        aria-label={says.header.menu}
        title={says.header.menu}
        popovertarget={id}
      >
        <Avatar name={inbox.me.name} />
      </button>
      <div id={id} class="menu" popover="auto" role="dialog" aria-label={says.header.menu}>
        <p class="menu-who">
          <strong>{inbox.me.name}</strong>
          <span>{inbox.me.email}</span>
          <span>{inbox.me.role === 'owner' ? says.account.owner : says.account.agent}</span>
        </p>
        {inbox.me.role === 'owner' && (
          <nav class="menu-nav" aria-label={says.header.navigation}>
            {(['inbox', 'sites', 'team'] as const).map((name) => (
              <Link key={name} href={name === 'inbox' ? '/console' : `/console/${name}`} onGo={hide}>
                {says.header[name]}
              </Link>
            ))}
          </nav>
        )}
        <Settings hide={hide} />
        <div class="menu-end">
          <button type="button" class="menu-item" onClick={() => void leave(false)}>
            {says.account.logOut}
          </button>
          <button type="button" class="menu-item" onClick={() => void leave(true)}>
            {says.account.logOutEverywhere}
          </button>
        </div>
      </div>
    </div>
  );
}

function Settings({ hide }: { hide: () => void }) {
  const says = words.value.settings;
  const { dialog } = useWorkplace();
  return (
    <div class="settings" role="group" aria-label={says.title}>
      <Choice
        label={says.language}
        value={language.value}
        options={(['en', 'fr'] as const).map((code) => [code, languages[code].languageName])}
        onChoice={(code) => (preferences.language.value = code)}
      />
      <Choice<Theme>
        label={says.theme}
        value={preferences.theme.value}
        options={(['system', 'light', 'dark'] as const).map((theme) => [theme, says.themes[theme]])}
        onChoice={(theme) => (preferences.theme.value = theme)}
      />
      <Toggle label={says.sound} value={preferences.sound} />
      <NotificationsSetting />
      <Toggle label={says.shortcuts} value={preferences.shortcuts} />
      <button
        type="button"
        class="menu-item"
        onClick={() => {
          hide();
          dialog.value = 'sheet';
        }}
      >
        {says.shortcutsSheet}
        <kbd aria-hidden="true">?</kbd>
      </button>
    </div>
  );
}

/** The browser is asked for permission only on this press. */
function NotificationsSetting() {
  const says = words.value.settings;
  const [, redraw] = useState(0);
  const permission = typeof Notification === 'undefined' ? 'denied' : Notification.permission;
  if (permission === 'granted') return <Toggle label={says.notifications} value={preferences.notifications} />;
  return (
    <div class="setting">
      <span>{says.notifications}</span>
      {permission === 'denied' ? (
        <span class="quiet">{says.notificationsBlocked}</span>
      ) : (
        <button
          type="button"
          class="button small"
          aria-label={`${says.notifications}: ${says.notificationsAsk}`}
          onClick={() => void allowNotifications().then(() => redraw((count) => count + 1))}
        >
          {says.notificationsAsk}
        </button>
      )}
    </div>
  );
}

function Toggle({ label, value }: { label: string; value: { value: boolean } }) {
  return (
    <label class="setting">
      <span>{label}</span>
      <input type="checkbox" role="switch" checked={value.value} onChange={() => (value.value = !value.value)} />
    </label>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: readonly (readonly [T, string])[];
  onChoice: (value: T) => void;
}

function Choice<T extends string>({ label, value, options, onChoice }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div class="setting">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoice(event.currentTarget.value as T)}>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

async function leave(everywhere: boolean): Promise<void> {
  const problem = await logOut(everywhere);
  if (problem) notify(problemText(problem), 'problem');
}
