/** `/ISAPI/Security`: ways in, and who may use them. */
import { node, type XmlNode } from '../../xml/index.ts';
import type { Ask, Said } from '../ask.ts';

/** How a try ended. Before the way in, the counters; afterwards that it went well. */
export function userCheck(
  tried: { ok: true } | { ok: false; shown: boolean; attemptsLeft: number; secondsLeft: number },
): XmlNode {
  if (tried.ok) return node('userCheck', [node('statusValue', 200), node('statusString', 'OK'), ...standing]);
  return node('userCheck', [
    node('statusValue', 401),
    node('statusString', 'Unauthorized'),
    ...standing,
    ...(tried.shown ? lockOf(tried) : []),
  ]);
}

const standing: readonly XmlNode[] = [
  node('isDefaultPassword', false),
  node('isRiskPassword', false),
  node('isActivated', true),
];

export const lockOf = ({ attemptsLeft, secondsLeft }: { attemptsLeft: number; secondsLeft: number }): XmlNode[] => [
  node('lockStatus', secondsLeft > 0 ? 'lock' : 'unlock'),
  node('unlockTime', secondsLeft),
  node('retryLoginTime', attemptsLeft),
];

/** `enabled` is what System Service has switched on; RTSP and SDK are named with their ports and not spoken here. */
export function adminAccesses({ facts: { config } }: Ask): XmlNode {
  const access = (id: number, protocol: string, enabled: boolean, port: number): XmlNode =>
    node('AdminAccessProtocol', [
      node('id', id),
      node('enabled', enabled),
      node('protocol', protocol),
      node('portNo', port),
    ]);
  return node('AdminAccessProtocolList', [
    access(1, 'HTTP', config['service.http'], config['ports.http']),
    access(2, 'RTSP', config['service.rtsp'], config['ports.rtsp']),
    access(3, 'HTTPS', config['service.http'], config['ports.https']),
    access(4, 'DEV_MANAGE', true, config['ports.server']),
  ]);
}

/** Whoever manages accounts sees them. */
export function onvifUsers({ facts, user }: Ask): Said {
  if (!user.rights.includes('users')) return 'lowPrivilege';
  const types = { administrator: 'administrator', operator: 'operator', 'media-user': 'mediaUser' } as const;
  return node(
    'UserList',
    facts.services.onvifUsers.map(({ name, level }, index) =>
      node('User', [node('id', index + 1), node('userName', name), node('userType', types[level])]),
    ),
  );
}
