import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { createTickets } from './tickets.ts';

const secret = Buffer.alloc(32, 7);
const clock = { time: 1_000_000, now: () => clock.time };
const tickets = createTickets(secret, clock);
const embed = { siteKey: 'k1', origin: 'https://shop.example', kind: 'embed' } as const;

test('a ticket vouches for its origin at its site', () => {
  expect(tickets.check(tickets.issue(embed), 'k1')).toEqual({ origin: 'https://shop.example', kind: 'embed' });
  expect(tickets.check(tickets.issue(embed), 'k2')).toBeNull();
});

test('an embed ticket lasts a minute, a resume ticket twelve hours', () => {
  const resume = tickets.issue({ ...embed, kind: 'resume' });
  const first = tickets.issue(embed);
  clock.time += 59_999;
  expect(tickets.check(first, 'k1')).not.toBeNull();
  clock.time += 1;
  expect(tickets.check(first, 'k1')).toBeNull();
  clock.time += 12 * 3_600_000 - 60_001;
  expect(tickets.check(resume, 'k1')?.kind).toBe('resume');
  clock.time += 1;
  expect(tickets.check(resume, 'k1')).toBeNull();
});

test('no changed character and no missing part goes through', () => {
  const ticket = tickets.issue(embed);
  for (let index = 0; index < ticket.length; index += 1) {
    const other = ticket[index] === 'A' ? 'B' : 'A';
    expect(tickets.check(ticket.slice(0, index) + other + ticket.slice(index + 1), 'k1')).toBeNull();
    expect(tickets.check(ticket.slice(0, index), 'k1')).toBeNull();
  }
  for (const forged of ['', '.', '..', `${ticket}.`, `${ticket}=`, ` ${ticket}`, 'é.é']) {
    expect(tickets.check(forged, 'k1')).toBeNull();
  }
});

test('a ticket of another installation, or a signature made for something else, is nothing here', () => {
  expect(createTickets(Buffer.alloc(32, 8), clock).check(tickets.issue(embed), 'k1')).toBeNull();
  const [claims = ''] = tickets.issue(embed).split('.');
  const bare = createHmac('sha256', secret).update(claims).digest('base64url');
  expect(tickets.check(`${claims}.${bare}`, 'k1')).toBeNull();
});

test('a signed ticket of another shape is refused, not a crash', () => {
  const claims = Buffer.from('{"site":"k1","from":"another version"}').toString('base64url');
  const signature = createHmac('sha256', secret).update(`relais ticket 1 ${claims}`).digest('base64url');
  expect(tickets.check(`${claims}.${signature}`, 'k1')).toBeNull();
});

test('the longest origin makes a ticket that fits the wire', () => {
  const origin = `https://${'a'.repeat(247)}`;
  expect(tickets.issue({ siteKey: 'k'.repeat(64), origin, kind: 'resume' }).length).toBeLessThan(1_024);
});
