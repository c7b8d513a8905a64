/** English words: firmware from the vendor's server or an FTP server. */
import type { DownloadRefusal, FirmwareSource, UpgradeRefusal } from '../../../device/index.ts';

type Where = FirmwareSource['by'];

const troubles = (by: Where): Record<DownloadRefusal, string> => ({
  'no-link': 'The network cable is unplugged. Plug it into the recorder.',
  'no-address': 'The recorder has no address. Check DHCP in System › Network › TCP/IP.',
  'not-a-target': 'Enter the address of the FTP server, such as 192.168.1.20, or its host name.',
  'no-name-server': 'No DNS server answers. Check the router and the DNS servers in System › Network › TCP/IP.',
  'name-unknown': 'The DNS server does not know this name. Check how it is written.',
  'server-silent':
    by === 'online'
      ? 'The firmware server does not answer. Check that the recorder can reach the internet.'
      : 'No FTP server answers. Check its address, and that it is running on the PC.',
  'no-file':
    by === 'online'
      ? 'The server has no firmware for this model. Use Local Upgrade.'
      : 'There is no firmware for this model on the FTP server. Copy a firmware file (.dav) to it.',
  changed: 'The file on the server is another one than before. Check again and download it from the beginning.',
  interrupted: 'The recorder was restarted in the meantime. Check again.',
  busy: 'The recorder is busy. Wait until it has finished and try again.',
  'no-right': 'You are not allowed to install firmware. Log in as admin.',
});

export const download = {
  server: 'FTP Server Address',
  serverHint: 'The address of a PC on this network, such as 192.168.1.20, or a host name.',
  check: 'Check',
  checking: 'Checking…',
  found: 'Found',
  newVersion: 'New Version',
  latest: 'The latest version is installed.',
  begin: 'Download',
  goOn: 'Continue',
  cancel: 'Cancel Download',
  discard: 'Delete Download',
  progress: 'Download',
  sources: (source: FirmwareSource) => (source.by === 'online' ? 'Online Upgrade' : `FTP, ${source.server}`),
  of: (moved: string, size: string) => `${moved} of ${size} MB`,
  megabytes: (n: number) => n.toFixed(1),
  moving: 'Downloading. The recorder goes on working meanwhile.',
  waiting: 'The download goes on by itself as soon as the connection is back.',
  stopped: 'Then press Continue: the download goes on from where it stopped.',
  complete: (version: string) => `Downloaded and checked: ${version}. Press Install.`,
  troubles,
  /** A file that was fetched and is no good; or what was fetched is gone. */
  bad: {
    'not-firmware': 'The downloaded file is not recorder firmware. Put another file on the server.',
    damaged: 'The downloaded file is damaged: its checksum is wrong. Download it again.',
    'wrong-model': 'The downloaded firmware is for another model. Put the one for this model on the server.',
    'no-download': 'The downloaded file is no longer there. Download it again.',
    changed: 'The downloaded file is another one than was shown. Download it again.',
  } as Partial<Record<UpgradeRefusal, string>>,
};
