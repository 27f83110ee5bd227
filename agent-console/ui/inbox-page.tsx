// The inbox: views, list, conversation and brief side by side; on a phone one of them at a time.
import { useEffect, useRef } from 'preact/hooks';
import { conversationPath, place } from '../place.ts';
import { words } from '../words.ts';
import { ContextPane } from './context-pane.tsx';
import { contextShown } from './context-state.ts';
import { ConversationList } from './conversation-list.tsx';
import { ConversationPane } from './conversation-pane.tsx';
import { useWorkplace } from './workplace-context.ts';
import { ViewsNav } from './views-nav.tsx';

export function InboxPage() {
  const { inbox } = useWorkplace();
  const where = place.value;
  const chosen = where.name === 'inbox' && where.conversation !== null;
  const opened = inbox.conversations.opened.value;
  const withContext = chosen && contextShown.value && opened?.stage === 'ready';
  useFollowPane(where.name === 'inbox' ? where.conversation : null);
  return (
    <main class="inbox" data-pane={chosen ? 'conversation' : 'list'} data-context={withContext ? 'open' : 'hidden'}>
      <h1 class="unseen">{words.value.header.inbox}</h1>
      <ViewsNav />
      <ConversationList />
      <ConversationPane />
      {withContext && <ContextPane opened={opened} />}
    </main>
  );
}

/** Where one pane shows at a time, the focus goes along to the pane that has come, and back to the line it came from. */
function useFollowPane(conversation: string | null): void {
  const before = useRef(conversation);
  useEffect(() => {
    const came = before.current;
    before.current = conversation;
    if (came === conversation || !matchMedia('(max-width: 759px)').matches) return;
    const target = conversation
      ? document.getElementById('conversation')
      : document.querySelector<HTMLElement>(`.row[href="${conversationPath(came ?? '')}"]`);
    target?.focus({ preventScroll: true });
  }, [conversation]);
}
