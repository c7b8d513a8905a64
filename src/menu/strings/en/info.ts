/** English words: System Info. */
import type { Nic } from '../../../device/index.ts';

export const info = {
  deviceName: 'Device Name',
  model: 'Model',
  serial: 'Serial No.',
  shortSerial: 'Short Serial No.',
  firmware: 'Firmware Version',
  encoder: 'Encoding Version',
  channels: 'Channels',
  link: 'Network Link',
  linkUp: (line: Nic['type']) =>
    `Connected, ${
      {
        auto: '1000 Mbit/s, full-duplex',
        '10m-half': '10 Mbit/s, half-duplex',
        '10m-full': '10 Mbit/s, full-duplex',
        '100m-half': '100 Mbit/s, half-duplex',
        '100m-full': '100 Mbit/s, full-duplex',
        '1000m-full': '1000 Mbit/s, full-duplex',
      }[line]
    }`,
  linkDown: 'No link: check the cable',
  conflicted: 'IP Conflicted',
  mac: 'MAC Address',
  address: 'IPv4 Address',
  mask: 'Subnet Mask',
  gateway: 'Gateway',
  source: 'Address Source',
  sources: { static: 'Manual', dhcp: 'DHCP server', pppoe: 'Provider (PPPoE)' } as Record<
    'static' | 'dhcp' | 'pppoe',
    string
  >,
  awaitingLease: 'Asking the DHCP server…',
  noLease: 'None: the DHCP server does not answer',
  ports: 'Ports',
  /** Of the services that listen. */
  portList: (ports: Partial<Record<'server' | 'http' | 'https' | 'rtsp', number>>): string =>
    Object.entries(ports)
      .map(([service, port]) => `${service === 'server' ? service : service.toUpperCase()} ${port}`)
      .join(' · '),
  none: 'None',
};
