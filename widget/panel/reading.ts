// What has been read: told to the server while the panel is watched, counted on the launcher while it is not.
import { computed, effect } from './signals.ts';
import { conversation, host, send, status, store, watched } from './session.ts';

export function followReading(): void {
  let told = 0;
  let counted = -1;
  /** The numbers of what others said, and of what was done. */
  const theirs = computed(() =>
    conversation.log.value.events
      .filter((event) => event.type === 'actionDone' || (event.type === 'said' && event.by.kind !== 'visitor'))
      .map(({ seq }) => seq),
  );
  const newest = computed(() => theirs.value.at(-1) ?? 0);
  const readUpTo = (id: string | null) => {
    const { read } = store.read();
    return Math.max(read.conversation === id ? read.seq : 0, conversation.standing.value.seenByVisitor);
  };

  effect(() => {
    const { conversation: id } = conversation.log.value;
    if (watched.value && newest.value > readUpTo(id)) store.change({ read: { conversation: id, seq: newest.value } });
    const read = readUpTo(id);
    const count = theirs.value.filter((seq) => seq > read).length;
    if (count !== counted) host.post({ type: 'unread', count });
    counted = count;
  });

  effect(() => {
    const upTo = newest.value;
    if (status.value !== 'live') told = 0;
    else if (watched.value && upTo > Math.max(told, conversation.standing.value.seenByVisitor)) {
      if (send({ type: 'seen', upTo })) told = upTo;
    }
  });
}
