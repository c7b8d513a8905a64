/** English words: System Info. */

export const info = {
  deviceName: 'Device Name',
  model: 'Model',
  serial: 'Serial No.',
  shortSerial: 'Short Serial No.',
  firmware: 'Firmware Version',
  encoder: 'Encoding Version',
  channels: 'Channels',
  link: 'Network Link',
  linkUp: 'Connected',
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
