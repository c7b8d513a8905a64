/** `sim-nvr serve`: recorders that live in this process until it is told to end. */
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { StoreFault } from '../../cloud/index.ts';
import { firmwareProfiles, type ProfileId } from '../../device/index.ts';
import { DEFAULT_SCENARIO, type ScenarioId, type Speed, scenarioIds, speeds } from '../../world/index.ts';
import { lendPower } from './boxPower.ts';
import { serversFrom } from './cloud/distant/servers.ts';
import { type Door, openDoor } from './cloud/door.ts';
import { openServedClouds } from './cloud/servedClouds.ts';
import { CommandProblem } from './commandProblem.ts';
import { defaultDataFolder, openDataFolder } from './dataFolder.ts';
import { createFleet, RECORDERS_MAX } from './fleet.ts';
import { isLoopback } from './guard.ts';
import type { Lan } from './lan.ts';
import { lanOf } from './lanOption.ts';
import { createLanRelay } from './lanRelay.ts';
import { firstAddress, listenProblem, namesOf } from './listening.ts';
import { createLog } from './log.ts';
import { type OwnLan, openOwnLan } from './ownLan.ts';
import { type RunningServer, startServer } from './server.ts';
import { createServiceManager } from './serviceManager.ts';
import { type HttpsOptions, type Tls, tlsOf } from './tls/tlsOption.ts';
import { openUsbDrive } from './usbDrive.ts';

export interface ServeOptions extends HttpsOptions {
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
  /** Servers of another process's cloud, with commas between them; its recorders are devices there. */
  cloud?: string;
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

export function numberOf(option: string, value: string, min: number, max: number): number {
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
  /** Of a certificate that a browser has to be told to trust; null for plain HTTP, or where somebody gave one. */
  fingerprint: string | null;
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
  const servers = serversFrom(options.cloud, process.env['SIM_NVR_CLOUD']);
  if (servers && time === 'standing')
    throw new CommandProblem(
      '--time standing has no place beside --cloud: the time of another process does not stand.',
    );
  if (servers && process.env['DATABASE_URL'])
    throw new CommandProblem(
      'DATABASE_URL is for the cloud of this process, and --cloud names another. Take one of them away; sim-nvr cloud is what uses a database.',
    );
  const names = isLoopback(options.host) ? [] : namesOf(options.host);
  const data = options.keep ? await openDataFolder(options.data ?? defaultDataFolder(process.env)) : null;
  const bug = (thrown: unknown): void =>
    log.error({ bug: thrown instanceof Error ? thrown.stack : 'no error' }, 'a mistake of the program');
  const database = process.env['DATABASE_URL'];
  const clouds = await openServedClouds({ servers, env: process.env, folder: data?.path ?? null, log, bug }).catch(
    async (fault: unknown) => {
      await data?.release();
      throw fault;
    },
  );
  const place = process.env['SIM_NVR_DRIVE'];
  const drive = place ? await openUsbDrive({ folder: place }) : undefined;
  const fleet = createFleet({
    drive,
    scenario,
    profile,
    language,
    speed,
    seed: options.seed,
    time,
    folder: data?.path ?? null,
    ...(clouds.own && { cloud: clouds.own }),
    distant: clouds.distant,
    cloudFault(thrown) {
      if (thrown instanceof StoreFault) log.warn({ code: thrown.code }, 'the store of the cloud cannot be had');
      else bug(thrown);
    },
  });
  let server: RunningServer | null = null;
  let tls: Tls | null = null;
  let lan: Lan | null = null;
  let ownLan: OwnLan | null = null;
  const relay = createLanRelay();
  let door: Door | null = null;
  const token = isLoopback(options.host) ? null : tokenFrom(process.env['SIM_NVR_TOKEN']);
  try {
    door = clouds.own && data && !database ? await openDoor({ folder: data.path, cloud: clouds.own, bug }) : null;
    await fleet.resume(count);
    tls = await tlsOf({
      ...options,
      names: ['localhost', '127.0.0.1', ...names.map((name) => name.replace(/^\[|\]$/g, ''))],
      folder: data?.path ?? null,
      now: Date.now(),
    });
    server = await startServer({
      fleet,
      cloud: clouds.face,
      relay,
      pages,
      host: options.host,
      port,
      guard: { hosts: token === null ? [] : names, token },
      tls,
      bug,
    });
    if (options.lan === undefined) ownLan = await openOwnLan({ fleet, relay, bug });
    else lan = await lanOf(options.lan, options.sadpFlase ?? false, { fleet, relay, log, bug });
    const joined = lan ?? ownLan;
    if (joined) relay.join(joined);
  } catch (fault) {
    await door?.end();
    await server?.close();
    await fleet.end();
    await clouds.end();
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
    url: `${tls ? 'https' : 'http'}://${shown.includes(':') ? `[${shown}]` : shown}:${running.port}/${token === null ? '' : `?token=${token}`}`,
    fingerprint: tls?.isOwn ? tls.fingerprint : null,
    lan: lan?.addresses() ?? [],
    async end() {
      manager.end();
      takeBackPower();
      await door?.end();
      await running.close();
      await fleet.end();
      drive?.end();
      // After the recorders, whose links it has.
      await clouds.end();
      // After the recorders, which say that they go.
      await lan?.end();
      await ownLan?.end();
      await data?.release();
      log.info('ended in order');
    },
  };
}
