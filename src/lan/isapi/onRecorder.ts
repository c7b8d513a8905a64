/** ISAPI filled with a recorder: its facts as they change, its logins, its sessions, its cloud; and what of its day is an event. */
import type { AgentSide, Config, LanSide, Recorder, RecorderFacts } from '../../device/index.ts';
import type { Platform, PlatformFacts } from '../../platform/index.ts';
import type { LockPause } from '../lockPause.ts';
import { createAlerts } from './alerts.ts';
import { createGuard } from './guard.ts';
import { createIsapi, type Isapi, type Standing } from './isapi.ts';
import { dressOf } from './write.ts';

/** What the cameras see. */
export interface Cameras {
  /** In the order of the channels. */
  names(language: Config['general.language']): readonly string[];
  /** A JPEG of this channel's camera at this moment, with the name and, where `clock` is given, the time by it written in. */
  picture(asked: { channel: number; now: number; name: string; showTime: boolean; clock: Config }): Promise<Uint8Array>;
}

export interface IsapiSides {
  recorder: Pick<Recorder, 'sessionFacts' | 'applyConfig'>;
  agentSide: Pick<AgentSide, 'watch' | 'readLog'>;
  lanSide: Pick<LanSide, 'loginByDigest' | 'attempts' | 'awaitsLogin'>;
  platform: Pick<Platform, 'watch'>;
  cameras: Cameras;
  /** Of this recorder's faces on the network, all together. */
  pause: LockPause;
  /** The world's wall clock, ms since the Unix epoch. */
  now(): number;
  /** ms, steady. */
  uptime(): number;
  random: { hex(bytes: number): string };
  every(ms: number, run: () => void): () => void;
  /** The address at which it is reached. */
  address(): string;
  isFault(thrown: unknown): boolean;
}

export interface IsapiOnRecorder extends Isapi {
  end(): void;
}

export function isapiOnRecorder(sides: IsapiSides): IsapiOnRecorder {
  const { recorder, lanSide, random, uptime, every, isFault } = sides;
  let device: RecorderFacts | null = null;
  let cloud: PlatformFacts | null = null;
  let booted = { boot: -1, at: 0 };
  const wall = (): number => sides.now() + (device?.clockOffset ?? 0);

  function standing(): Standing {
    const life = device?.life;
    return {
      life: life === 'running' || life === 'inactive' ? life : 'busy',
      profile: device?.firmware.id ?? '',
      address: sides.address(),
      now: wall(),
      uptime: uptime() - booted.at,
      platform: cloud,
      codeIsSet: (device?.config['platform.verificationCode'] ?? '') !== '',
    };
  }
  const cameraName = (channel: number): string =>
    sides.cameras.names(device?.config['general.language'] ?? 'en')[channel - 1] ?? `Camera ${channel}`;
  const alerts = createAlerts({
    every,
    about: () => ({
      dress: dressOf(device?.firmware.id ?? ''),
      address: sides.address(),
      port: device?.config['ports.http'] ?? 0,
      mac: device?.identity.mac ?? '',
      now: wall(),
      clock: device?.config ?? null,
    }),
  });

  async function tellOfLog(after: number): Promise<void> {
    const news = (await sides.agentSide.readLog()).filter(({ id, event }) => id > after && event === 'illegal-login');
    for (const _ of news) alerts.tell({ type: 'illaccess', active: true, channel: OWN });
  }
  function follow(next: RecorderFacts): void {
    const before = device;
    device = next;
    if (booted.boot !== next.boot) booted = { boot: next.boot, at: uptime() };
    if (!before || before.boot !== next.boot || next.life !== 'running') return;
    next.channels.forEach(({ fault }, index) => {
      const was = before.channels[index]?.fault ?? null;
      if ((was === null) !== (fault === null))
        alerts.tell({ type: 'videoloss', active: fault !== null, channel: index + 1 });
    });
    if (next.logHead > before.logHead) void tellOfLog(before.logHead);
  }
  const ends = [
    sides.platform.watch((next) => {
      cloud = next;
    }),
    sides.agentSide.watch(follow),
  ];

  const isapi = createIsapi({
    standing,
    guard: createGuard({
      lanSide,
      pause: sides.pause,
      uptime,
      random,
      realm: () => device?.identity.serial ?? '',
      algorithms: () =>
        !device?.config['service.sha256']
          ? ['md5']
          : device.config['service.md5Beside']
            ? ['sha256', 'md5']
            : ['sha256'],
    }),
    alerts,
    async factsOf(session) {
      const seen = await recorder.sessionFacts({ session });
      return seen.ok ? seen.facts : null;
    },
    apply: (session, changes) => recorder.applyConfig({ session, changes }),
    cameraName,
    async picture(channel) {
      if (!device) throw new Error('A recorder that nobody has heard of was asked for a picture.');
      const { config } = device;
      const name = config['live.showNames'] ? cameraName(channel) : '';
      return sides.cameras.picture({ channel, now: wall(), name, showTime: config['live.showTime'], clock: config });
    },
    isFault,
  });
  return {
    answer: isapi.answer,
    end() {
      for (const end of ends) end();
    },
  };
}

/** What is of the recorder itself comes as of its first channel: a client that is told of no channel in the list of events waits for that. */
const OWN = 1;
