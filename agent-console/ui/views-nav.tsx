// The inbox's views with their counts, and the filter by site.
import { useId } from 'preact/hooks';
import { viewNames, type ViewName } from '../inbox/views.ts';
import { go, place } from '../place.ts';
import { preferences } from '../preferences.ts';
import { words } from '../words.ts';
import { Icon, type IconName } from './icons.tsx';
import { useWorkplace } from './workplace-context.ts';

const icons: Record<ViewName, IconName> = {
  waiting: 'clock',
  mine: 'person',
  assistant: 'spark',
  open: 'inbox',
  closed: 'check',
};

export function ViewsNav() {
  const says = words.value.views;
  return (
    <nav class="views" aria-label={says.title}>
      <ul role="list">
        {viewNames.map((name) => (
          <li key={name}>
            <ViewButton name={name} />
          </li>
        ))}
      </ul>
      <SiteFilter />
    </nav>
  );
}

function ViewButton({ name }: { name: ViewName }) {
  const { counts, inbox } = useWorkplace();
  const count = counts.value[name];
  const unread = name === 'mine' && inbox.views.value.mine.some((line) => line.unread > 0);
  const choose = () => {
    preferences.view.value = name;
    // On a phone the list may be hidden behind a conversation.
    const where = place.peek();
    if (where.name === 'inbox' && where.conversation && matchMedia('(max-width: 759px)').matches) go('/console');
  };
  return (
    <button
      type="button"
      class="view"
      data-view={name}
      data-alert={(name === 'waiting' && count > 0) || unread ? '' : undefined}
      aria-current={preferences.view.value === name ? 'true' : undefined}
      onClick={choose}
    >
      <Icon name={icons[name]} />
      <span class="view-name">{words.value.views[name]}</span>
      <span class="view-count">{count}</span>
    </button>
  );
}

function SiteFilter() {
  const id = useId();
  const { sites } = useWorkplace();
  const says = words.value.views;
  if (sites.value.length < 2) return null;
  return (
    <div class="site-filter">
      <label for={id}>{says.site}</label>
      <select
        id={id}
        value={preferences.siteId.value ?? ''}
        onChange={(event) => (preferences.siteId.value = event.currentTarget.value || null)}
      >
        <option value="">{says.allSites}</option>
        {sites.value.map((site) => (
          <option key={site.id} value={site.id}>
            {site.name}
          </option>
        ))}
      </select>
    </div>
  );
}
