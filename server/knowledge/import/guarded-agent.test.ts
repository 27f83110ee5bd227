import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isPublicAddress } from './addresses.ts';
import type { Address } from './guarded-agent.ts';
import { NotTaken } from './not-taken.ts';
import { createWebFetcher } from './web-fetcher.ts';

/** Node tells of every TCP socket a client makes: the truth about what was dialled. */
let dials = 0;
const count = () => (dials += 1);
beforeEach(() => {
  dials = 0;
  subscribe('net.client.socket', count);
});
afterEach(() => unsubscribe('net.client.socket', count));

/** IPv6 addresses stand as they are said to a resolver. */
const privateAddresses = `
  0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.100.100.200 100.127.255.255 127.0.0.1 127.1.2.3
  127.255.255.254 168.63.129.16 169.254.0.1 169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.1 192.0.0.170
  192.0.2.1 192.88.99.1 192.168.0.1 192.168.255.255 198.18.0.1 198.19.255.255 198.51.100.1 203.0.113.1 224.0.0.1
  239.255.255.255 240.0.0.1 255.255.255.255 :: ::1 ::7f00:1 ::127.0.0.1 ::ffff:127.0.0.1 ::ffff:10.0.0.1
  ::ffff:8.8.8.8 ::ffff:a9fe:a9fe ::ffff:0:127.0.0.1 64:ff9b::127.0.0.1 64:ff9b::a9fe:a9fe 64:ff9b:1::10.0.0.1
  100::1 2001::1 2001:db8::1 2002:7f00:1:: 2002:a9fe:a9fe:: 3fff::1 4000::1 5f00::1 fc00::1 fd00:ec2::254
  fdff::1 fe80::1 fe80::1%eth0 febf::1 fec0::1 ff02::1 ff05::2`
  .trim()
  .split(/\s+/);

const hostileUrls = `
  http://127.0.0.1/ http://127.1/ http://2130706433/ http://0x7f000001/ http://0177.0.0.1/ http://0x7f.0.0.1/
  http://127.0.0.1./ http://0/ http://[::1]/ http://[::]/ https://10.0.0.1/ http://[::ffff:127.0.0.1]/
  http://[0:0:0:0:0:ffff:7f00:1]/ http://[64:ff9b::7f00:1]/ http://①②⑦.0.0.1/
  http://169.254.169.254/latest/meta-data/ http://[fd00:ec2::254]/latest/meta-data/ http://[fe80::1%25eth0]/
  http://shop.example:22/ http://shop.example:6379/ https://shop.example:8443/ http://127.0.0.1:80/
  ftp://shop.example/ file:///etc/passwd gopher://shop.example/ data:text/html,x javascript:alert(1)
  http://user@shop.example/ http://user:word@shop.example/ http:// //shop.example/ shop.example`
  .trim()
  .split(/\s+/);

const publicAddresses = ['1.1.1.1', '8.8.8.8', '93.184.216.34', '172.32.0.1', '2606:4700:4700::1111', '2a00:1450::1'];
const html = { types: ['text/html'], maxBytes: 1_000 };

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => 'taken',
    (why: unknown) => why,
  );
  return error instanceof NotTaken ? error.code : String(error);
}

function named(...addresses: string[]): Address[] {
  return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
}

test('what is no public unicast address is not public', () => {
  expect(privateAddresses.length + hostileUrls.length).toBeGreaterThanOrEqual(80);
  expect(privateAddresses.filter(isPublicAddress)).toEqual([]);
  expect(['', 'localhost', '8.8.8.8.8', '8.8.8.8/8', ' 8.8.8.8'].filter(isPublicAddress)).toEqual([]);
});

test('public addresses are', () => {
  expect(publicAddresses.filter(isPublicAddress)).toEqual(publicAddresses);
});

test.for(privateAddresses)('a name that resolves to %s is refused without a dial', async (address) => {
  const fetcher = createWebFetcher({ privateHosts: [], resolve: async () => named(address) });
  expect(await codeOf(fetcher.get('https://shop.example/', html))).toBe('privateAddress');
  expect(dials).toBe(0);
});

test.for(hostileUrls)('the address %s is refused without a dial', async (url) => {
  const fetcher = createWebFetcher({ privateHosts: [], resolve: async () => named('93.184.216.34') });
  expect(await codeOf(fetcher.get(url, html))).toMatch(/^(badAddress|privateAddress|portNotAllowed)$/);
  expect(dials).toBe(0);
});

test('one private address among public ones refuses the name', async () => {
  const fetcher = createWebFetcher({ privateHosts: [], resolve: async () => named('93.184.216.34', '10.0.0.1') });
  expect(await codeOf(fetcher.get('http://shop.example/', html))).toBe('privateAddress');
  expect(dials).toBe(0);
});

test('localhost by the system’s own resolver is refused without a dial', async () => {
  const fetcher = createWebFetcher({ privateHosts: ['localhost:8080'] });
  for (const url of ['http://localhost/', 'http://LOCALHOST:80/', 'http://localhost:8081/']) {
    expect(await codeOf(fetcher.get(url, html))).toMatch(/^(privateAddress|portNotAllowed)$/);
  }
  expect(dials).toBe(0);
});

test('a name that nobody knows, and one whose resolver never answers, are said plainly', async () => {
  const nobody = createWebFetcher({ privateHosts: [], resolve: async () => [] });
  expect(await codeOf(nobody.get('http://shop.example/', html))).toBe('unreachable');
  const silent = createWebFetcher({ privateHosts: [], resolve: () => new Promise(() => {}), within: 50 });
  expect(await codeOf(silent.get('http://shop.example/', html))).toBe('timedOut');
});
