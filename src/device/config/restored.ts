/**
 * The image that defaults leave, in three extents. None unbinds: the binding lives in the cloud, and what the agent knows of it stays
 * (facts gui-4x §2.2 rule 6). All switch the service off and clear its code (§9 #12); firmware and clock stay, and of the log what the extent says.
 */
import type { FirmwareProfile } from '../firmware/profile.ts';
import type { RecorderImage } from '../image.ts';
import { ofTheBox } from '../log/ofTheBox.ts';
import type { DefaultsExtent } from './defaultsExtent.ts';
import { type Config, type ConfigKey, configKeys, defaultConfig } from './schema.ts';

/** What `simple` leaves alone: how the recorder is reached. */
const KEPT_BY_SIMPLE = /^(network|ports|pppoe)\./;

export function restoredImage(
  image: RecorderImage,
  extent: DefaultsExtent,
  profile: FirmwareProfile,
  language: Config['general.language'],
): RecorderImage {
  const factory: Config = {
    ...defaultConfig,
    'general.language': language,
    'platform.serverAddress': profile.servers[0].host,
  };
  const kept = (key: ConfigKey): boolean => extent === 'simple' && KEPT_BY_SIMPLE.test(key);
  const config = Object.fromEntries(
    configKeys.map((key) => [key, (kept(key) ? image.config : factory)[key]]),
  ) as Config;
  const { issue } = image.services.encryption;
  // Off, as every setting: its password goes with it, and whoever watches by it is to notice.
  const services = { ...image.services, encryption: { password: null, issue } };
  const recording: RecorderImage['recording'] = [];
  if (extent === 'simple') return { ...image, config, services, recording };
  if (extent === 'factory')
    return {
      ...image,
      config,
      recording,
      users: image.users.filter(({ role }) => role === 'admin'),
      services: { ...services, onvif: [] },
    };
  return {
    ...image,
    config,
    recording,
    users: [],
    activated: false,
    failures: {},
    log: ofTheBox(image.log),
    recovery: { email: '', questions: [], guid: null },
    services: { onvif: [], encryption: { password: null, issue: 0 } },
  };
}
