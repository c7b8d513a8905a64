/** English words: Network Detection, its questions and answers, and the traffic chart. */
import type { PathStep, PathTrouble, ProbeFault } from '../../../device/index.ts';
import { offlineCures } from './refusals.ts';

interface Echoed {
  target: string;
  sent: number;
  received: number;
  delayMs: number | null;
}
const loss = ({ sent, received }: Echoed): number => Math.round(((sent - received) / sent) * 100);

export const detection = {
  titles: { way: 'Path to the Server', ping: 'Delay and Packet Loss', name: 'Name Check' },
  server: 'Server',
  check: 'Check',
  test: 'Test',
  testing: 'Testing…',
  open: 'Open TCP/IP',
  openPppoe: 'Open PPPoE',
  selectNic: 'Select NIC',
  nics: {
    lan: (address: string) => (address ? `LAN1: ${address}` : 'LAN1'),
    internal: (address: string) => `Internal NIC: ${address}`,
  },
  inside: 'Cameras at the PoE ports, the first of them at the first free address.',
  target: 'Destination Address',
  targetHint: 'An IPv4 or IPv6 address, or a host name.',
  name: 'Server Name',
  nameHint: 'A host name, such as dev.example.com.',
  echoed: (answer: Echoed) =>
    `${answer.target}: delay ${answer.delayMs === 0 ? 'under 1' : answer.delayMs} ms, packet loss ${loss(answer)}%.`,
  lost: (target: string) => `${target}: no answer, packet loss 100%.`,
  named: (address: string, by: string) => `${address}, according to the DNS server ${by}.`,
  faults: {
    'no-link': 'There is no network link. Check the network cable of the recorder.',
    'no-address': 'The recorder has no address yet. Check DHCP in System › Network › TCP/IP.',
    'not-a-target': 'Enter an IPv4 address, such as 192.168.1.1, or a host name, such as dev.example.com.',
    'no-name-server': 'No DNS server answers. Check the DNS servers in System › Network › TCP/IP.',
    'name-unknown': 'The DNS server does not know this name. Check how it is written.',
    interrupted: 'The recorder was switched off in the meantime. Test again.',
  } as Record<ProbeFault, string>,
  steps: {
    link: 'Network cable',
    address: 'Address',
    gateway: 'Gateway',
    name: 'DNS server',
    server: 'Server',
  } as Record<PathStep, string>,
  answers: {
    link: 'plugged in',
    address: 'in use',
    gateway: 'answers',
    name: 'knows the name',
    server: 'answers',
  } as Record<PathStep, string>,
  silent: {
    link: 'no link',
    address: 'none yet',
    'pppoe-no-modem': 'no modem',
    'pppoe-refused': 'PPPoE refused',
    'ip-conflict': 'IP conflicted',
    gateway: 'does not answer',
    name: 'name not found',
    server: 'does not answer',
    'mtu-too-large': 'long packets lost',
  } as Record<PathTrouble, string>,
  cures: {
    link: offlineCures['no-link'],
    address: offlineCures['no-address'],
    'pppoe-no-modem': offlineCures['pppoe-no-modem'],
    'pppoe-refused': offlineCures['pppoe-refused'],
    'ip-conflict': offlineCures['ip-conflict'],
    gateway: offlineCures['no-gateway'],
    name: offlineCures['name-not-resolved'],
    'mtu-too-large': `Short packets come through, long ones do not. ${offlineCures['mtu-too-large']}`,
    server: 'The path is clear as far as the internet; only the server is silent. Try again later.',
  } as Record<PathTrouble, string>,
  free: 'The path is clear: every stage answers.',
};

export const traffic = {
  chart: 'Traffic over the last minute',
  sent: 'Sent',
  received: 'Received',
  rate: (kbit: number) =>
    kbit >= 1000
      ? `${Math.round(kbit / 100) / 10} Mbit/s`
      : `${kbit < 100 ? Math.round(kbit * 10) / 10 : Math.round(kbit)} kbit/s`,
  ago: '60 s ago',
  now: 'now',
  words:
    'Everything on the network cable: signals and requests to Hik-Connect, this page’s tests, and pictures for phones. Cameras have ports of their own and are not counted.',
};
