/** The one list of what is answered. Whatever is not in it is not supported, the unbinding over ISAPI among it: no path of it is public. */
import type { Handler } from './ask.ts';
import * as channels from './documents/channels.ts';
import * as content from './documents/content.ts';
import * as events from './documents/events.ts';
import * as ezviz from './documents/ezviz.ts';
import * as network from './documents/network.ts';
import * as security from './documents/security.ts';
import * as system from './documents/system.ts';

/** By path beneath `/ISAPI/`; a star stands for one step. */
const table: Readonly<Record<string, Readonly<Record<string, Handler>>>> = {
  'System/deviceInfo': { GET: system.deviceInfo },
  'System/status': { GET: system.status },
  'System/time': { GET: system.time },
  'System/capabilities': { GET: system.capabilities },
  'System/Network/capabilities': { GET: network.networkCapabilities },
  'System/Network/interfaces': { GET: network.interfaces },
  'System/Network/Integrate': { GET: network.integrate },
  'System/Network/EZVIZ': { GET: ezviz.ezviz, PUT: ezviz.changeEzviz },
  'System/Network/EZVIZ/capabilities': { GET: ezviz.ezvizCapabilities },
  'System/Video/inputs/channels': { GET: channels.videoInputs },
  'Security/userCheck': { GET: () => security.userCheck({ ok: true }) },
  'Security/adminAccesses': { GET: security.adminAccesses },
  'Security/ONVIF/users': { GET: security.onvifUsers },
  'Event/triggers': { GET: events.triggers },
  'Event/notification/httpHosts': { GET: events.httpHosts },
  'Event/notification/alertStream': { GET: () => 'stream' },
  'ContentMgmt/InputProxy/channels': { GET: channels.inputProxyChannels },
  'ContentMgmt/InputProxy/channels/*': { GET: channels.inputProxyChannel },
  'ContentMgmt/Storage': { GET: content.storage },
  'ContentMgmt/search': { POST: content.search },
  'Streaming/channels': { GET: channels.streamingChannels },
  'Streaming/channels/*': { GET: channels.streamingChannel },
  'Streaming/channels/*/picture': { GET: channels.picture },
  // Where clients look next.
  'ContentMgmt/StreamingProxy/channels/*/picture': { GET: channels.picture },
  'Streaming/status': { GET: channels.streamingStatus },
};

export const ALERT_STREAM = '/ISAPI/Event/notification/alertStream';

const rows = Object.entries(table).map(([path, methods]) => [path, new Map(Object.entries(methods))] as const);
const exact = new Map(rows.filter(([path]) => !path.includes('*')));
const withStar = rows
  .filter(([path]) => path.includes('*'))
  .map(([path, methods]) => ({ steps: path.split('/'), methods }));

export type Route = { handler: Handler; ids: readonly string[] } | 'notSupport' | 'methodNotAllowed';

export function routeOf(method: string, path: string): Route {
  if (!path.startsWith('/ISAPI/')) return 'notSupport';
  const asked = path.slice('/ISAPI/'.length);
  const steps = asked.split('/');
  const pattern = exact.has(asked) ? undefined : withStar.find((one) => matches(one.steps, steps));
  const methods = exact.get(asked) ?? pattern?.methods;
  if (!methods) return 'notSupport';
  const handler = methods.get(method);
  return handler ? { handler, ids: steps.filter((_, at) => pattern?.steps[at] === '*') } : 'methodNotAllowed';
}

const matches = (pattern: readonly string[], steps: readonly string[]): boolean =>
  pattern.length === steps.length && pattern.every((step, at) => step === '*' || step === steps[at]);
