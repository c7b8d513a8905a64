/** English words: why the recorder says no, and how an operation ended. */
import type { OfflineReason, PictureFault, Refusal, Via, Way } from '../../../device/index.ts';
import { en as screen } from '../screen/en.ts';

export const offlineReasons: Record<OfflineReason, string> = {
  'no-link': 'no network link',
  'no-address': 'no address from DHCP',
  'ip-conflict': 'IP conflicted',
  'pppoe-no-modem': 'no modem answers',
  'pppoe-refused': 'PPPoE refused by the provider',
  'no-gateway': 'gateway unreachable',
  'name-not-resolved': 'server name not found',
  'server-silent': 'the server does not answer',
  'mtu-too-large': 'MTU too large for the network',
  'wrong-region': 'server of another region',
  registering: 'connecting',
};

/** Why a channel has no picture, as the tile says it in capitals. */
export const pictureFaults: Record<PictureFault, string> = {
  'no-video': 'no video',
  disconnected: 'network disconnected',
  'wrong-password': 'user name or password error',
  'no-resource': 'no resource',
};

/** What to do about being offline, in the second person. */
export const offlineCures: Record<OfflineReason, string> = {
  'no-link': 'Check the network cable of the recorder.',
  'no-address': 'Check the router, or switch DHCP off and enter the addresses in System › Network › TCP/IP.',
  'ip-conflict':
    'Another device has the same address. Enter a free one in System › Network › TCP/IP, or change that of the other device.',
  'pppoe-no-modem':
    'Check power and cable of the modem. Where a router dials, switch PPPoE off in System › Network › TCP/IP › PPPoE.',
  'pppoe-refused': 'Enter user name and password of the contract in System › Network › TCP/IP › PPPoE.',
  'no-gateway': 'Check the address and the gateway in System › Network › TCP/IP.',
  'name-not-resolved': 'Check the server address, and the DNS servers in System › Network › TCP/IP.',
  'server-silent':
    'Try again later. To see where the connection stops, open Maintenance › Network › Network Detection.',
  'mtu-too-large': 'Enter MTU 1500 in System › Network › TCP/IP.',
  'wrong-region': 'Tick Custom, type the server of your region and press Apply.',
  registering: 'Wait until the status is Online.',
};

export const refusal = (why: Refusal): string => {
  switch (why.code) {
    case 'firmware-unsupported':
      return 'Not covered by the how-to: this simulator offers unbinding at the recorder on firmware 4.x alone. Use the SADP tool or the Hik-Connect app.';
    case 'unbind-absent':
      return 'This firmware is a 4.x one, but comes without unbinding at the recorder. Use the SADP tool or the Hik-Connect app.';
    case 'device-refused':
      return 'The platform inside this recorder refuses to unbind it, and the device stays bound. Use the SADP tool or the Hik-Connect app.';
    case 'service-off':
      return 'Hik-Connect is switched off. Enable it, press Apply and wait until the status is Online.';
    case 'offline':
      return `The device is offline: ${offlineReasons[why.reason]}. ${offlineCures[why.reason]}`;
    case 'not-bound':
      return 'The device is not added to any account. You can add it to yours now.';
    case 'in-progress':
      return 'Another unbinding is in progress. Wait for its result.';
    case 'server-timeout':
      return 'The server does not answer. The device is still bound. Try again later.';
    case 'server-refused':
      return 'The server refused: the binding has changed in the meantime. Check the account status and try again.';
    case 'unknown-result':
      return 'The server’s answer was lost. The recorder will ask again by itself; check the account status in a minute.';
    default:
      return screen.passwordRefusal(why);
  }
};

export const ways: Record<Way, string> = {
  'local-menu': 'Local menu',
  sadp: 'SADP',
  app: 'Phone app',
  isapi: 'ISAPI',
  device: 'Device',
};

/** Several are told at most; whose they are is for the owner to find out. */
export const lockSources = (sources: readonly Via[]): string =>
  `The wrong passwords came over the network, from ${sources.map(({ way, from }) => `${from} (${ways[way]})`).join(', ')}. Find out whose ${sources.length === 1 ? 'address it is' : 'addresses these are'}.`;

export const outcome = (code: 'ok' | Refusal['code']): string =>
  ({
    ok: 'Done',
    'firmware-unsupported': 'Not offered on this firmware',
    'unbind-absent': 'Not in this firmware',
    'device-refused': 'Refused by the device',
    'not-activated': 'Not activated',
    'password-empty': 'No password',
    'password-wrong': 'Wrong password',
    locked: 'User locked',
    'service-off': 'Service off',
    offline: 'Offline',
    'not-bound': 'Not bound',
    'in-progress': 'Already in progress',
    'server-timeout': 'No answer from server',
    'server-refused': 'Refused by server',
    'unknown-result': 'Outcome unknown',
  })[code];
