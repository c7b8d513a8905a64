/** What a world has come to, as far as a playback must come to the same: no hash, no time, no random id. */
import type { Json, LogEntry, RecorderFacts } from '../device/index.ts';
import type { CloudBinding, PlatformFacts } from '../platform/index.ts';

export type Digest = { [part: string]: Json };

/** A world as it stands: what a digest is made of. */
interface Snapshot {
  recorder: RecorderFacts;
  platform: PlatformFacts;
  /** What the cloud holds. */
  binding: CloudBinding;
  log: readonly LogEntry[];
  /** The navigation chart's state. */
  place: string;
  user: string | null;
}

/**
 * What the wire tells by its own clock. With one seed it tells the same at the same moment of every run; but what a person does is
 * not bound to moments: a key takes its real time to derive, and whoever logs in or pulls the plug while the service registers
 * meets such a line or not. So the lines stand now here, now there, and what they come to stands in the digest apart.
 */
const OVERTAKING: readonly string[] = [
  'binding-changed',
  'platform-online',
  'platform-offline',
  'pppoe-connected',
  'pppoe-failed',
];

export function digestOf({ recorder, platform, binding, log, place, user }: Snapshot): Digest {
  return {
    life: recorder.life,
    activated: recorder.activated,
    firmware: recorder.firmware.version,
    config: { ...recorder.config },
    users: recorder.users.map(({ name, role, rights }) => ({ name, role, rights: [...rights] })),
    recovery: { ...recorder.recovery },
    services: {
      onvif: recorder.services.onvifUsers.map(({ name, level }) => ({ name, level })),
      encrypted: recorder.services.encryption.on,
    },
    platform: { status: stateOf(platform.status), binding: platform.binding.state, unbindState: platform.unbindState },
    cloud: binding.bound ? { bound: true, account: binding.account } : { bound: false },
    place,
    user,
    log: [...log]
      .sort((one, other) => one.id - other.id)
      .map(({ event }) => event)
      .filter((event) => !OVERTAKING.includes(event)),
  };
}

/** A service that tries again is as offline as between two attempts: which of the two an end meets is a matter of seconds. */
const stateOf = (status: PlatformFacts['status']): string =>
  status.state === 'registering' && status.last !== null ? 'offline' : status.state;

export interface Difference {
  /** Where: `config.general.deviceName`, `log.12`. */
  path: string;
  /** What the list ended with, and what the playback did; undefined where there is nothing. */
  recorded: Json | undefined;
  played: Json | undefined;
}

/** What a list that was recorded before there was such a thing could not know; the admin has every right that there is. */
const CAME_LATER = /^(config\.|services(\.|$)|users\.\d+\.rights\.[5-9]$)/;

/** What the factory set until there was an Auto: whatever monitor stood there was filled then, as it is by Auto now. */
const wasFactorys = (path: string, recorded: Json | undefined, played: Json | undefined): boolean =>
  path === 'config.general.resolution' && recorded === '1920x1080' && played === 'auto';

/** Every leaf in which the two differ. A setting or a service that the list does not know came after it. */
export function differences(recorded: Json | undefined, played: Json | undefined, path = ''): Difference[] {
  if ((recorded === undefined && CAME_LATER.test(path)) || wasFactorys(path, recorded, played)) return [];
  if (isBranch(recorded) && isBranch(played)) {
    const keys = new Set([...Object.keys(recorded), ...Object.keys(played)]);
    return [...keys].flatMap((key) =>
      differences(childOf(recorded, key), childOf(played, key), path === '' ? key : `${path}.${key}`),
    );
  }
  return JSON.stringify(recorded) === JSON.stringify(played) ? [] : [{ path, recorded, played }];
}

type Branch = { [key: string]: Json } | Json[];
const isBranch = (value: Json | undefined): value is Branch => typeof value === 'object' && value !== null;
const childOf = (branch: Branch, key: string): Json | undefined =>
  Object.hasOwn(branch, key) ? (branch as Record<string, Json>)[key] : undefined;
