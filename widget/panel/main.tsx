// The panel's start: meets the loader, loads the language, opens the session, draws.
// oxlint-disable-next-line import/no-unassigned-import -- Vite turns it into the page's stylesheet
import './css/panel.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { paletteFor, surfaces } from './colour.ts';
import { meetLoader } from './host.ts';
import { chooseLanguage, markLanguage, wordsOf } from './languages.ts';
import { followReading } from './reading.ts';
import { openSession, type Bootstrap, type Session } from './session.ts';
import { App } from './ui/App.tsx';
import { SessionContext } from './ui/context.ts';

async function begin(): Promise<void> {
  const bootstrap = JSON.parse(document.getElementById('relais')?.textContent ?? '') as Bootstrap;
  const [port, start] = await meetLoader(bootstrap.allowedOrigins);
  const language = chooseLanguage([start.language, ...navigator.languages], bootstrap.site.languages);
  markLanguage(language);
  const session = openSession(bootstrap, port, start, language, await wordsOf(language));
  followReading(session);
  paint(session);
  addEventListener('keydown', (event) => {
    const isOurs = event.key === 'Escape' && !event.defaultPrevented && !document.querySelector(':popover-open');
    if (isOurs) session.host.post({ type: 'close' });
  });
  render(
    <SessionContext.Provider value={session}>
      <App />
    </SessionContext.Provider>,
    document.getElementById('app') as HTMLElement,
  );
  session.host.post({ type: 'ready' });
  // The rest comes right behind; where it could not, whatever happens next asks for it again.
  const { log, outbox, dial } = session.conversation;
  effect(() => {
    void [session.online.value, log.value, outbox.entries.value, dial.value];
    session.loadLater();
  });
}

/** The site's colour, made readable on both surfaces. */
function paint({ site, host }: Session): void {
  effect(() => {
    const { style } = document.documentElement;
    for (const [name, surface] of Object.entries(surfaces)) {
      const palette = paletteFor(site.value.brandColour, surface);
      for (const [part, colour] of Object.entries(palette)) style.setProperty(`--${part}-${name}`, colour);
      if (name === 'light') host.post({ type: 'colour', fill: palette.fill });
    }
  });
}

void begin();
