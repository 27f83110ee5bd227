// Which consoles look at which conversation, and what they are told of it.
import type { ConversationEvent } from '../../shared/event.ts';
import type { BusMessage } from '../ports.ts';
import { briefFor, type AgentParts } from './agent-parts.ts';
import type { AgentServer, AgentSocket } from './agent-wire.ts';

export interface AgentRooms {
  /** Live news of a conversation from now on. */
  join(socket: AgentSocket, conversationId: string): Promise<void>;
  leave(socket: AgentSocket, conversationId: string): Promise<void>;
  close(): void;
}

const roomPrefix = 'conversation/';

export function createAgentRooms(io: AgentServer, parts: AgentParts): AgentRooms {
  const feeds = new Map<string, () => void>();
  const lanes = new Map<string, Promise<void>>();

  io.of('/').adapter.on('delete-room', (room: string) => {
    feeds.get(room)?.();
    feeds.delete(room);
    lanes.delete(room);
  });

  async function listen(room: `conversation/${string}`): Promise<void> {
    if (feeds.has(room)) return;
    feeds.set(room, () => {});
    const stop = await parts.bus.subscribe(room, (message) => pass(room, message));
    if (feeds.has(room)) feeds.set(room, stop);
    else stop();
  }

  function pass(room: string, message: BusMessage): void {
    const to = io.local.to(room);
    switch (message.kind) {
      case 'events':
        return inLane(room, () => tell(room, message.siteId, message.conversationId, message.events));
      case 'typing':
        to.emit('typing', { conversation: message.conversationId, by: message.by, on: message.on });
        return;
      case 'delta':
        to.emit('delta', { conversation: message.conversationId, turn: message.turn, offset: 0, text: message.text });
        return;
      case 'deltaDropped':
        to.emit('deltaDropped', { conversation: message.conversationId, turn: message.turn });
        return;
      default:
    }
  }

  /** The brief is read from the store, so telling takes a moment: one after another keeps the order. */
  function inLane(room: string, task: () => Promise<void>): void {
    lanes.set(room, (lanes.get(room) ?? Promise.resolve()).then(task).catch(parts.report));
  }

  async function tell(room: string, siteId: string, conversation: string, events: ConversationEvent[]): Promise<void> {
    const brief = await briefFor(parts, siteId, await parts.store.events(conversation, 0));
    io.local.to(room).emit('events', { conversation, events, brief });
  }

  return {
    async join(socket, conversationId) {
      await socket.join(roomPrefix + conversationId);
      await listen(`conversation/${conversationId}`);
    },
    async leave(socket, conversationId) {
      await socket.leave(roomPrefix + conversationId);
    },
    close() {
      for (const stop of feeds.values()) stop();
      feeds.clear();
    },
  };
}
