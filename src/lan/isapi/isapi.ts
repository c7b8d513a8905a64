/**
 * ISAPI: the recorder as software of integrators reads it over HTTP. One request in, one answer out; who asks is proven by Digest with
 * every request, and what may be seen or changed is what that user's session may. Every refusal is a `ResponseStatus`, never a page.
 */

import type { RecorderFacts } from '../../device/index.ts';
import type { PlatformFacts } from '../../platform/index.ts';
import { node, type XmlNode } from '../xml/index.ts';
import type { Alerts } from './alerts.ts';
import type { Ask, Said } from './ask.ts';
import { bodyOf } from './body.ts';
import { lockOf, userCheck } from './documents/security.ts';
import type { Admission, Guard } from './guard.ts';
import { type IsapiAnswer, type IsapiRequest, type Target, targetOf } from './message.ts';
import { ALERT_STREAM, routeOf } from './routes.ts';
import { httpStatusOf, responseStatus, type SubStatus } from './status.ts';
import { dressOf, jsonOf, xmlOf } from './write.ts';

/** What is known of the recorder, whoever asks. */
export interface Standing {
  life: 'running' | 'inactive' | 'busy';
  /** Of the firmware that runs. */
  profile: string;
  address: string;
  now: number;
  uptime: number;
  platform: PlatformFacts | null;
  codeIsSet: boolean;
}

export interface IsapiPorts {
  standing(): Standing;
  guard: Guard;
  alerts: Alerts;
  /** As this session sees them; null where it is over. */
  factsOf(session: string): Promise<RecorderFacts | null>;
  apply(session: string, changes: Parameters<Ask['apply']>[0]): ReturnType<Ask['apply']>;
  cameraName(channel: number): string;
  picture(channel: number): Promise<Uint8Array>;
  /** Whether what was thrown is a power cut or bad flash, and no mistake of the program. */
  isFault(thrown: unknown): boolean;
}

export interface Isapi {
  answer(request: IsapiRequest): Promise<IsapiAnswer>;
}

interface Shape {
  path: string;
  json: boolean;
}

export function createIsapi(ports: IsapiPorts): Isapi {
  const { standing, guard, alerts } = ports;

  function written(document: XmlNode, status: number, { json }: Shape): IsapiAnswer {
    const dress = dressOf(standing().profile);
    const type = json ? 'application/json' : 'application/xml';
    return {
      status,
      headers: [
        ['Content-Type', `${type}; charset="UTF-8"`],
        ['Cache-Control', 'no-store'],
      ],
      body: json ? jsonOf(document) : xmlOf(document, dress),
    };
  }
  const refused = (sub: SubStatus, shape: Shape, more: readonly XmlNode[] = []): IsapiAnswer =>
    written(responseStatus(sub, shape.path, more), httpStatusOf(sub), shape);

  /** `401` with a challenge. How many tries are left is told to whoever has just tried, not to a passer-by. */
  function turnedAway(admission: Extract<Admission, { ok: false }>, shape: Shape): IsapiAnswer {
    if (admission.code === 'other-uri') return refused('badParameters', shape);
    if (admission.code === 'not-activated') return refused('notActivated', shape);
    if (admission.code === 'unknown-result') return refused('deviceBusy', shape);
    const stale = admission.code === 'nobody' && admission.stale;
    const lock = admission.code === 'password-wrong' || admission.code === 'locked' ? admission : null;
    const document =
      shape.path === '/ISAPI/Security/userCheck'
        ? userCheck({
            ok: false,
            shown: lock !== null,
            attemptsLeft: lock?.attemptsLeft ?? 0,
            secondsLeft: lock?.secondsLeft ?? 0,
          })
        : responseStatus('badAuthorization', shape.path, [
            ...(lock ? lockOf(lock) : []),
            ...(lock?.awaitsLogin ? [node('errorMsg', AWAITS_LOGIN)] : []),
          ]);
    const answer = written(document, 401, shape);
    // A client waits there for the end of the connection before it comes again with Digest.
    return {
      ...answer,
      headers: [
        ...guard.challenges(stale).map((challenge) => ['WWW-Authenticate', challenge] as const),
        ...answer.headers,
      ],
      closes: shape.path === ALERT_STREAM,
    };
  }

  function stream(shape: Shape): IsapiAnswer {
    if (alerts.isFull()) return refused('deviceBusy', shape);
    return {
      status: 200,
      headers: [
        ['Content-Type', 'multipart/mixed; boundary=boundary'],
        ['Cache-Control', 'no-store'],
      ],
      body: alerts.opening,
      closes: true,
      goesOn: alerts.listen,
    };
  }

  const shown = (jpeg: Uint8Array): IsapiAnswer => ({
    status: 200,
    headers: [
      ['Content-Type', 'image/jpeg'],
      ['Cache-Control', 'no-store'],
    ],
    body: '',
    bytes: jpeg,
  });

  async function handled(request: IsapiRequest, { path, query }: Target, shape: Shape): Promise<IsapiAnswer> {
    const here = standing();
    if (here.life === 'busy') return refused('deviceBusy', shape);
    if (here.life === 'inactive') return refused('notActivated', shape);
    const admission = await guard.admit(request);
    if (!admission.ok) return turnedAway(admission, shape);
    const { session, user } = admission;
    const route = routeOf(request.method === 'HEAD' ? 'GET' : request.method, path);
    if (typeof route === 'string') return refused(route, shape);
    const facts = await ports.factsOf(session);
    if (!facts) return refused('deviceBusy', shape);
    const body = bodyOf(request.body, shape.json);
    if (!body.ok) return refused(body.sub, shape);
    const said: Said = await route.handler({
      facts,
      user,
      platform: here.platform,
      address: here.address,
      now: here.now,
      uptime: here.uptime,
      ids: route.ids,
      query,
      document: body.document,
      isSet: () => here.codeIsSet,
      cameraName: ports.cameraName,
      picture: ports.picture,
      apply: (changes) => ports.apply(session, changes),
    });
    if (said === 'stream') return stream(shape);
    if (typeof said === 'object' && 'jpeg' in said) return shown(said.jpeg);
    return typeof said === 'string' ? refused(said, shape) : written(said, 200, shape);
  }

  return {
    async answer(request) {
      const target = targetOf(request.target);
      if (!target) return refused('badParameters', { path: '', json: false });
      const shape = { path: target.path, json: target.query.get('format') === 'json' };
      try {
        return await handled(request, target, shape);
      } catch (thrown) {
        if (!ports.isFault(thrown)) throw thrown;
        return refused('deviceBusy', shape);
      }
    },
  };
}

/** Told with every refusal while it is so of any account: told of one, it would say that there is one of that name. */
const AWAITS_LOGIN = 'An account that was not used since an update: log in with it at the recorder once.';
