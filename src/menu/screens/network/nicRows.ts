/**
 * Network › TCP/IP, what is not IPv4: how the socket speaks on its wire, its IPv6 addresses, and the socket behind the PoE ports. What
 * a value would do to this network is told as a hint; the real page does not say.
 */
import type { AdaptedRow } from '../adaptedRow.ts';

/** Bytes that the simulated network passes on in one packet. */
const PASSES = 1500;

export const nicTypeRow: AdaptedRow = ({ form, t }) => {
  const type = form.value('network.nicType');
  const collides = type === '10m-full' || type === '100m-full';
  return { field: 'network.nicType', hint: collides ? t.network.collides : undefined };
};

export const mtuRow: AdaptedRow = ({ form, t }) => {
  const isJumbo = Number(form.value('network.mtu')) > PASSES;
  return { field: 'network.mtu', hint: isJumbo ? t.network.jumbo : undefined };
};

/** A row of its name, which the set-up wizard leaves out. */
export const ipv6ModeRow: AdaptedRow = () => ({ field: 'network.ipv6Mode' });

export const ipv6AddressRow: AdaptedRow = ({ disabled, t }) => ({
  field: 'network.ipv6Address',
  keys: 'latin',
  shown: given(disabled),
  hint: disabled ? t.network.noIpv6 : t.network.ipv6Typed,
});

export const ipv6GatewayRow: AdaptedRow = ({ disabled }) => ({
  field: 'network.ipv6Gateway',
  keys: 'latin',
  shown: given(disabled),
});

/** What a router would give never comes; what was typed is kept beneath and comes back with Manual. */
const given = (isGiven: boolean): string | undefined => (isGiven ? '' : undefined);

export const internalRow: AdaptedRow = ({ t }) => ({
  field: 'network.internalAddress',
  keys: 'ipv4',
  hint: t.network.internal,
});
