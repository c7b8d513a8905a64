/**
 * The recorder: one device with one state, whichever face looks at it. Every method is async and speaks plain JSON, so the
 * same interface serves in the page and over a socket; changes are announced through one `watch`.
 */
import { applied, noRight } from './config/apply.ts';
import { type ConfigChanges, configSchema } from './config/schema.ts';
import { type FieldRefusal, refusalsOf } from './config/validate.ts';
import type { Identity, Life, NetworkFacts, RecorderFacts } from './facts.ts';
import type { FirmwareProfile } from './firmware/profile.ts';
import type { Json, RecorderImage } from './image.ts';
import { appended, type LogEntry, type LogEvent, type Way } from './log/log.ts';
import { createMemory, PowerLost } from './memory.ts';
import type { RecorderPorts } from './ports.ts';
import type { PasswordRefusal } from './refusal.ts';
import { type Credentials, createCredentials } from './users/credentials.ts';
import { ADMIN, rightsOf, type UserFacts } from './users/users.ts';

export type LoginResult = { ok: true; user: UserFacts } | ({ ok: false } & PasswordRefusal);
export type AdminVerdict = { ok: true; boot: number } | ({ ok: false } & PasswordRefusal);
export type ApplyResult = { ok: true } | { ok: false; refused: FieldRefusal[] };
export type PowerResult = { ok: true } | { ok: false; code: 'no-right' };

export interface Recorder {
  facts(): Promise<RecorderFacts>;
  /** Calls back at once with the facts and then at every change. Returns an unsubscribe. */
  watch(listener: (facts: RecorderFacts) => void): () => void;
  login(request: { user: string; password: string; way: Way }): Promise<LoginResult>;
  logout(request: { user: string }): Promise<void>;
  /** Checks the admin password for one operation in this boot; what it returns is no ticket for another. */
  verifyAdmin(request: { password: string; way: Way }): Promise<AdminVerdict>;
  /** A dry run of `applyConfig`: what would be refused. */
  checkConfig(changes: ConfigChanges): Promise<FieldRefusal[]>;
  /** All changes or none. */
  applyConfig(request: { user: string; changes: ConfigChanges }): Promise<ApplyResult>;
  /** Newest first. */
  readLog(): Promise<LogEntry[]>;
  appendLog(event: LogEvent): Promise<void>;
  restart(request: { user: string }): Promise<PowerResult>;
  shutDown(request: { user: string }): Promise<PowerResult>;
  readRecord(name: string): Promise<Json>;
  /** Resolves when the record would survive a power cut. */
  writeRecord(name: string, value: Json): Promise<void>;
}

/** The hands on the box, which no protocol has: the plug and the power button. */
export interface RecorderHardware {
  /** Power comes on; resolves when the recorder runs or is in safe mode. */
  powerOn(): Promise<void>;
  /** Power goes away at this instant. */
  cutPower(): void;
}

export interface RecorderOptions {
  profile: FirmwareProfile;
  identity: Pick<Identity, 'serial' | 'serialLong' | 'mac'>;
  network: Omit<NetworkFacts, 'linkUp'>;
  /** What blank flash is filled with at the first power-on. */
  factory: Omit<RecorderImage, 'schema' | 'boots' | 'running' | 'log'>;
}

export const BOOT_MS = 2600;
export const SHUTDOWN_MS = 1400;

export function createRecorder(
  ports: RecorderPorts,
  options: RecorderOptions,
): { recorder: Recorder; hardware: RecorderHardware } {
  const { clock, kdf } = ports;
  const { profile } = options;
  const listeners = new Set<(facts: RecorderFacts) => void>();
  let life: Life = 'off';
  let transitionMs = 0;
  let credentials: Credentials | null = null;
  /** Rises with every power-on and power cut, so that work begun before one can tell that its world is gone. */
  let epoch = 0;
  let factsNow: RecorderFacts | null = null;
  const memory = createMemory(ports.flash, { schema: 1, boots: 0, running: false, log: [], ...options.factory }, () =>
    announce(),
  );
  const { commit } = memory;

  function makeFacts(): RecorderFacts {
    const image = memory.image();
    return {
      life,
      boot: image.boots,
      transitionMs,
      activated: image.activated,
      identity: { model: profile.model, family: profile.family, channels: profile.channels, ...options.identity },
      firmware: {
        version: profile.version,
        encoder: profile.encoder,
        menuStyle: profile.menuStyle,
        capabilities: [...profile.capabilities],
      },
      servers: [...profile.servers],
      schema: configSchema,
      users: image.users.map(({ name, role, rights }) => ({ name, role, rights: rightsOf({ role, rights }) })),
      config: image.config,
      network: { linkUp: ports.ethernet.linkUp(), ...options.network },
      logHead: image.log.at(-1)?.id ?? 0,
    };
  }
  const facts = (): RecorderFacts => {
    factsNow ??= makeFacts();
    return factsNow;
  };
  const announce = (): void => {
    factsNow = null;
    for (const listener of [...listeners]) listener(facts());
  };
  ports.ethernet.watch(announce);

  const log = (event: LogEvent): Promise<void> =>
    commit((now) => ({ ...now, log: appended(now.log, event, clock.now()) }));

  const pause = (ms: number, born: number): Promise<boolean> =>
    new Promise((resolve) => void clock.after(ms, () => resolve(born === epoch)));

  function enter(next: Life, ms = 0): void {
    life = next;
    transitionMs = ms;
    announce();
  }

  const userNamed = (name: string) => memory.image().users.find((user) => user.name === name);

  async function boot(): Promise<void> {
    const born = ++epoch;
    enter('booting', BOOT_MS);
    const contents = await memory.load();
    if (born !== epoch) return;
    announce();
    if (!(await pause(BOOT_MS, born))) return;
    if (contents === 'bad') return enter('safe-mode');
    const cut = memory.image().running;
    credentials = createCredentials(
      {
        clock,
        kdf,
        userNamed,
        storeFailures: async (user, failures) => {
          // Checks still queued from an earlier boot know an older count: they must not write it over this one's (I3).
          if (born !== epoch) throw new PowerLost();
          await commit((now) => ({ ...now, failures: { ...now.failures, [user]: failures } }));
        },
      },
      memory.image().failures,
    );
    await commit((now) => {
      const before = cut ? appended(now.log, { event: 'power-lost' }, clock.now()) : now.log;
      return { ...now, boots: now.boots + 1, running: true, log: appended(before, { event: 'booted' }, clock.now()) };
    });
    if (born === epoch) enter('running');
  }

  /** Ends a passage of life that nobody waits for: a power cut is no fault, flash that cannot be written is safe mode. */
  const orSafeMode = (fault: unknown): void => {
    if (fault instanceof PowerLost) return;
    memory.forget();
    enter('safe-mode');
  };

  async function stop(next: 'rebooting' | 'shutting-down', event: LogEvent): Promise<void> {
    const born = epoch;
    enter(next, SHUTDOWN_MS);
    await commit((now) => ({ ...now, running: false, log: appended(now.log, event, clock.now()) }));
    if (!(await pause(SHUTDOWN_MS, born))) return;
    credentials = null;
    memory.forget();
    if (next === 'rebooting') await boot();
    else {
      epoch++;
      enter('off');
    }
  }

  /** A password check of this boot; one that outlives its boot has no verdict. */
  async function check(user: string, password: string) {
    if (!memory.image().activated) return { ok: false, code: 'not-activated' } as const;
    const born = epoch;
    if (life !== 'running' || !credentials) return { ok: false, code: 'unknown-result' } as const;
    const verdict = await credentials.check(user, password).catch((fault: unknown) => {
      if (!(fault instanceof PowerLost)) throw fault;
    });
    return verdict && born === epoch ? verdict : ({ ok: false, code: 'unknown-result' } as const);
  }

  /** What the log keeps of a user name that somebody typed: only ours, for people type passwords and giants there. */
  const loggedName = (name: string): string => userNamed(name)?.name ?? '?';

  function powerBy(name: string, next: 'rebooting' | 'shutting-down', event: LogEvent): PowerResult {
    const user = userNamed(name);
    if (life !== 'running' || !user || !rightsOf(user).includes('power')) return { ok: false, code: 'no-right' };
    stop(next, event).catch(orSafeMode);
    return { ok: true };
  }

  const recorder: Recorder = {
    facts: async () => facts(),
    watch(listener) {
      listeners.add(listener);
      listener(facts());
      return () => void listeners.delete(listener);
    },
    async login({ user, password }) {
      const verdict = await check(user, password);
      if (life === 'running' && (verdict.ok || verdict.code !== 'password-empty'))
        await log({ event: 'login', user: loggedName(user), outcome: verdict.ok ? 'ok' : verdict.code });
      if (!verdict.ok) return verdict;
      const { name, role } = verdict.user;
      return { ok: true, user: { name, role, rights: rightsOf(verdict.user) } };
    },
    logout: ({ user }) => log({ event: 'logout', user: loggedName(user) }),
    async verifyAdmin({ password }) {
      const verdict = await check(ADMIN, password);
      return verdict.ok ? { ok: true, boot: memory.image().boots } : verdict;
    },
    checkConfig: async (changes) => refusalsOf(memory.image().config, changes),
    async applyConfig(request) {
      let refused = noRight(request.changes);
      if (life === 'running')
        await commit((now) => {
          const result = applied(now, request, clock.now());
          refused = result.refused;
          return result.image;
        });
      return refused.length > 0 ? { ok: false, refused } : { ok: true };
    },
    readLog: async () => [...memory.image().log].reverse(),
    appendLog: log,
    restart: async ({ user }) => powerBy(user, 'rebooting', { event: 'reboot-requested', user }),
    shutDown: async ({ user }) => powerBy(user, 'shutting-down', { event: 'shutdown-requested', user }),
    readRecord: async (name) => new Map(Object.entries(memory.image().records)).get(name) ?? null,
    writeRecord: (name, value) => commit((now) => ({ ...now, records: { ...now.records, [name]: value } })),
  };
  const hardware: RecorderHardware = {
    powerOn: async () => {
      if (life === 'off') await boot().catch(orSafeMode);
    },
    cutPower() {
      epoch++;
      memory.forget();
      credentials = null;
      enter('off');
    },
  };
  return { recorder, hardware };
}
