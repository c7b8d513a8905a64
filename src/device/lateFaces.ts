/** What the recorder's faces do that nobody asks for before login, put together in one part of the code: see `lateAreas.ts`. */
import { createRecording, type RecordingFace } from './channels/recording.ts';
import { type ClockFace, createClockFace } from './clock.ts';
import { createDefaults, type DefaultsFace } from './config/defaults.ts';
import { createExchange, type ExchangeFace } from './config/exchange.ts';
import type { Config } from './config/schema.ts';
import { createSettings, type SettingsFace } from './config/settings.ts';
import type { Core } from './core.ts';
import { createDownloads, type DownloadsFace } from './firmware/downloads.ts';
import type { WayOut } from './firmware/fileServers.ts';
import { createLogSearch, type LogSearchFace } from './log/logbook.ts';
import type { TwoWays } from './net/meter.ts';
import { createNetworkStat, type NetworkStatFace } from './net/networkStat.ts';
import { createPower, type PowerFace } from './power.ts';
import type { OpenSession } from './session/caller.ts';
import { createUpgrade, type Installing, type UpgradeFace } from './upgrade.ts';
import { type AccessFace, createAccess } from './users/access.ts';

export interface LateFaces
  extends AccessFace,
    SettingsFace,
    ClockFace,
    PowerFace,
    DefaultsFace,
    ExchangeFace,
    DownloadsFace,
    UpgradeFace,
    LogSearchFace,
    NetworkStatFace,
    RecordingFace {}

export interface LateWants {
  /** Of this recorder: files that it writes bear it. */
  serial: string;
  /** What defaults speak. */
  language: Config['general.language'];
  /** Where the progress of a download and of an installation is told. */
  installing: Installing;
  /** Its place in the network. */
  way: WayOut;
  /** Begins the session of a login. */
  open: OpenSession;
  /** What streams over the socket now, kbit/s. */
  flow(): Promise<TwoWays>;
}

export function createLateFaces(core: Core, { serial, language, installing, way, open, flow }: LateWants): LateFaces {
  const downloads = createDownloads(core, way);
  installing.download = downloads.now;
  return {
    ...createAccess(core, serial, open),
    ...createSettings(core),
    ...createClockFace(core),
    ...createPower(core),
    ...createDefaults(core, { language }),
    ...createExchange(core, serial),
    ...downloads.face,
    ...createUpgrade(core, installing, downloads),
    ...createLogSearch(core, serial),
    ...createNetworkStat(core, flow),
    ...createRecording(core),
  };
}
