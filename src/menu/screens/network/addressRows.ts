/**
 * The addresses on Network › TCP/IP. What DHCP gives is greyed and shows what is in use; what stands in the settings is kept
 * beneath and comes back when DHCP is switched off.
 */
import type { ConfigKey, IpInUse } from '../../../device/index.ts';
import type { AdaptedRow } from '../adaptedRow.ts';

type AddressKey = Extract<ConfigKey, `network.${'address' | 'mask' | 'gateway' | 'dns1' | 'dns2'}`>;

const inUse: Record<AddressKey, (ip: IpInUse) => string> = {
  'network.address': ({ address }) => address,
  'network.mask': ({ mask }) => mask,
  'network.gateway': ({ gateway }) => gateway,
  'network.dns1': ({ dns }) => dns[0] ?? '',
  'network.dns2': ({ dns }) => dns[1] ?? '',
};

/** @param byItself `network.autoDns`: DHCP gives it only where that is on as well */
const address =
  (field: AddressKey, byItself?: 'network.autoDns'): AdaptedRow =>
  ({ form, disabled, facts: { ip, config, network, firmware }, t }) => {
    // Once the draft is stored.
    const given = form.value('network.dhcp') && (byItself === undefined || form.value(byItself));
    // A draft that is not stored yet gives nothing: the stored address is what is in use.
    const shown = given && config['network.dhcp'] ? (ip ? inUse[field](ip) : '') : undefined;
    const none = firmware.capabilities.includes('internal-nic') ? t.network.noLeaseBesideInternal : t.network.noLease;
    const waiting = !network.linkUp ? t.info.linkDown : network.awaitingLease ? t.info.awaitingLease : none;
    const own = shown === undefined ? undefined : ip ? t.network.given : waiting;
    const hint = field === 'network.address' ? (network.ipConflict ? t.network.conflicted : own) : undefined;
    return { field, shown, hint, keys: 'ipv4', disabled: disabled || given };
  };

export const addressRow = address('network.address');
export const maskRow = address('network.mask');
export const gatewayRow = address('network.gateway');
export const dns1Row = address('network.dns1', 'network.autoDns');
export const dns2Row = address('network.dns2', 'network.autoDns');
