/**
 * A firmware profile: everything that differs between one recorder and another, as data.
 * Code asks for capabilities, never for version numbers; the single exception is the law of unbinding.
 */
import { parseFirmwareVersion } from './version.ts';

export type Family = 'ip' | 'hybrid';

/**
 * What a firmware can do. `local-unbind` says that its Hik-Connect page carries the Unbind button, `server-presets` that it lists the
 * regional servers there, `system-service` that Maintenance has the page of that name, `internal-nic` that the box has PoE ports for cameras, with a socket of its own behind them.
 */
export type Capability =
  | 'local-unbind'
  | 'stream-encryption'
  | 'time-sync'
  | 'server-presets'
  | 'system-service'
  | 'internal-nic';

/** How the firmware presents its menu: 4.x has a bar of areas, 3.x an icon grid and `Menu > Configuration > …`. */
export type MenuStyle = 'areas' | 'grid';

export type UnbindBar = 'refused' | 'absent';

export type Region = 'international' | 'russia';

export interface ServerPreset {
  region: Region;
  host: string;
}

export interface FirmwareProfile {
  id: string;
  model: string;
  /** Firmware of the same board can be installed over one another. */
  board: string;
  family: Family;
  /** As the recorder prints it, with build. */
  version: string;
  /** The encoder's own version line. */
  encoder: string;
  channels: number;
  capabilities: readonly Capability[];
  /**
   * What stands against unbinding at the recorder itself although the version would pass: the platform layer on the device refuses
   * whoever asks (one field report, facts gui-4x §10.9), or the firmware has neither action nor method for it.
   */
  unbindBar?: UnbindBar;
  menuStyle: MenuStyle;
  /** Regional servers offered on the Hik-Connect page; the first is the factory default. */
  servers: readonly [ServerPreset, ...ServerPreset[]];
}

/** @throws Error naming the profile and the fault: a profile is our own data, so a bad one is a bug. Called by the tests, not at every start. */
export function checkProfile(profile: FirmwareProfile): FirmwareProfile {
  const fault = !profile.model.startsWith('SIM-')
    ? 'its model must begin with SIM-'
    : !parseFirmwareVersion(profile.version)
      ? `its version ${JSON.stringify(profile.version)} cannot be read`
      : new Set(profile.capabilities).size !== profile.capabilities.length
        ? 'it names a capability twice'
        : null;
  if (fault) throw new Error(`Firmware profile ${profile.id}: ${fault}. Mend src/device/firmware/profiles.`);
  return profile;
}
