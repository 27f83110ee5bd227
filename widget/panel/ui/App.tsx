// The panel's frame: header, state of the connection, thread or search, and the foot where one writes.
import { Banner } from './Banner.tsx';
import { Composer } from './Composer.tsx';
import { useSession } from './context.ts';
import { Header } from './Header.tsx';
import { Welcome } from './Welcome.tsx';

export function App() {
  const { conversation, later } = useSession();
  const parts = later.value?.parts;
  const isSearch = conversation.dial.value === 'search';
  return (
    <>
      <Header />
      <Banner />
      {isSearch && parts ? (
        <parts.Search />
      ) : (
        <div class="main">
          {parts ? (
            <parts.Thread />
          ) : (
            <div class="thread">
              <div class="pages">
                <Welcome />
              </div>
            </div>
          )}
          {parts && <parts.Queue />}
          <Composer />
        </div>
      )}
      {parts && <parts.Announcer />}
    </>
  );
}
