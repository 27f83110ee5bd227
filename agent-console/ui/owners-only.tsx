// What an agent sees who follows a link to an owner's page.
import { words } from '../words.ts';
import { Icon } from './icons.tsx';
import { Link } from './link.tsx';

export function OwnersOnly() {
  return (
    <main class="page">
      <div class="nothing">
        <Icon name="lock" />
        <h1>{words.value.team.ownersOnly}</h1>
        <Link class="button" href="/console">
          {words.value.header.inbox}
        </Link>
      </div>
    </main>
  );
}
