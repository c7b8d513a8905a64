/**
 * The months before a recorder came into other hands, as its log tells them: who logged in and what they set, when the line and the power
 * were away, an upgrade, tries to unbind. Drawn from the world's chance, and true to what the recorder is now: whoever is named had an account at
 * that time, the last upgrade led to the firmware that runs, and the last word on a setting is the setting.
 */
import {
  ADMIN,
  appended,
  type ConfigKey,
  defaultConfig,
  type LogEntry,
  type LogEvent,
  type OfflineReason,
  type Random,
  type RecorderOptions,
} from '../../device/index.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** As long as somebody had it. */
const DAYS = 150;
/** Entries at most: less than half of what a log holds, so that the new owner's own do not push it out at once. */
export const PAST_ENTRIES = 220;

/** An account of which nothing is left but its lines. */
const FORMER = 'manager';
const TOUCHED: readonly ConfigKey[] = ['general.autoLogout', 'live.dwell', 'live.showNames', 'general.deviceName'];
const DROPS: readonly OfflineReason[] = ['server-silent', 'no-link', 'no-gateway', 'name-not-resolved'];
const LEADS_TO: Partial<Record<ConfigKey, OfflineReason>> = {
  'network.gateway': 'no-gateway',
  'network.dns1': 'name-not-resolved',
};

export interface PastPorts {
  random: Random;
  /** ms since the Unix epoch: the past ends some days before it. */
  now: number;
}

/** The same recorder, with a past. */
export function withPast(options: RecorderOptions, { random, now }: PastPorts): RecorderOptions {
  const { factory, profile } = options;
  const { config, users } = factory;
  const chance = (): number => Number.parseInt(random.hex(3), 16) / 0x1000000;
  const between = (least: number, most: number): number => least + Math.floor(chance() * (most - least + 1));
  const oneOf = <T>(all: readonly T[]): T => all[Math.floor(chance() * all.length)] as T;
  const before = earlierVersion(profile.version);
  const sold = between(3, 12);
  const server = config['platform.serverAddress'];
  let at = now - (DAYS + sold) * DAY + between(8, 11) * HOUR;
  let log: LogEntry[] = [];
  let boots = 0;

  const tell = (event: LogEvent, after = between(1, 9) * MINUTE): void => {
    // Nobody does anything on the full minute.
    at += after && after + between(0, 59) * SECOND;
    if (event.event === 'booted') boots++;
    log = appended(log, event, at);
  };
  const visit = (user: string, ...done: LogEvent[]): void => {
    if (chance() < 0.15) tell({ event: 'login', user, outcome: 'password-wrong' });
    tell({ event: 'login', user, outcome: 'ok' });
    for (const event of done) tell(event);
    tell({ event: 'logout', user });
  };
  const drop = (reason: OfflineReason): void => {
    tell({ event: 'platform-offline', reason });
    tell({ event: 'platform-online', server }, between(2, 90) * MINUTE);
  };
  const powerCut = (): void => {
    tell({ event: 'power-lost' }, between(1, 200) * MINUTE);
    tell({ event: 'booted' }, MINUTE);
    tell({ event: 'platform-online', server }, MINUTE);
  };

  /** What happens on one day alone, each on a day of its own. */
  const once = new Map<number, () => void>([
    [between(6, 14), () => visit(ADMIN, { event: 'user-added', user: ADMIN, name: FORMER })],
    [
      between(30, 60),
      () => {
        visit(ADMIN, { event: 'upgrade-started', user: ADMIN, from: before, to: profile.version });
        tell({ event: 'booted' }, MINUTE);
        tell({ event: 'upgrade-done', from: before, to: profile.version }, 0);
        tell({ event: 'platform-online', server }, MINUTE);
      },
    ],
    [between(95, 105), () => visit(ADMIN, { event: 'user-deleted', user: ADMIN, name: FORMER })],
    [
      between(DAYS - 9, DAYS - 5),
      () => {
        if (profile.capabilities.includes('local-unbind'))
          for (let tries = between(1, 3); tries > 0; tries--)
            tell({ event: 'unbind', way: oneOf(['sadp', 'app'] as const), outcome: 'password-wrong' });
      },
    ],
  ]);
  // A disk that filled up before somebody let it overwrite, and one that failed and was changed.
  if (chance() < 0.5) once.set(between(62, 75), () => tell({ event: 'hdd-full', disk: 1 }, between(1, 200) * MINUTE));
  if (chance() < 0.35)
    once.set(between(78, 92), () => {
      tell({ event: 'hdd-error', disk: 1 }, between(1, 200) * MINUTE);
      tell({ event: 'login', user: ADMIN, outcome: 'ok' });
      tell({ event: 'shutdown-requested', user: ADMIN });
      tell({ event: 'booted' }, between(20, 90) * MINUTE);
      tell({ event: 'platform-online', server }, MINUTE);
    });
  const others = users.map(({ name }) => name).filter((name) => name !== ADMIN);
  let hasFormer = false;

  tell({ event: 'booted' });
  tell({ event: 'platform-online', server }, MINUTE);
  const admin = users.find(({ name }) => name === ADMIN);
  if (admin?.pattern) visit(ADMIN, { event: 'pattern-changed', set: true });
  if (factory.recovery?.email) visit(ADMIN, { event: 'recovery-changed', fields: ['email'] });
  for (const name of others.slice(1)) visit(ADMIN, { event: 'user-added', user: ADMIN, name });

  const morning = (day: number): number => now - (DAYS + sold - day) * DAY;
  for (let day = 1; day < DAYS && log.length < PAST_ENTRIES - 20; day++) {
    at = Math.max(at, morning(day) + between(7, 20) * HOUR);
    const special = once.get(day);
    special?.();
    if (special && log.some(({ event }) => event === 'user-added')) hasFormer = isThere(log, FORMER);
    const dice = chance();
    if (dice < 0.12) visit(ADMIN, { event: 'config-changed', user: ADMIN, fields: [oneOf(TOUCHED)] });
    else if (dice < 0.22) visit(oneOf(hasFormer ? [...others, FORMER] : [ADMIN, ...others]));
    else if (dice < 0.28) drop(oneOf(DROPS));
    else if (dice < 0.295) powerCut();
  }
  at = Math.max(at, morning(DAYS) + between(9, 18) * HOUR);
  const last = lastWords(config);
  if (last.length > 0) visit(ADMIN, { event: 'config-changed', user: ADMIN, fields: last });
  for (const reason of last.flatMap((key) => LEADS_TO[key] ?? [])) tell({ event: 'platform-offline', reason });
  tell({ event: 'login', user: ADMIN, outcome: 'ok' });
  tell({ event: 'shutdown-requested', user: ADMIN });

  const firmware = {
    version: profile.version,
    sequence: 0,
    pending: null,
    last: { ok: true, from: before, to: profile.version },
  };
  return { ...options, factory: { ...factory, log, boots, firmware } };
}

/** Whether the account was made and is not deleted yet. */
const isThere = (log: readonly LogEntry[], name: string): boolean => {
  const last = log.findLast((entry) => 'name' in entry && entry.name === name);
  return last?.event === 'user-added';
};

/** What somebody set last: whatever of the network is other than from the factory, and the service where it is off. */
const lastWords = (config: RecorderOptions['factory']['config']): ConfigKey[] => [
  ...(Object.keys(LEADS_TO) as ConfigKey[]).filter((key) => config[key] !== defaultConfig[key]),
  ...(config['platform.enabled'] ? [] : (['platform.enabled'] as const)),
];

/** A release before it, with a build of the year before: `V4.30.011 build 200803` → `V4.30.005 build 190803`. */
function earlierVersion(version: string): string {
  const [, start = version, patch = '0', year = '0', day = ''] =
    /^(V\d+\.\d+\.)(\d+) build (\d\d)(\d{4})$/.exec(version) ?? [];
  const older = String(Math.max(0, Number(patch) - 6)).padStart(patch.length, '0');
  return `${start}${older} build ${String(Number(year) - 1).padStart(2, '0')}${day}`;
}
