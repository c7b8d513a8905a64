/**
 * The addresses on Network › TCP/IP. What DHCP gives is greyed and shows what is in use; what stands in the settings is kept
 * beneath and comes back when DHCP is switched off.
 */
import type { ConfigKey, IpInUse } from '../../../device/index.ts';
import { useMenuWords, useRecorder } from '../../state/context.ts';
import { ConfigRow } from '../ConfigRow.tsx';
import type { SpecialRowProps } from '../specialRowProps.ts';

type AddressKey = Extract<ConfigKey, `network.${'address' | 'mask' | 'gateway' | 'dns1' | 'dns2'}`>;

const inUse: Record<AddressKey, (ip: IpInUse) => string> = {
  'network.address': ({ address }) => address,
  'network.mask': ({ mask }) => mask,
  'network.gateway': ({ gateway }) => gateway,
  'network.dns1': ({ dns }) => dns[0] ?? '',
  'network.dns2': ({ dns }) => dns[1] ?? '',
};

interface Given extends SpecialRowProps {
  field: AddressKey;
  /** DHCP gives this address, once the draft is stored. */
  given: boolean;
}

function Address({ form, field, disabled, given }: Given) {
  const { ip, config, network, firmware } = useRecorder();
  const { t } = useMenuWords();
  // A draft that is not stored yet gives nothing: the stored address is what is in use.
  const shown = given && config['network.dhcp'] ? (ip ? inUse[field](ip) : '') : undefined;
  const none = firmware.capabilities.includes('internal-nic') ? t.network.noLeaseBesideInternal : t.network.noLease;
  const waiting = !network.linkUp ? t.info.linkDown : network.awaitingLease ? t.info.awaitingLease : none;
  const own = shown === undefined ? undefined : ip ? t.network.given : waiting;
  const hint = field === 'network.address' ? (network.ipConflict ? t.network.conflicted : own) : undefined;
  return <ConfigRow {...{ form, field, shown, hint }} keys="ipv4" disabled={disabled || given} />;
}

const byHand = (field: AddressKey) => (props: SpecialRowProps) => (
  <Address {...props} field={field} given={props.form.value('network.dhcp')} />
);
const nameServer = (field: AddressKey) => (props: SpecialRowProps) => (
  <Address {...props} field={field} given={props.form.value('network.dhcp') && props.form.value('network.autoDns')} />
);

export const AddressRow = byHand('network.address');
export const MaskRow = byHand('network.mask');
export const GatewayRow = byHand('network.gateway');
export const Dns1Row = nameServer('network.dns1');
export const Dns2Row = nameServer('network.dns2');
