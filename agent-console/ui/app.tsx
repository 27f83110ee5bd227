// Chooses the screen: entering the console, or working in it.
import { place } from '../place.ts';
import { me } from '../session.ts';
import { words } from '../words.ts';
import { InviteScreen, LoginScreen, SetupScreen } from './entry-screens.tsx';
import { Shell } from './shell.tsx';

export function App() {
  const where = place.value;
  const agent = me.value;
  if (where.name === 'setup') return <SetupScreen />;
  if (where.name === 'invite') return <InviteScreen />;
  if (agent === undefined) return <p class="splash">{words.value.loading}</p>;
  if (agent === null) return <LoginScreen />;
  return <Shell key={agent.id} me={agent} />;
}
