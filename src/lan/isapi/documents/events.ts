/** What a recorder tells of by itself: what it can tell, to whom, and how a single event reads. */
import type { SummerRules } from '../../../base/index.ts';
import { node, type XmlNode } from '../../xml/index.ts';
import type { Ask } from '../ask.ts';
import { stampOf } from './clock.ts';

/** Never empty, and every way one that clients know: both crash some of them (facts §3.5, §7). */
export function triggers({ facts }: Ask): XmlNode {
  const { channels, family } = facts.identity;
  const trigger = (id: string, type: string, of: readonly XmlNode[]): XmlNode =>
    node('EventTrigger', [
      node('id', id),
      node('eventType', type),
      node('eventDescription', `${type} Event trigger Information`),
      ...of,
      node('EventTriggerNotificationList', [
        node('EventTriggerNotification', [
          node('id', 'center'),
          node('notificationMethod', 'center'),
          node('notificationRecurrence', 'beginning'),
        ]),
      ]),
    ]);
  const input = family === 'ip' ? 'dynVideoInputChannelID' : 'videoInputChannelID';
  return node('EventNotification', [
    node('EventTriggerList', [
      ...Array.from({ length: channels }, (_, index) =>
        trigger(`videoloss-${index + 1}`, 'videoloss', [node(input, index + 1)]),
      ),
      trigger('illaccess', 'illaccess', []),
    ]),
  ]);
}

/** One place, to which nothing is sent: an empty list crashes a client. */
export const httpHosts = (): XmlNode =>
  node('HttpHostNotificationList', [
    node('HttpHostNotification', [
      node('id', 1),
      node('url', '/'),
      node('protocolType', 'HTTP'),
      node('parameterFormatType', 'XML'),
      node('addressingFormatType', 'ipaddress'),
      node('ipAddress', '0.0.0.0'),
      node('portNo', 80),
      node('httpAuthenticationMethod', 'none'),
    ]),
  ]);

export interface Alert {
  type: 'videoloss' | 'illaccess';
  active: boolean;
  /** From 1; 0 for what a stream says while nothing happens. */
  channel: number;
}

/** Nothing to tell, but here: what a stream says while nothing happens. */
export const BEAT: Alert = { type: 'videoloss', active: false, channel: 0 };

/** Of whom it is told, and by which clock. */
export interface Where {
  address: string;
  port: number;
  mac: string;
  /** ms since the Unix epoch. */
  now: number;
  clock: SummerRules | null;
}

export const alertOf = (
  { type, active, channel }: Alert,
  { address, port, mac, now, clock, count }: Where & { count: number },
): XmlNode =>
  node('EventNotificationAlert', [
    node('ipAddress', address),
    node('portNo', port),
    node('protocol', 'HTTP'),
    node('macAddress', mac),
    node('channelID', channel),
    node('dateTime', stampOf(now, clock)),
    node('activePostCount', count),
    node('eventType', type),
    node('eventState', active ? 'active' : 'inactive'),
    node('eventDescription', `${type} alarm`),
  ]);
