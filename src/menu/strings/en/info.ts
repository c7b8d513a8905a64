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
  mac: 'MAC Address',
  address: 'IPv4 Address',
  mask: 'Subnet Mask',
  gateway: 'Gateway',
  dns: 'DNS Server',
};
