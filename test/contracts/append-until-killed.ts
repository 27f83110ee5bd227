// A program for the kill test: appends without end and says each acknowledgement, one a line, until it is killed.
import { lockDataDir } from '../../server/storage/lock.ts';
import { openSqliteStore } from '../../server/storage/sqlite/store.ts';
import { appendTo, conversation, visitorSaid } from './conversation-samples.ts';

const [dataDir = '', round = ''] = process.argv.slice(2);
const conversations = ['c0', 'c1', 'c2', 'c3'];
const writersEach = 4;

await lockDataDir(dataDir);
const store = await openSqliteStore(dataDir);

/** Writers of one conversation race each other, as servers do. */
async function write(id: string, writer: number): Promise<void> {
  for (let number = 0; ; number += 1) {
    const cid = `${round}-${id}-${writer}-${number}`;
    const seq = await appendInTheEnd(id, cid);
    process.stdout.write(`${id} ${cid} ${seq} .\n`);
  }
}

async function appendInTheEnd(id: string, cid: string): Promise<number> {
  for (;;) {
    const lastSeq = (await store.conversation(id))?.lastSeq ?? 0;
    const place = conversation(id, 's1', `v-${id}`, lastSeq);
    const bodies = [visitorSaid(cid), visitorSaid('and more')];
    if ((await appendTo(store, place, bodies, { cids: [cid, null] })) === 'appended') return lastSeq + 1;
  }
}

await Promise.all(conversations.flatMap((id) => Array.from({ length: writersEach }, (_, writer) => write(id, writer))));
