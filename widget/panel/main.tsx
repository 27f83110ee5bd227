// The panel's start: meets the loader, loads the language, opens the session, draws.

import { asCss, palettesFor } from './colour.ts';
import css from './css/panel.css?inline';
import { meetLoader } from './host.ts';
import { chooseLanguage, markLanguage, wordsOf } from './languages.ts';
import { followReading } from './reading.ts';
import { host, openSession, people, site, type Bootstrap } from './session.ts';
import { effect } from './signals.ts';
import { doesAssistantAnswer } from './ui/answering.ts';
import { App } from './ui/App.tsx';
import { wear } from './ui/style.ts';
import { render } from './ui/view.ts';

async function begin(): Promise<void> {
  const bootstrap = JSON.parse(document.getElementById('relais')?.textContent ?? '') as Bootstrap;
  const [port, start] = await meetLoader(bootstrap.allowedOrigins);
  const language = chooseLanguage([start.language, ...navigator.languages], bootstrap.site.languages);
  markLanguage(language);
  wear(css);
  openSession(bootstrap, port, start, language, await wordsOf(language));
  // Where people answer, what is said of that stands there from the first moment.
  if (!doesAssistantAnswer()) await people.load();
  followReading();
  paint();
  addEventListener('keydown', (event) => {
    const isOurs = event.key === 'Escape' && !event.defaultPrevented && !document.querySelector(':popover-open');
    if (isOurs) host.post({ type: 'close' });
  });
  render(<App />, document.getElementById('app') as HTMLElement);
  host.post({ type: 'ready' });
}

/** The site's colour, made readable on both surfaces; the launcher wears the one for the light surface. */
function paint(): void {
  effect(() => {
    const { style } = document.documentElement;
    const palettes = palettesFor(site.value.brandColour);
    for (const [scheme, palette] of Object.entries(palettes))
      for (const [part, light] of Object.entries(palette)) style.setProperty(`--${part}-${scheme}`, asCss(light));
    host.post({ type: 'colour', fill: asCss(palettes.light.fill) });
  });
}

void begin();
