// The cloud as a process meets its users: over real sockets, killed in the middle of commits, on both databases.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startPostgres, type TestPostgres } from '../../../cloud/testing/index.ts';

const PASSWORD = 'correct horse 42';
const KILLS = 6;
const out = join(process.cwd(), '.cache/cloud-process');
let postgres: TestPostgres;
const children = new Set<ChildProcess>();

beforeAll(async () => {
  const input = { 'sim-nvr': join(process.cwd(), 'src/hosts/node/main.ts') };
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { ssr: true, target: 'node20', outDir: out, emptyOutDir: true, minify: false, rolldownOptions: { input } },
  });
  postgres = await startPostgres();
}, 300_000);
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
});
afterAll(async () => {
  await postgres?.end();
  rmSync(out, { recursive: true, force: true });
});

interface Running {
  url: string;
  output(): string;
  kill(): Promise<void>;
  end(): Promise<number | null>;
}

async function start(args: readonly string[], env: Record<string, string> = {}, said = /(http:\S+)/): Promise<Running> {
  const child = spawn(process.execPath, [join(out, 'sim-nvr.js'), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  let text = '';
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece: Buffer) => {
        text += piece.toString();
        const found = said.exec(text)?.[1];
        if (found) resolve(found);
      });
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${text}`)));
  });
  const gone = async (signal: NodeJS.Signals): Promise<number | null> => {
    children.delete(child);
    if (child.exitCode !== null) return child.exitCode;
    const exit = once(child, 'exit');
    child.kill(signal);
    return ((await exit) as [number | null])[0];
  };
  return { url, output: () => text, kill: async () => void (await gone('SIGKILL')), end: () => gone('SIGTERM') };
}

type Body = Record<string, unknown>;

async function ask(at: string, method: string, path: string, more: { token?: string; key?: string; body?: Body } = {}) {
  const response = await fetch(`${at}${path}`, {
    method,
    headers: {
      ...(more.token !== undefined && { Authorization: `Bearer ${more.token}` }),
      ...(more.key !== undefined && { 'Idempotency-Key': more.key }),
      ...(more.body && { 'Content-Type': 'application/json' }),
    },
    ...(more.body && { body: JSON.stringify(more.body) }),
  });
  return { status: response.status, body: (await response.json()) as Body };
}

async function signIn(at: string, mail: string): Promise<string> {
  const body = { mail, password: PASSWORD };
  await ask(at, 'POST', '/accounts', { body });
  return String((await ask(at, 'POST', '/sessions', { body })).body['token']);
}

/** A device's link; what is said on one that broke is answered by null. */
async function link(at: string, serial: string, key: string) {
  const socket = new WebSocket(`${at.replace('http', 'ws')}/link`);
  const waiting = new Map<string, (reply: Body | null) => void>();
  socket.on('message', (data) => {
    const said = JSON.parse(data.toString()) as Body;
    waiting.get(String(said['id']))?.(said['reply'] as Body);
  });
  socket.on('error', () => undefined);
  socket.on('close', () => {
    for (const answer of waiting.values()) answer(null);
  });
  await once(socket, 'open');
  const say = (asked: Body): Promise<Body | null> =>
    new Promise((resolve) => {
      const id = String(waiting.size);
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, ...asked }));
    });
  const reply = await say({ ask: 'register', serial, key });
  return { say, session: String(reply?.['session']), ok: reply?.['ok'] === true, close: () => socket.terminate() };
}

const folderOf = (): string => mkdtempSync(join(tmpdir(), 'sim-nvr-cloud-'));

describe.each(['a libsql file', 'PostgreSQL'] as const)('killed around commits, on %s', (engine) => {
  test(`${KILLS} times: one effect, one outcome, one line of audit each`, async () => {
    const folder = folderOf();
    const env = engine === 'PostgreSQL' ? { DATABASE_URL: postgres.url } : { DATABASE_URL: '' };
    const begin = () => start(['cloud', '--port', '0', '--data', folder, '--regions', 'russia'], env);
    const at = ({ url }: Running): string => `${url}/russia`;
    let cloud = await begin();
    const serial = 'SIM000042';
    const { body } = await ask(at(cloud), 'POST', '/activations', { body: { serial, code: 'ABCDEF' } });
    const key = String(body['key']);
    const token = await signIn(at(cloud), 'anna@house.invalid');
    let device = await link(at(cloud), serial, key);
    for (let kill = 0; kill < KILLS; kill++) {
      const epoch = kill + 1;
      const added = await ask(at(cloud), 'POST', '/devices', {
        token,
        key: `add-${kill}-xxx`,
        body: { serial, code: 'ABCDEF' },
      });
      expect([added.status, added.body['code']]).toEqual([200, undefined]);
      const operation = { operationId: `op-${kill}`, epoch };
      const first = device.say({ ask: 'unbind', session: device.session, ...operation });
      // Killed sooner or later around the commit: before it is heard, within, and after its reply.
      for (let turn = 0; turn < kill * 3; turn++) await new Promise((resolve) => setImmediate(resolve));
      await cloud.kill();
      const told = await first;
      cloud = await begin();
      device = await link(at(cloud), serial, key);
      expect(device.ok).toBe(true);
      const settled = await device.say({ ask: 'settle', session: device.session, operationId: `op-${kill}` });
      // What was told before the kill holds; what was not is done or can never be done.
      if (told?.['result'] === 'done') expect(settled?.['result']).toBe('done');
      expect(['done', 'void']).toContain(settled?.['result']);
      if (settled?.['result'] === 'void')
        await device.say({ ask: 'unbind', session: device.session, operationId: `again-${kill}`, epoch });
      const again = await device.say({ ask: 'unbind', session: device.session, ...operation });
      expect(again?.['result']).toBe(settled?.['result']);
      expect(again?.['binding']).toMatchObject({ bound: false, revision: 2 * epoch });
    }
    device.close();
    expect(await cloud.end()).toBe(0);
    expect(cloud.output()).toContain('ended in order');
  });
});

test('`serve` alone has a cloud that survives kill -9, and its pages and recorders are beside it', async () => {
  const folder = folderOf();
  const begin = () => start(['serve', '--port', '0', '--data', folder], { DATABASE_URL: '' }, /Lab:\s+(\S+)\//);
  let sim = await begin();
  const at = ({ url }: Running): string => `${url}/simcloud/v1/russia`;
  const token = await signIn(at(sim), 'anna@house.invalid');
  const serial = 'SIM000042';
  const { body } = await ask(at(sim), 'POST', '/activations', { body: { serial, code: 'ABCDEF' } });
  const device = await link(at(sim), serial, String(body['key']));
  await ask(at(sim), 'POST', '/devices', { token, key: 'operation-1', body: { serial, code: 'ABCDEF' } });
  await sim.kill();
  device.close();
  sim = await begin();
  const { devices } = (await ask(at(sim), 'GET', '/devices', { token })).body as { devices: Body[] };
  expect(devices).toMatchObject([{ serial, epoch: 1 }]);
  expect((await ask(sim.url, 'GET', '/sim/v1/recorders/1')).status).toBe(200);
  expect(readdirSync(folder)).toContain('cloud-russia.db');
});

test('two servers on one PostgreSQL, one killed: the other tells the same, and the device comes to it', async () => {
  const env = { DATABASE_URL: postgres.url };
  const begin = () => start(['cloud', '--port', '0', '--regions', 'international'], env);
  const [one, two] = await Promise.all([begin(), begin()]);
  const [here, there] = [`${one.url}/international`, `${two.url}/international`];
  const serial = 'SIM000043';
  const { body } = await ask(here, 'POST', '/activations', { body: { serial, code: 'ABCDEF' } });
  const key = String(body['key']);
  const device = await link(here, serial, key);
  const token = await signIn(there, 'boris@house.invalid');
  // Linked to one, added at the other.
  const added = await ask(there, 'POST', '/devices', { token, key: 'operation-1', body: { serial, code: 'ABCDEF' } });
  expect(added.status).toBe(200);
  const lost = device.say({ ask: 'unbind', session: device.session, operationId: 'op', epoch: 1 });
  await one.kill();
  await lost;
  const moved = await link(there, serial, key);
  const settled = await moved.say({ ask: 'settle', session: moved.session, operationId: 'op' });
  const seen = await ask(there, 'GET', `/devices/${serial}`, { token });
  expect(seen.status).toBe(settled?.['result'] === 'done' ? 404 : 200);
  expect(await two.end()).toBe(0);
});

test('passwords, codes, keys and tokens stand nowhere: not in files, log or metrics', async () => {
  const folder = folderOf();
  const cloud = await start(['cloud', '--port', '0', '--data', folder, '--regions', 'russia'], { DATABASE_URL: '' });
  const at = `${cloud.url}/russia`;
  const token = await signIn(at, 'anna@house.invalid');
  const { body } = await ask(at, 'POST', '/activations', { body: { serial: 'SIM000042', code: 'QWERTY77' } });
  await ask(at, 'POST', '/sessions', { body: { mail: 'anna@house.invalid', password: 'wrong canary 7' } });
  await ask(at, 'POST', '/sessions', { body: { mail: 'anna@house.invalid', password: ['canary in a list'] } as Body });
  const base = new URL(cloud.url).origin;
  const metrics = await (await fetch(`${base}/metrics`)).text();
  expect(metrics).toMatch(/simcloud_answers_total\{[^}]*path="\/sessions"[^}]*status="401"/);
  expect((await fetch(`${base}/healthz`)).status).toBe(200);
  expect((await fetch(`${base}/readyz`)).status).toBe(200);
  expect(await cloud.end()).toBe(0);
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)).toString('latin1'));
  const all = [...files, metrics, cloud.output()].join('\n');
  expect(all.length).toBeGreaterThan(20_000);
  expect(all).toContain('anna@house.invalid');
  const secrets = [PASSWORD, 'QWERTY77', token, String(body['key']), 'wrong canary 7', 'canary in a list'];
  for (const secret of secrets)
    for (const form of [secret, Buffer.from(secret).toString('base64'), Buffer.from(secret).toString('hex')])
      expect(all.includes(form), form).toBe(false);
});

test('what cannot be is named, and no address of a database is told', async () => {
  const refused = start(['cloud', '--port', '0'], { DATABASE_URL: 'mysql://root:very-secret@host/db' });
  await expect(refused).rejects.toThrow(/DATABASE_URL is no address of a PostgreSQL/);
  await refused.catch((fault: Error) => expect(fault.message).not.toContain('very-secret'));
  await expect(start(['cloud', '--regions', 'mars'], { DATABASE_URL: '' })).rejects.toThrow(/--regions names "mars"/);
});
