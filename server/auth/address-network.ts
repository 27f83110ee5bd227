// The part of an IP address that one subscriber cannot change at will.
import { isIPv6 } from 'node:net';

/** IPv4 whole; of IPv6 the first 64 bits, as any home has 2^64 addresses behind them. */
export function networkOf(address: string): string {
  const bare = address.replace(/%.*$/, '');
  const embedded = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
  if (embedded !== undefined || !isIPv6(bare)) return embedded ?? bare;
  const [head = '', tail = ''] = new URL(`http://[${bare}]`).hostname.slice(1, -1).split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::/64`;
}
