/** A service for tests as its users meet it: accounts ask over HTTP without a wire, devices over a link that may lose what is said. */
import { createSeededRandom } from '../../device/testing/index.ts';
import { operationKey } from '../operationKey.ts';
import type { ServicePorts } from '../service/ports.ts';
import { createService, type Service } from '../service/service.ts';
import type { ServiceStore } from '../serviceStore.ts';
import { createServiceMemory } from '../stores/serviceMemory.ts';

export const PASSWORD = 'correct horse 42';
export const CODE = 'ABCDEF';
export const REGION = 'russia';

export interface Reply {
  status: number;
  body: Record<string, unknown>;
  headers: Headers;
}

export interface AskOptions {
  token?: string;
  body?: unknown;
  key?: string;
  source?: string;
  headers?: Record<string, string>;
}

export interface TestService {
  service: Service;
  store: ServiceStore;
  time: { now: number };
  /** What its host hears of answers, for its log and figures. */
  answered: unknown[];
  ask(method: string, path: string, options?: AskOptions): Promise<Reply>;
  /** Signs up and in. */
  owner(name: string): Promise<string>;
  support(): Promise<string>;
  /** Activates it and puts it online. */
  device(serial: string, code?: string): Promise<TestDevice>;
  /** Adds a device that is online, or throws. */
  add(token: string, serial: string): Promise<void>;
}

export interface TestDevice {
  key: string;
  session(): string;
  say(asked: Record<string, unknown>): Promise<Record<string, unknown>>;
  pushes: Record<string, unknown>[];
  cut(): Promise<void>;
}

let keys = 0;
export const newKey = (): string => `operation-${++keys}`;

/** Cheap, and as little to be guessed backwards as the real one needs to be here. */
const kdf = {
  derive: async (secret: string, salt: string, rounds: number) => operationKey(`${rounds} ${salt} ${secret}`),
};

export function testService({
  store = createServiceMemory(),
  server = 'one',
  region = REGION,
  time = { now: Date.UTC(2026, 0, 12, 6) },
  seed = 1,
  pushes,
}: Partial<{
  store: ServiceStore;
  server: string;
  region: string;
  time: { now: number };
  seed: number;
  /** To the other servers on the same store. */
  pushes: ServicePorts['pushes'];
}> = {}): TestService {
  const answered: unknown[] = [];
  const service = createService(
    {
      store,
      region,
      server,
      random: createSeededRandom(seed),
      now: () => time.now,
      digest: async (text) => operationKey(text),
      kdf,
      rounds: 1000,
      ...(pushes && { pushes }),
    },
    {
      sourceOf: (env) => String((env as { source?: string })?.source ?? 'test'),
      answered: (told) => void answered.push(told),
      bug: (thrown) => {
        throw thrown;
      },
    },
  );
  const ask: TestService['ask'] = async (method, path, { token, body, key, source, headers = {} } = {}) => {
    const response = await service.app.request(
      `/simcloud/v1/${region}${path}`,
      {
        method,
        headers: {
          ...(token !== undefined && { Authorization: `Bearer ${token}` }),
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...(key !== undefined && { 'Idempotency-Key': key }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      },
      { source },
    );
    return { status: response.status, body: (await response.json()) as Reply['body'], headers: response.headers };
  };
  const signIn = async (mail: string): Promise<string> => {
    const { status, body } = await ask('POST', '/sessions', { body: { mail, password: PASSWORD } });
    if (status !== 201) throw new Error(JSON.stringify(body));
    return String(body['token']);
  };
  return {
    service,
    store,
    time,
    answered,
    ask,
    async owner(name) {
      const mail = `${name}@house.invalid`;
      await ask('POST', '/accounts', { body: { mail, password: PASSWORD } });
      return signIn(mail);
    },
    async support() {
      await service.open('line@support.invalid', PASSWORD, 'support');
      return signIn('line@support.invalid');
    },
    async device(serial, code = CODE) {
      await service.beat();
      const { body } = await ask('POST', '/activations', { body: { serial, code } });
      return connect(service, serial, String(body['key']));
    },
    async add(token, serial) {
      const reply = await ask('POST', '/devices', { token, key: newKey(), body: { serial, code: CODE } });
      if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
    },
  };
}

/** Opens a link to a server. @throws Error where the server does not take it */
export async function connect(service: Service, serial: string, key: string): Promise<TestDevice> {
  const waiting = new Map<string, (reply: Record<string, unknown>) => void>();
  const pushes: Record<string, unknown>[] = [];
  const line = service.link.open({
    send(text) {
      const said = JSON.parse(text) as Record<string, unknown>;
      if ('push' in said) pushes.push(said);
      else waiting.get(String(said['id']))?.(said['reply'] as Record<string, unknown>);
    },
    close: () => undefined,
  });
  const say: TestDevice['say'] = async (asked) => {
    const id = newKey();
    const reply = new Promise<Record<string, unknown>>((resolve) => void waiting.set(id, resolve));
    await line.hear(JSON.stringify({ id, ...asked }));
    return reply;
  };
  const registered = await say({ ask: 'register', serial, key });
  if (registered['ok'] !== true) throw new Error(String(registered['reason']));
  return { key, session: () => String(registered['session']), say, pushes, cut: line.ended };
}
