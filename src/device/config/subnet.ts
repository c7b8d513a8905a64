/** What only an owner's new addresses are held against; apart from `ipv4.ts`, which is needed before anybody logs in. */
import { parseIpv4, prefixOf } from './ipv4.ts';

/** Of the socket behind the PoE ports. */
export const INTERNAL_MASK = '255.255.255.0';

/** Whether an address is its subnet's own name (all host bits 0) or its broadcast (all 1): nobody's, both. */
export function isSubnetEdge(address: string, mask: string): boolean {
  const [number, prefix] = [parseIpv4(address), prefixOf(mask)];
  if (number === null || prefix === null) return false;
  const size = 2 ** (32 - prefix);
  const host = number % size;
  return host === 0 || host === size - 1;
}
