// A socket for the panel's connection that a test opens, speaks through and breaks by hand, on a clock that stands still.
import type { Surroundings, WireEvents } from '../../widget/panel/connection.ts';
import type { DownFrame, UpFrame } from '../../shared/visitor-protocol.ts';
import { handClock, settle } from './hand-clock.ts';

export interface CrankedWire {
  sent: UpFrame[];
  /** The client has closed it. */
  closed: boolean;
  open: () => void;
  say: (frame: DownFrame | string) => void;
  break: (code?: number) => void;
  welcome: (part?: Partial<Extract<DownFrame, { type: 'welcome' }>>) => void;
}

export function crankedWorld() {
  const clock = handClock();
  const wires: CrankedWire[] = [];
  const world = {
    clock,
    wires,
    /** The newest wire. */
    get wire(): CrankedWire {
      const wire = wires.at(-1);
      if (!wire) throw new Error('no wire was opened');
      return wire;
    },
    chance: 0.5,
    tickets: [] as (string | null)[],
    ticketsAsked: 0,
    around: {} as Surroundings,
    settle,
  };
  world.around = {
    after: (ms, task) => clock.after(ms, task),
    random: () => world.chance,
    open(events) {
      const wire = crank(events);
      wires.push(wire);
      return { send: (text) => void wire.sent.push(JSON.parse(text) as UpFrame), close: () => (wire.closed = true) };
    },
    freshTicket() {
      world.ticketsAsked++;
      const ticket = world.tickets.shift();
      return ticket ? Promise.resolve(ticket) : Promise.reject(new Error('no ticket'));
    },
  };
  return world;
}

function crank(events: WireEvents): CrankedWire {
  const wire: CrankedWire = {
    sent: [],
    closed: false,
    open: () => events.opened(),
    say: (frame) => events.received(typeof frame === 'string' ? frame : JSON.stringify(frame)),
    break: (code = 1006) => events.closed(code),
    welcome(part) {
      wire.open();
      const site = {
        name: 'Shop',
        assistantName: 'Pilot',
        brandColour: '#123456',
        languages: ['en'],
        answeredBy: 'assistant' as const,
      };
      const limits = { heartbeatMs: 20_000, maxFrameBytes: 32_768, serverTime: '' };
      wire.say({ type: 'welcome', version: 1, epoch: 'e1', ticket: 'resume', site, ...limits, ...part });
    },
  };
  return wire;
}
