/** Rules over what the recorder's sockets have besides IPv4: addresses of IPv6, and the socket of the PoE ports. */
import type { FieldRefusal } from './fieldFault.ts';
import { isHostAddress, sameSubnet } from './ipv4.ts';
import { isUnicast, parseIpv6, samePrefix, splitPrefix } from './ipv6.ts';
import type { Config } from './schema.ts';
import { INTERNAL_MASK, isSubnetEdge } from './subnet.ts';

/** What a router or a DHCP server tells is nobody's to check. */
export function ipv6Refusals(next: Config): FieldRefusal[] {
  if (next['network.ipv6Mode'] !== 'manual') return [];
  return [addressRefusal(next['network.ipv6Address']), gatewayRefusal(next)].filter((refusal) => refusal !== null);
}

function addressRefusal(text: string): FieldRefusal | null {
  if (text === '') return null;
  const field = 'network.ipv6Address';
  const { address, length } = splitPrefix(text);
  const groups = parseIpv6(address);
  if (!groups || length === null) return { field, code: 'bad-characters', rule: 'ipv6' };
  return isUnicast(groups) ? null : { field, code: 'not-a-host-address' };
}

/** A router is met by its link-local address as well as by one of the recorder's own prefix. */
function gatewayRefusal(next: Config): FieldRefusal | null {
  const field = 'network.ipv6Gateway';
  const gateway = next[field];
  if (gateway === '') return null;
  const groups = parseIpv6(gateway);
  if (!groups) return { field, code: 'bad-characters', rule: 'ipv6' };
  const [first = 0] = groups;
  if (first >= 0xfe80 && first <= 0xfebf) return null;
  if (!isUnicast(groups)) return { field, code: 'not-a-host-address' };
  const { address, length } = splitPrefix(next['network.ipv6Address']);
  const own = parseIpv6(address);
  if (!own || length === null) return { field, code: 'outside-subnet' };
  if (own.join() === groups.join()) return { field, code: 'duplicate', of: 'network.ipv6Address' };
  return samePrefix(own, groups, length) ? null : { field, code: 'outside-subnet' };
}

export function internalRefusals(next: Config): FieldRefusal[] {
  const field = 'network.internalAddress';
  const internal = next[field];
  if (!isHostAddress(internal) || isSubnetEdge(internal, INTERNAL_MASK)) return [{ field, code: 'not-a-host-address' }];
  if (next['network.dhcp']) return [];
  const { 'network.address': address, 'network.mask': mask } = next;
  const meets = sameSubnet(internal, address, mask) || sameSubnet(internal, address, INTERNAL_MASK);
  return meets ? [{ field, code: 'same-subnet', of: 'network.address' }] : [];
}
