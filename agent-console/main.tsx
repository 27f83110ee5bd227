// Starts the console in the page that the server made.
// oxlint-disable-next-line import/no-unassigned-import -- Vite turns it into the page's style sheet.
import './styles/all.css';
import { render } from 'preact';
import { clearBadge } from './alerts.ts';
import { followHistory } from './place.ts';
import { keepPreferences } from './preferences.ts';
import { findMe } from './session.ts';
import { wakeSoundOnGesture } from './sound.ts';
import { startClock } from './time.ts';
import { App } from './ui/app.tsx';
import { keepDocumentLanguage } from './words.ts';

keepPreferences();
keepDocumentLanguage();
followHistory();
startClock();
wakeSoundOnGesture();
clearBadge();
void findMe();
const root = document.getElementById('app');
if (root) render(<App />, root);
