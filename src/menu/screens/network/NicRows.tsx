/**
 * Network › TCP/IP, what is not IPv4: how the socket speaks on its wire, its IPv6 addresses, and the socket behind the PoE ports. What
 * a value would do to this network is told as a hint; the real page does not say.
 */
import { useMenuWords } from '../../state/context.ts';
import { ConfigRow } from '../ConfigRow.tsx';
import type { SpecialRowProps } from '../specialRowProps.ts';

/** Bytes that the simulated network passes on in one packet. */
const PASSES = 1500;

export function NicTypeRow({ form, disabled }: SpecialRowProps) {
  const { t } = useMenuWords();
  const type = form.value('network.nicType');
  const collides = type === '10m-full' || type === '100m-full';
  return <ConfigRow {...{ form, disabled }} field="network.nicType" hint={collides ? t.network.collides : undefined} />;
}

export function MtuRow({ form, disabled }: SpecialRowProps) {
  const { t } = useMenuWords();
  const hint = Number(form.value('network.mtu')) > PASSES ? t.network.jumbo : undefined;
  return <ConfigRow {...{ form, disabled, hint }} field="network.mtu" />;
}

export function Ipv6ModeRow({ form, disabled }: SpecialRowProps) {
  return <ConfigRow {...{ form, disabled }} field="network.ipv6Mode" />;
}

export function Ipv6AddressRow({ form, disabled }: SpecialRowProps) {
  const { t } = useMenuWords();
  const hint = disabled ? t.network.noIpv6 : t.network.ipv6Typed;
  return <ConfigRow {...{ form, disabled, hint }} {...given(disabled)} field="network.ipv6Address" keys="latin" />;
}

export function Ipv6GatewayRow({ form, disabled }: SpecialRowProps) {
  return <ConfigRow {...{ form, disabled }} {...given(disabled)} field="network.ipv6Gateway" keys="latin" />;
}

/** What a router would give never comes; what was typed is kept beneath and comes back with Manual. */
const given = (isGiven: boolean): { shown?: string } => (isGiven ? { shown: '' } : {});

export function InternalRow({ form, disabled }: SpecialRowProps) {
  const { t } = useMenuWords();
  return <ConfigRow {...{ form, disabled }} field="network.internalAddress" keys="ipv4" hint={t.network.internal} />;
}
