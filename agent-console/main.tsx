// Starts the console in the page that the server made.
import { render } from 'preact';
import './styles/base.css';
import './styles/controls.css';
import './styles/entry.css';
import './styles/shell.css';
import './styles/list.css';
import './styles/conversation.css';
import './styles/context.css';
import './styles/owner.css';
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
render(<App />, document.getElementById('app')!);
