// The frame around a logged-in agent's work: header, the page, notices and dialogs; opens and closes the inbox.
import { useSignalEffect } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { Me } from '../../shared/http-api.ts';
import { alertArrivals, clearBadge, showBadge } from '../alerts.ts';
import { loadOutbox, saveOutbox } from '../drafts.ts';
import { createInbox, type Inbox } from '../inbox.ts';
import { listenForKeys } from '../keys.ts';
import { place } from '../place.ts';
import { preferences } from '../preferences.ts';
import { findMe } from '../session.ts';
import { openWire } from '../wire.ts';
import { createWorkplace } from '../workplace.ts';
import { hideSheet } from './context-state.ts';
import { Header } from './header.tsx';
import { InboxPage } from './inbox-page.tsx';
import { NoticesArea } from './notices-area.tsx';
import { Palette } from './palette.tsx';
import { ShortcutSheet } from './shortcut-sheet.tsx';
import { SitesPage } from './sites-page.tsx';
import { TeamPage } from './team-page.tsx';
import { WorkplaceContext } from './workplace-context.ts';

export function Shell({ me }: { me: Me }) {
  const [workplace] = useState(() => createWorkplace(startInbox(me)));
  useEffect(() => {
    const endBadge = showBadge(workplace.inbox);
    const endKeys = listenForKeys(workplace);
    return () => {
      endBadge();
      endKeys();
      clearBadge();
      workplace.inbox.stop();
    };
  }, [workplace]);
  useSignalEffect(() => {
    const where = place.value;
    hideSheet();
    workplace.inbox.conversations.show(where.name === 'inbox' ? where.conversation : null);
  });
  return (
    <WorkplaceContext.Provider value={workplace}>
      <div class="shell">
        <Header />
        <Page />
      </div>
      <Dialogs dialog={workplace.dialog.value} />
      <NoticesArea />
    </WorkplaceContext.Provider>
  );
}

function Page() {
  switch (place.value.name) {
    case 'sites':
      return <SitesPage />;
    case 'team':
      return <TeamPage />;
    default:
      return <InboxPage />;
  }
}

function Dialogs({ dialog }: { dialog: 'palette' | 'sheet' | null }) {
  if (dialog === 'palette') return <Palette />;
  if (dialog === 'sheet') return <ShortcutSheet />;
  return null;
}

function startInbox(me: Me): Inbox {
  const inbox: Inbox = createInbox(
    {
      me,
      openWire,
      outbox: {
        load: loadOutbox,
        save: saveOutbox,
        wait: (ms) => new Promise((done) => setTimeout(done, ms)),
      },
      arrived: (changes) => alertArrivals(inbox, changes),
      ended: () => void findMe(),
      newCid: () => crypto.randomUUID(),
      after: (ms, task) => void setTimeout(task, ms),
    },
    preferences.duty,
  );
  return inbox;
}
