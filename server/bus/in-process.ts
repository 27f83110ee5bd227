// The bus of a single process: a queue in memory.
import { inspect } from 'node:util';
import type { Bus, BusMessage, BusTopic } from '../ports.ts';

interface Subscription {
  listener: (message: BusMessage) => void;
}

interface Delivery {
  topic: BusTopic;
  message: BusMessage;
  /** Who listened when it was published. */
  to: Subscription[];
}

/** `reportFailure` hears of listeners that threw. */
export function createInProcessBus(reportFailure: (error: unknown) => void = writeToLog): Bus {
  const topics = new Map<BusTopic, Set<Subscription>>();
  let queue: Delivery[] = [];

  // Never on the publisher's own stack: a listener that publishes in turn cannot overtake, and no publisher waits on a
  // listener, just as with a bus that goes over a network.
  function deliverAll(): void {
    for (let next = 0; next < queue.length; next += 1) {
      const delivery = queue[next];
      if (delivery !== undefined) deliver(delivery);
    }
    queue = [];
  }

  function deliver({ topic, message, to }: Delivery): void {
    for (const subscription of to) {
      if (topics.get(topic)?.has(subscription) !== true) continue;
      try {
        subscription.listener(message);
      } catch (error) {
        reportFailure(error);
      }
    }
  }

  return {
    async publish(topic, message) {
      const listening = topics.get(topic);
      if (listening === undefined) return;
      queue.push({ topic, message, to: [...listening] });
      if (queue.length === 1) queueMicrotask(deliverAll);
    },
    async subscribe(topic, listener) {
      const subscription = { listener };
      const listening = topics.get(topic) ?? new Set();
      topics.set(topic, listening.add(subscription));
      return () => {
        listening.delete(subscription);
        if (listening.size === 0 && topics.get(topic) === listening) topics.delete(topic);
      };
    },
    async close() {
      topics.clear();
      queue = [];
    },
  };
}

function writeToLog(error: unknown): void {
  process.stderr.write(`A listener of the bus failed: ${inspect(error)}\n`);
}
