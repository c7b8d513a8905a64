/** A cloud at a real address of this machine and recorders that are its devices, for tests: two processes' parts in one. */
import { pino } from 'pino';
import { expect, vi } from 'vitest';
import { recorderOptions, type ScenarioId } from '../../../world/index.ts';
import { createCloudHost } from '../cloud/cloudHost.ts';
import { startCloudServer } from '../cloud/cloudServer.ts';
import { openDistantClouds } from '../cloud/distant/distantClouds.ts';
import { serversFrom } from '../cloud/distant/servers.ts';
import { type Keeping, regions } from '../cloud/regions.ts';
import { createFleet, type Fleet } from '../fleet.ts';
import type { Stand } from '../stand.ts';

export const ADMIN = 'unbind4x';
export const CODE = 'QRSMXT';
const admin = recorderOptions('bound-4x', 'ip-4.30', 'en').factory.users[0]?.password;
/** The documented password opens at once. What deriving takes is seen elsewhere. */
export const quickKdf = {
  derive: async (secret: string, salt: string) =>
    secret === ADMIN && salt === admin?.salt ? admin.hash : `00${Buffer.from(secret).toString('hex')}`,
};
const bug = (thrown: unknown): never => {
  throw thrown;
};

export interface Served {
  /** Up to its regions. */
  url: string;
  ask(
    method: string,
    path: string,
    body?: object,
    token?: string,
  ): Promise<{ status: number; body: Record<string, unknown> }>;
  end(): Promise<void>;
}

export async function servedCloud(keeping: Keeping = { in: 'memory' }, served = regions): Promise<Served> {
  const cloud = createCloudHost({ regions: served, keeping, log: pino({ level: 'silent' }), bug });
  const guard = { hosts: [], token: null };
  const server = await startCloudServer({ host: '127.0.0.1', port: 0, guard, cloud, bug });
  const url = `http://127.0.0.1:${server.port}/simcloud/v1`;
  return {
    url,
    end: server.close,
    async ask(method, path, body, token) {
      const response = await fetch(`${url}/russia${path}`, {
        method,
        headers: {
          'Idempotency-Key': `key-${Math.random()}`.replace('.', ''),
          ...(token !== undefined && { Authorization: `Bearer ${token}` }),
          ...(body && { 'Content-Type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    },
  };
}

export async function signedUp(cloud: Served, mail: string): Promise<string> {
  const body = { mail, password: 'correct horse 42' };
  await cloud.ask('POST', '/accounts', body);
  return String((await cloud.ask('POST', '/sessions', body)).body['token']);
}

export interface DistantRecorder {
  fleet: Fleet;
  stand: Stand;
  /** Codes of what the log told, in their order. */
  told: string[];
  agent(): ReturnType<ReturnType<Stand['faces']>['platform']['facts']>;
  becomes(facts: object): Promise<void>;
  command(name: string, ...given: unknown[]): Promise<unknown>;
  unbind(operationId: string, epoch: number): Promise<unknown>;
  end(): Promise<void>;
}

export interface RecorderWishes {
  scenario?: ScenarioId;
  folder?: string | null;
}

/** @param servers as `--cloud` takes them; null: a cloud of its own */
export async function recorderAt(
  servers: string | null,
  { scenario = 'not-bound', folder = null }: RecorderWishes = {},
): Promise<DistantRecorder> {
  const told: string[] = [];
  const note = (line: { code?: string }, text: string): void => void told.push(line.code ?? text);
  const log = { info: note, warn: note } as unknown as Parameters<typeof openDistantClouds>[0]['log'];
  const named = servers === null ? null : serversFrom(servers, undefined);
  const own = named
    ? null
    : createCloudHost({
        regions,
        keeping: folder === null ? { in: 'memory' } : { in: 'file', folder },
        log: pino({ level: 'silent' }),
        bug,
      });
  const fleet = createFleet({
    scenario,
    language: 'en',
    speed: 'instant',
    time: 'running',
    folder,
    kdf: quickKdf,
    ...(named && { distant: await openDistantClouds({ servers: named, folder, log }) }),
    ...(own && { cloud: own }),
  });
  await fleet.resume(1);
  const stand = fleet.find(1);
  if (!stand) throw new Error('The first recorder stands there.');
  const agent = () => stand.faces().platform.facts();
  return {
    fleet,
    stand,
    told,
    agent,
    becomes: (facts) =>
      vi.waitFor(async () => expect(await agent()).toMatchObject(facts), { timeout: 40_000, interval: 30 }),
    command: (name, ...given) => stand.faces().trainer.command({ name, given }),
    unbind: (operationId, epoch) =>
      stand.faces().platform.unbind({ operationId, epoch, password: ADMIN, way: 'local-menu', session: 'test' }),
    async end() {
      await fleet.end();
      await own?.end();
    },
  };
}
