/** The network parameters as the form holds them, and what of them is sent. */
import type { Device } from '../devices/device.ts';

export interface Values {
  dhcp: boolean;
  address: string;
  mask: string;
  gateway: string;
  commandPort: string;
  httpPort: string;
}

export type TextValue = Exclude<keyof Values, 'dhcp'>;

export const valuesOf = (device: Device): Values => ({
  dhcp: device.dhcp,
  address: device.address,
  mask: device.mask,
  gateway: device.gateway,
  commandPort: String(device.commandPort),
  httpPort: String(device.httpPort),
});

const names: Readonly<Record<TextValue, string>> = {
  address: 'IPv4Address',
  mask: 'IPv4SubnetMask',
  gateway: 'IPv4Gateway',
  commandPort: 'CommandPort',
  httpPort: 'HttpPort',
};

const isAddress = (text: string): boolean =>
  /^\d{1,3}(\.\d{1,3}){3}$/.test(text) && text.split('.').every((part) => Number(part) < 256);
const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) < 65_536;

export const isPortField = (name: TextValue): boolean => name === 'commandPort' || name === 'httpPort';

/** @returns the first field that cannot be sent. Addresses that the router gives are not looked at. */
export function badValue(values: Values): TextValue | null {
  const found = (Object.keys(names) as TextValue[]).find((name) => {
    if (isPortField(name)) return !isPort(values[name].trim());
    return !values.dhcp && !isAddress(values[name].trim());
  });
  return found ?? null;
}

/** Whatever differs from the device's own, by the names of the wire. */
export function changesOf(values: Values, device: Device): Record<string, string | boolean> {
  const own = valuesOf(device);
  const texts = (Object.keys(names) as TextValue[])
    .filter((name) => values[name].trim() !== own[name] && (isPortField(name) || !values.dhcp))
    .map((name) => [names[name], values[name].trim()] as const);
  return { ...(values.dhcp !== own.dhcp && { DHCP: values.dhcp }), ...Object.fromEntries(texts) };
}
