// The panel's frame: header, state of the connection, thread or search, and the foot where one writes.
import { session } from '../session.ts';
import { effect } from '../signals.ts';
import { Announcer } from './Announcer.tsx';
import { Banner } from './Banner.tsx';
import { Composer } from './Composer.tsx';
import { Header } from './Header.tsx';
import { Later } from './Later.tsx';
import { part } from './view.ts';
import { Queue } from './Queue.tsx';
import { Thread } from './Thread.tsx';

export const App = part(() => {
  const { conversation, later } = session;
  const isSearch = () => conversation.dial.value === 'search';
  // Also without a press: the dial may have stood there since the last visit.
  effect(() => isSearch() && later.load());
  return () => {
    const search = isSearch() && later.loaded.value;
    return (
      <>
        <Header />
        <Banner />
        {search && <Later draw={({ Search }) => <Search />} />}
        {(!search || search === 'failed') && (
          <div class="main">
            <Thread />
            <Queue />
            <Composer />
          </div>
        )}
        <Announcer />
      </>
    );
  };
});
