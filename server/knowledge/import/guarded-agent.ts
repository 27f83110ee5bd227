// An HTTP agent that can reach one origin only, at addresses that were looked at before anything was dialled.
import { lookup as systemLookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import type { Agent } from 'undici';
import { isPublicAddress } from './addresses.ts';
import { NotTaken } from './not-taken.ts';

export interface Address {
  address: string;
  family: number;
}

export type Resolve = (hostname: string) => Promise<Address[]>;

export interface Guard {
  /** `host:port` of private places that the operator allows, as they stand in an address. */
  privateHosts: string[];
  resolve?: Resolve;
}

const connectWithin = 5_000;
const headersWithin = 10_000;
const silenceWithin = 10_000;
const openPorts = new Set(['80', '443']);

/**
 * One agent per request: the addresses it may dial are exactly those found public here, so a name that answers
 * differently a moment later changes nothing. Close it after use.
 */
export async function guardedAgent(
  url: URL,
  guard: Guard,
  signal: AbortSignal,
  silence = { headers: headersWithin, body: silenceWithin },
): Promise<Agent> {
  const addresses = await checkedAddresses(url, guard, signal);
  const { Agent } = await import('undici');
  return new Agent({
    connect: { timeout: connectWithin, lookup: pinnedTo(addresses) },
    headersTimeout: silence.headers,
    bodyTimeout: silence.body,
  });
}

/** For who has a time-out of their own, which then is the one that ends it. */
export function silenceLongerThan(ms: number): { headers: number; body: number } {
  return { headers: ms + 1_000, body: ms + 1_000 };
}

async function checkedAddresses(url: URL, guard: Guard, signal: AbortSignal): Promise<Address[]> {
  const { protocol, username, password } = url;
  if ((protocol !== 'http:' && protocol !== 'https:') || username !== '' || password !== '')
    throw new NotTaken('badAddress');
  const port = url.port || (protocol === 'https:' ? '443' : '80');
  const allowed = guard.privateHosts.includes(`${url.hostname}:${port}`);
  if (!allowed && !openPorts.has(port)) throw new NotTaken('portNotAllowed', port);
  const addresses = await addressesOf(url.hostname, guard.resolve ?? resolveBySystem, signal);
  // One private address among public ones is how a name is made to change its mind.
  if (!allowed && !addresses.every(({ address }) => isPublicAddress(address))) throw new NotTaken('privateAddress');
  return addresses;
}

async function addressesOf(hostname: string, resolve: Resolve, signal: AbortSignal): Promise<Address[]> {
  const bare = hostname.replace(/^\[|\]$/g, '');
  if (isIP(bare) !== 0) return [{ address: bare, family: isIP(bare) }];
  const addresses = await Promise.race([resolve(bare), rejectOnAbort(signal)]);
  if (addresses.length === 0) throw new NotTaken('unreachable', 'ENOTFOUND');
  return addresses;
}

async function resolveBySystem(hostname: string): Promise<Address[]> {
  return systemLookup(hostname, { all: true });
}

function pinnedTo(addresses: Address[]): LookupFunction {
  return (_hostname, options, callback) => {
    const first = addresses[0];
    if (options.all) callback(null, addresses);
    else if (first) callback(null, first.address, first.family);
  };
}

/** The system's resolver knows no time-out of its own. */
function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const fail = () => reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
    if (signal.aborted) fail();
    else signal.addEventListener('abort', fail, { once: true });
  });
}
