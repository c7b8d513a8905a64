// Who may read the figures of a cloud, and what its command is told: every wrong value under the name by which it was given.
import { request } from 'node:http';
import { Command } from 'commander';
import { pino } from 'pino';
import { afterEach, expect, test, vi } from 'vitest';
import { backupCommand, restoreCommand } from './backupCommand.ts';
import { createCloudHost } from './cloudHost.ts';
import { type MetricsGuard, type RunningCloud, startCloudServer } from './cloudServer.ts';
import { serveCloud } from './command.ts';
import { addSettings, type CloudOptions, namedAsGiven } from './settings.ts';

const TOKEN = 'f'.repeat(32);
const running: RunningCloud[] = [];
const log = pino({ level: 'silent' });

afterEach(async () => {
  vi.unstubAllEnvs();
  for (const server of running.splice(0)) await server.close();
});

const bug = (thrown: unknown): void => {
  throw thrown;
};

async function begin(metrics: MetricsGuard): Promise<number> {
  const cloud = createCloudHost({ regions: ['russia'], keeping: { in: 'memory' }, log, bug });
  const guard = { hosts: ['cloud.invalid'], token: null };
  const server = await startCloudServer({ host: '127.0.0.1', port: 0, guard, metrics, cloud, bug });
  running.push(server);
  return server.port;
}

/** `fetch` would put its own Host. */
const read = (port: number, path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    const asked = request({ port, path, host: '127.0.0.1', headers }, (answer) => {
      let text = '';
      answer.on('data', (piece: Buffer) => {
        text += piece.toString();
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    asked.on('error', reject);
    asked.end();
  });

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

test('alone on loopback: whoever is on this machine, and nobody through something in front', async () => {
  const port = await begin({ token: null, isLocal: true });
  const read1 = await read(port, '/metrics');
  expect([read1.status, read1.text]).toEqual([200, expect.stringContaining('simcloud_device_links')]);
  for (const name of ['X-Forwarded-For', 'X-Real-IP', 'Via', 'Forwarded', 'X-Forwarded-Host', 'X-Forwarded-Proto'])
    expect((await read(port, '/metrics', { [name]: '127.0.0.1' })).status, name).toBe(403);
  expect((await read(port, '/metrics', { Host: 'evil.example' })).status).toBe(403);
  expect((await read(port, '/metrics', { Origin: 'http://evil.example' })).status).toBe(403);
});

test('reached from elsewhere and without a token: nobody, and the words say what to do; health is for all', async () => {
  const port = await begin({ token: null, isLocal: false });
  const refused = await read(port, '/metrics');
  expect([refused.status, refused.text]).toEqual([403, expect.stringContaining('SIM_NVR_CLOUD_METRICS_TOKEN')]);
  expect((await read(port, '/metrics', bearer(TOKEN))).status).toBe(403);
  expect((await read(port, '/healthz')).status).toBe(200);
  expect((await read(port, '/readyz')).status).toBe(200);
});

test('with a token: whoever sends it, from wherever', async () => {
  const port = await begin({ token: TOKEN, isLocal: true });
  const behind = { Host: `cloud.invalid:${port}`, 'X-Forwarded-For': '198.51.100.1' };
  expect((await read(port, '/metrics', { ...behind, ...bearer(TOKEN) })).status).toBe(200);
  for (const wrong of [{}, bearer(TOKEN.slice(1)), bearer(`${TOKEN}f`), { Authorization: TOKEN }])
    expect((await read(port, '/metrics', wrong)).status).toBe(401);
  expect((await read(port, `/metrics?token=${TOKEN}`)).status).toBe(401);
});

/** As the command is told, and served nowhere. */
async function told(args: readonly string[], env: Record<string, string> = {}): Promise<CloudOptions> {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  const command = addSettings(new Command('cloud')).exitOverride();
  let options: CloudOptions | null = null;
  command.action((given: CloudOptions) => {
    options = given;
  });
  await command.parseAsync(args, { from: 'user' });
  if (options === null) throw new Error('The command was not run.');
  return options;
}

async function refused(args: readonly string[], env: Record<string, string> = {}): Promise<string> {
  for (const [name, value] of Object.entries({ DATABASE_URL: 'postgres://127.0.0.1:9/none', ...env }))
    vi.stubEnv(name, value);
  const command = addSettings(new Command('cloud')).exitOverride();
  let words = 'nothing was refused';
  command.action(async (options: CloudOptions) => {
    await serveCloud(options, log).catch((thrown: unknown) => {
      words = String((namedAsGiven(thrown, command) as Error).message);
    });
  });
  await command.parseAsync(args, { from: 'user' });
  return words;
}

test('by the environment as by flags, which go before', async () => {
  const env = {
    SIM_NVR_CLOUD_PORT: '9001',
    SIM_NVR_CLOUD_HOST: '0.0.0.0',
    SIM_NVR_CLOUD_NAMES: 'cloud.invalid,cloud-1',
    SIM_NVR_CLOUD_REGIONS: 'russia',
    SIM_NVR_CLOUD_PROXY: '172.31.81.0/24',
  };
  const byEnv = { port: '9001', host: '0.0.0.0', name: ['cloud.invalid', 'cloud-1'], regions: 'russia' };
  expect(await told([], env)).toEqual({ ...byEnv, proxy: '172.31.81.0/24' });
  expect(await told(['--port', '9002'], env)).toMatchObject({ ...byEnv, port: '9002' });
  vi.unstubAllEnvs();
  expect(await told(['--name', 'a', '--name', 'b'])).toMatchObject({ port: '8081', name: ['a', 'b'] });
});

test.each<[string[], Record<string, string>, RegExp]>([
  [['--port', '99999'], {}, /^--port is "99999"/],
  [[], { SIM_NVR_CLOUD_PORT: '99999' }, /^SIM_NVR_CLOUD_PORT is "99999"/],
  [[], { SIM_NVR_CLOUD_NAMES: 'good.invalid,http://bad' }, /^SIM_NVR_CLOUD_NAMES is "http:\/\/bad"/],
  [['--name', 'host:8081'], {}, /^--name is "host:8081"; .* without port/],
  [[], { SIM_NVR_CLOUD_REGIONS: 'mars' }, /^SIM_NVR_CLOUD_REGIONS names "mars"/],
  [[], { SIM_NVR_CLOUD_PROXY: 'nginx' }, /^SIM_NVR_CLOUD_PROXY names "nginx"/],
  [['--host', '203.0.113.77'], {}, /^This machine has no address 203\.0\.113\.77/],
  [[], { SIM_NVR_CLOUD_METRICS_TOKEN: 'short' }, /^SIM_NVR_CLOUD_METRICS_TOKEN is no token/],
  [[], { SIM_NVR_CLOUD_PROT: '1' }, /^SIM_NVR_CLOUD_PROT is no setting\. There are: SIM_NVR_CLOUD_PORT, /],
  [[], { DATABASE_URL: 'mysql://root:very-secret@host/db' }, /^DATABASE_URL is no address of a PostgreSQL/],
])('%j %j', async (args, env, words) => {
  const said = await refused(args, env);
  expect(said).toMatch(words);
  expect(said).not.toContain('very-secret');
});

test('backup and restore know the folder of the process from the same place, and leave a PostgreSQL to its own tool', async () => {
  vi.stubEnv('DATABASE_URL', '');
  vi.stubEnv('SIM_NVR_CLOUD_DATA', '/nowhere/of/the/process');
  const run = (command: Command, ...args: string[]) => command.parseAsync(args, { from: 'user' });
  await expect(run(backupCommand(), 'to')).rejects.toThrow(/There is no cloud of .* in \/nowhere\/of\/the\/process\./);
  await expect(run(backupCommand(), 'to', '--data', '/another')).rejects.toThrow(/ in \/another\./);
  vi.stubEnv('DATABASE_URL', 'postgres://sim:very-secret@host/db');
  for (const [command, tool] of [
    [backupCommand(), 'pg_dump'],
    [restoreCommand(), 'pg_restore'],
  ] as const) {
    const words = await run(command, 'to').then(String, (thrown: Error) => thrown.message);
    expect(words).toContain(tool);
    expect(words).not.toContain('very-secret');
  }
});
