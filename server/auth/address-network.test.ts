import { expect, test } from 'vitest';
import { networkOf } from './address-network.ts';

test('an IPv4 address is its own network, however it is written', () => {
  expect(networkOf('203.0.113.9')).toBe('203.0.113.9');
  expect(networkOf('::ffff:203.0.113.9')).toBe('203.0.113.9');
  expect(networkOf('203.0.113.10')).not.toBe(networkOf('203.0.113.9'));
});

test('addresses of one IPv6 subscriber are one network', () => {
  const network = networkOf('2001:db8:1:2:3:4:5:6');
  expect(network).toBe('2001:db8:1:2::/64');
  for (const same of ['2001:db8:1:2::', '2001:0DB8:0001:0002:ffff::1', '2001:db8:1:2::9%eth0']) {
    expect(networkOf(same)).toBe(network);
  }
  expect(networkOf('2001:db8:1:3::')).not.toBe(network);
});

test('short IPv6 forms are filled in', () => {
  expect(networkOf('::1')).toBe('0:0:0:0::/64');
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64');
  expect(networkOf('fe80::1:2:3:4')).toBe('fe80:0:0:0::/64');
  expect(networkOf('1::2:3:4:5:6:7')).toBe('1:0:2:3::/64');
});

test('what is no address stays what it is', () => {
  expect(networkOf('unknown')).toBe('unknown');
});
