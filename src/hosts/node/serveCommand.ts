/** `sim-nvr serve`: recorders that live in this process until it is told to end. */
import { randomBytes } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Logger, pino } from 'pino';
import { firmwareProfiles, type ProfileId } from '../../device/index.ts';
import { DEFAULT_SCENARIO, type ScenarioId, type Speed, scenarioIds, speeds } from '../../world/index.ts';
import { lendPower } from './boxPower.ts';
import { CommandProblem } from './commandProblem.ts';
import { DataFolderProblem, defaultDataFolder, openDataFolder } from './dataFolder.ts';
import { createFleet, RECORDERS_MAX } from './fleet.ts';
import { isLoopback } from './guard.ts';
import type { Lan } from './lan.ts';
import { lanOf } from './lanOption.ts';
import { type RunningServer, startServer } from './server.ts';
import { createServiceManager } from './serviceManager.ts';

export interface ServeOptions {
  port: string;
  host: string;
  data?: string;
  recorders: string;
  profile?: string;
  scenario: string;
  seed?: string;
  time: string;
  speed: string;
  lang: string;
  /** `false`: nothing is kept. */
  keep: boolean;
  /** Name of an interface, or one of its addresses: on its network the recorders are seen. */
  lan?: string;
  sadpFlase?: boolean;
}

export const serveDefaults = {
  port: '8080',
  host: '127.0.0.1',
  recorders: '1',
  scenario: DEFAULT_SCENARIO,
  speed: '1',
  time: 'running',
  lang: 'ru',
};
/** The built pages, beside the built program. @param program address of the file that was started */
export const pagesBeside = (program: string): string => join(dirname(fileURLToPath(program)), '..', 'dist');

function oneOf<T extends string>(option: string, value: string, known: readonly T[]): T {
  const found = known.find((one) => one === value);
  if (found !== undefined) return found;
  throw new CommandProblem(`--${option} is "${value}"; it may be one of: ${known.join(', ')}`);
}

function numberOf(option: string, value: string, min: number, max: number): number {
  const number = /^\d{1,6}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= min && number <= max) return number;
  throw new CommandProblem(`--${option} is "${value}"; it takes a number from ${min} to ${max}`);
}

/** One's own for every start, unless the environment gives one: so that an address stays the same. */
function tokenFrom(given: string | undefined): string {
  if (given === undefined || given === '') return randomBytes(16).toString('hex');
  if (/^[\w-]{16,128}$/.test(given)) return given;
  throw new CommandProblem('SIM_NVR_TOKEN is no token: it takes 16 to 128 letters, digits, - and _');
}

export interface Serving {
  port: number;
  url: string;
  /** Addresses at which tools on the local network find the recorders; none without `--lan`. */
  lan: readonly string[];
  end(): Promise<void>;
}

/** @throws CommandProblem, DataFolderProblem */
export async function serve(options: ServeOptions, pages: string, log: Logger = createLog()): Promise<Serving> {
  const port = numberOf('port', options.port, 0, 65_535);
  const count = numberOf('recorders', options.recorders, 1, RECORDERS_MAX);
  const scenario: ScenarioId = oneOf('scenario', options.scenario, scenarioIds);
  const speed: Speed = oneOf('speed', options.speed, speeds);
  const time = oneOf('time', options.time, ['running', 'standing'] as const);
  const language = oneOf('lang', options.lang, ['ru', 'en'] as const);
  const profiles = firmwareProfiles.map(({ id }) => id as ProfileId);
  const profile = options.profile === undefined ? undefined : oneOf('profile', options.profile, profiles);
  const data = options.keep ? await openDataFolder(options.data ?? defaultDataFolder(process.env)) : null;
  const bug = (thrown: unknown): void =>
    log.error({ bug: thrown instanceof Error ? thrown.stack : 'no error' }, 'a mistake of the program');
  const fleet = createFleet({
    scenario,
    profile,
    language,
    speed,
    seed: options.seed,
    time,
    folder: data?.path ?? null,
  });
  let server: RunningServer | null = null;
  let lan: Lan | null = null;
  const token = isLoopback(options.host) ? null : tokenFrom(process.env['SIM_NVR_TOKEN']);
  try {
    await fleet.resume(count);
    server = await startServer({
      fleet,
      pages,
      host: options.host,
      port,
      guard: { hosts: token === null ? [] : namesOf(options.host), token },
      bug,
    });
    lan = options.lan === undefined ? null : await lanOf(options.lan, options.sadpFlase ?? false, { fleet, log, bug });
  } catch (fault) {
    await server?.close();
    await fleet.end();
    await data?.release();
    throw listenProblem(fault, options.host, port) ?? fault;
  }
  const running = server;
  const first = fleet.find(1);
  const takeBackPower = first ? lendPower(first.hosted, process.env['SIM_NVR_POWER'], bug) : () => undefined;
  const manager = createServiceManager();
  manager.ready();
  const shown = options.host === '0.0.0.0' || options.host === '::' ? (firstAddress() ?? options.host) : options.host;
  log.info({ port: running.port, recorders: count, data: data?.path ?? null }, 'serving');
  return {
    port: running.port,
    url: `http://${shown.includes(':') ? `[${shown}]` : shown}:${running.port}/${token === null ? '' : `?token=${token}`}`,
    lan: lan?.addresses() ?? [],
    async end() {
      manager.end();
      takeBackPower();
      await running.close();
      await fleet.end();
      // After the recorders, which say that they go.
      await lan?.end();
      await data?.release();
      log.info('ended in order');
    },
  };
}

/**
 * Machine lines on stderr: what stands in them is named here, and nothing that a person typed is. A person at a terminal is told in
 * words what is going on, and needs them only where something went wrong.
 */
const createLog = (): Logger =>
  pino(
    { base: null, level: process.stderr.isTTY ? 'warn' : 'info', timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );

const addresses = (): string[] =>
  Object.values(networkInterfaces()).flatMap((all) =>
    (all ?? []).map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address)),
  );
const firstAddress = (): string | undefined =>
  Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
const namesOf = (host: string): string[] =>
  host === '0.0.0.0' || host === '::' ? addresses() : [host.includes(':') ? `[${host}]` : host];

function listenProblem(fault: unknown, host: string, port: number): CommandProblem | null {
  if (fault instanceof DataFolderProblem) return null;
  const code = typeof fault === 'object' && fault !== null && 'code' in fault ? fault.code : undefined;
  if (code === 'EADDRINUSE')
    return new CommandProblem(
      `Port ${port} on ${host} is in use by another program. Stop it, or choose another port: --port ${port < 65_535 ? port + 1 : 8081}`,
    );
  if (code === 'EACCES')
    return new CommandProblem(`Port ${port} is not open to this user. Choose one above 1023: --port 8081`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new CommandProblem(`This machine has no address ${host}. Choose one that it has: --host 127.0.0.1`);
  return null;
}
