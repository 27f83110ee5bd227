// The panel's frame: header, state of the connection, thread or search, and the foot where one writes.
import { conversation, later, offers, people, status } from '../session.ts';
import { effect } from '../signals.ts';
import { doesAssistantAnswer } from './answering.ts';
import { Announcer } from './Announcer.tsx';
import { Banner } from './Banner.tsx';
import { Composer } from './Composer.tsx';
import { drawFetched } from './Fetched.tsx';
import { Header } from './Header.tsx';
import { isOfPeople } from './items.ts';
import { Thread } from './Thread.tsx';
import { part } from './view.ts';

export const App = part(() => {
  const isSearch = () => conversation.dial.value === 'search';
  // Also without a press: the dial may have stood there since the last visit.
  effect(() => isSearch() && later.load());
  // With each event and each return of the connection: where it could not be fetched, that tries again.
  effect(() => {
    const { events } = conversation.log.value;
    if (!status.value) return;
    if (!doesAssistantAnswer() || conversation.dial.value === 'person' || events.some(isOfPeople)) people.load();
    if (events.some((event) => event.type === 'said' && event.answer?.proposal)) offers.load();
  });
  return () => {
    const Queue = people.piece.value?.Queue;
    const search = isSearch() && drawFetched(later, ({ Search }) => <Search />);
    return (
      <>
        <Header />
        <Banner />
        {search}
        {!(search && later.piece.value) && (
          <div class="main">
            <Thread />
            {Queue && <Queue />}
            <Composer />
          </div>
        )}
        <Announcer />
      </>
    );
  };
});
