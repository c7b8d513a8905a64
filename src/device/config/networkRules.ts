/**
 * What addresses must be to each other: rules over more than one field, for the settings that are in use. What a single field
 * may hold is the schema's business. The fault stands at the field that the owner has to look at.
 */
import type { FieldRefusal, NetworkFault } from './fieldFault.ts';
import { isHostAddress, sameSubnet } from './ipv4.ts';
import type { Config, ConfigKey } from './schema.ts';
import { isSubnetEdge } from './subnet.ts';

type NetworkKey = Extract<ConfigKey, `network.${string}`>;

/** @returns the refusals of `next` as a whole, at most one for each field. Call it where a network setting was touched. */
export function networkRefusals(next: Config): FieldRefusal[] {
  const found: FieldRefusal[] = [];
  const refuse = (field: NetworkKey, fault: NetworkFault | null): void => {
    if (fault) found.push({ field, ...fault });
  };
  const fixed = !next['network.dhcp'];
  if (fixed) {
    refuse('network.address', addressFault(next));
    refuse('network.gateway', gatewayFault(next));
  }
  // Name servers that come with the lease are nobody's to check.
  if (fixed || !next['network.autoDns']) {
    refuse('network.dns1', serverFault(next['network.dns1']));
    refuse('network.dns2', secondServerFault(next));
  }
  return found;
}

function addressFault(next: Config): NetworkFault | null {
  const address = next['network.address'];
  const fits = isHostAddress(address) && !isSubnetEdge(address, next['network.mask']);
  return fits ? null : { code: 'not-a-host-address' };
}

/** An empty gateway is legal: a network without a way out. */
function gatewayFault(next: Config): NetworkFault | null {
  const { 'network.gateway': gateway, 'network.address': address, 'network.mask': mask } = next;
  if (gateway === '') return null;
  if (gateway === address) return { code: 'duplicate', of: 'network.address' };
  if (!isHostAddress(gateway)) return { code: 'not-a-host-address' };
  if (!sameSubnet(gateway, address, mask)) return { code: 'outside-subnet' };
  return isSubnetEdge(gateway, mask) ? { code: 'not-a-host-address' } : null;
}

const serverFault = (server: string): NetworkFault | null =>
  server === '' || isHostAddress(server) ? null : { code: 'not-a-host-address' };

function secondServerFault(next: Config): NetworkFault | null {
  const second = next['network.dns2'];
  if (second !== '' && second === next['network.dns1']) return { code: 'duplicate', of: 'network.dns1' };
  return serverFault(second);
}
