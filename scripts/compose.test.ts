// Where no container engine runs, the two compose files are held to what the commands in them know: settings, paths, ports, names of each other.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { afterEach, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { addSettings, metricsTokenFrom, namesFrom, settingNames } from '../src/hosts/node/cloud/settings.ts';
import { proxiesFrom } from '../src/hosts/node/cloud/sources.ts';

interface Service {
  image?: string;
  build?: { context: string; dockerfile: string };
  command?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
  networks?: string[] | Record<string, { ipv4_address: string }>;
  ports?: string[];
  volumes?: string[];
  read_only?: boolean;
}
interface Compose {
  services: Record<string, Service>;
  networks?: Record<string, unknown>;
  volumes?: Record<string, unknown>;
}

const docker = fileURLToPath(new URL('../docker', import.meta.url));
const read = (name: string): Compose => parse(readFileSync(join(docker, name), 'utf8'), { merge: true }) as Compose;
const files = ['compose.yaml', 'cloud.compose.yaml'] as const;
const cloud = read('cloud.compose.yaml');
const nginx = readFileSync(join(docker, 'cloud.nginx.conf'), 'utf8');
const servers = Object.entries(cloud.services).filter(([, { command }]) => command?.[0] === 'cloud');
const environment = servers[0]?.[1].environment ?? {};
const { networks: placed = [] } = cloud.services['proxy'] ?? {};
const addressOfProxy = Array.isArray(placed) ? '' : (placed['inside']?.ipv4_address ?? '');

afterEach(() => vi.unstubAllEnvs());

test.each(files)('%s: what it names is there, in it or in the checkout', (name) => {
  const { services, networks = {}, volumes = {} } = read(name);
  expect(Object.keys(services).length).toBeGreaterThan(0);
  for (const service of Object.values(services)) {
    if (service.build) expect(existsSync(join(docker, service.build.context, service.build.dockerfile))).toBe(true);
    else expect(service.image).toMatch(/^[a-z]+:\d+\.\d+-[a-z]+$/);
    for (const other of Object.keys(service.depends_on ?? {}))
      expect(services[other]?.healthcheck, other).toBeDefined();
    const joined = Array.isArray(service.networks) ? service.networks : Object.keys(service.networks ?? {});
    for (const network of joined) expect(networks).toHaveProperty(network);
    for (const volume of service.volumes ?? []) {
      const source = volume.split(':')[0] ?? '';
      if (source.startsWith('.')) expect(existsSync(join(docker, source)), source).toBe(true);
      else expect(volumes).toHaveProperty(source);
    }
    // Nothing is published beyond this machine.
    for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:(\d+):\1$/);
  }
});

test('two servers of the cloud, alike, on the one database', () => {
  expect(servers.map(([name]) => name)).toEqual(['cloud-1', 'cloud-2']);
  expect(servers[0]?.[1]).toEqual(servers[1]?.[1]);
  const {
    POSTGRES_USER: user,
    POSTGRES_DB: name,
    POSTGRES_PASSWORD: password,
  } = cloud.services['database']?.environment ?? {};
  expect(environment['DATABASE_URL']).toBe(`postgres://${user}:${password}@database:5432/${name}`);
  expect(cloud.services['database']?.volumes).toEqual(['rows:/var/lib/postgresql/data']);
});

test('every setting is one that the command knows, and has a value that it takes', async () => {
  const own = Object.keys(environment).filter((name) => name !== 'DATABASE_URL');
  expect(own.length).toBeGreaterThan(3);
  for (const name of own) expect(settingNames).toContain(name);
  for (const value of Object.values(environment)) expect(typeof value).toBe('string');
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  let options: Record<string, unknown> = {};
  const command = addSettings(new Command()).action((given: Record<string, unknown>) => {
    options = given;
  });
  await command.parseAsync(servers[0]?.[1].command?.slice(1) ?? [], { from: 'user' });
  expect(options).toMatchObject({ port: '8081', host: '0.0.0.0', name: ['cloud-1', 'cloud-2'] });
  expect(namesFrom(options['name'] as string[])).toEqual(['cloud-1', 'cloud-2']);
  expect(proxiesFrom(options['proxy'] as string)(addressOfProxy)).toBe(true);
  // What stands in its place when nobody sets it.
  expect(metricsTokenFrom({ SIM_NVR_CLOUD_METRICS_TOKEN: '' })).toBeNull();
  expect(environment['SIM_NVR_CLOUD_METRICS_TOKEN']).toMatch(/:-\}$/);
});

test('the proxy leads to each server at its port, links too, and keeps the figures to itself', () => {
  const port = environment['SIM_NVR_CLOUD_PORT'];
  expect([...nginx.matchAll(/server ([\w-]+:\d+)/g)].map(([, at]) => at)).toEqual(
    servers.map(([name]) => `${name}:${port}`),
  );
  expect(nginx).toContain(`listen ${port};`);
  expect(cloud.services['proxy']?.ports).toEqual([`127.0.0.1:${port}:${port}`]);
  for (const line of ['Host $http_host', 'X-Forwarded-For $remote_addr', 'Upgrade $http_upgrade'])
    expect(nginx).toContain(`proxy_set_header ${line};`);
  expect(nginx).toMatch(/location = \/metrics \{\s+return 404;/);
});

test('whether each is well is asked at a path that there is, at the port at which it listens', () => {
  const server = readFileSync(join(docker, '../src/hosts/node/cloud/cloudServer.ts'), 'utf8');
  const asked = Object.values(cloud.services).flatMap(({ healthcheck }) => {
    expect(healthcheck?.test[0]).toBe('CMD');
    return [...(healthcheck?.test.join(' ').matchAll(/http:\/\/127\.0\.0\.1:(\d+)(\/\w+)/g) ?? [])];
  });
  expect(asked.map(([, , path]) => path)).toEqual(['/readyz', '/readyz', '/healthz']);
  for (const [, port, path] of asked) {
    expect(port).toBe(environment['SIM_NVR_CLOUD_PORT']);
    expect(server).toContain(`app.get('${path}'`);
  }
});
