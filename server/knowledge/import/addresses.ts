// Which internet addresses an import may dial: public ones, and nothing that only looks public.
import ipaddr from 'ipaddr.js';

const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/** Public by its number, and yet the machine's own: where a cloud hands out credentials. */
const metadata = new Set(['168.63.129.16']);

/**
 * True for globally routable unicast addresses only. Forms that carry another address inside (mapped, NAT64, 6to4,
 * Teredo) are refused whatever they carry, because who unwraps them decides where they lead.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== 'unicast' || metadata.has(address.toString())) return false;
  return address instanceof ipaddr.IPv4 || address.match(globalUnicast);
}
