// The panel's frame: header, state of the connection, thread or search, and the foot where one writes.
import { Announcer } from './Announcer.tsx';
import { Banner } from './Banner.tsx';
import { Composer } from './Composer.tsx';
import { useSession } from './context.ts';
import { Header } from './Header.tsx';
import { Queue } from './Queue.tsx';
import { Search } from './Search.tsx';
import { Thread } from './Thread.tsx';

export function App() {
  const { conversation } = useSession();
  const isSearch = conversation.dial.value === 'search';
  return (
    <>
      <Header />
      <Banner />
      {isSearch ? (
        <Search />
      ) : (
        <main>
          <Thread />
          <Queue />
          <Composer />
        </main>
      )}
      <Announcer />
    </>
  );
}
