// Who is on duty, in this process.
import type { Bus, Presence } from './ports.ts';

export function createPresence(bus: Bus): Presence {
  const onDuty = new Map<string, string>();
  return {
    set(agentId, name, on) {
      if (on === onDuty.has(agentId)) return;
      if (on) onDuty.set(agentId, name);
      else onDuty.delete(agentId);
      void bus.publish('all', { kind: 'duty' });
    },
    onDuty: () => Array.from(onDuty, ([id, name]) => ({ id, name })),
  };
}
