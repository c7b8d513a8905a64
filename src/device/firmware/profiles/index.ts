/** All firmware profiles. A new firmware is one more entry here. Models and versions: facts gui-4x §7.2, names made ours. */
import type { FirmwareProfile } from '../profile.ts';
import { serverPresets } from '../servers.ts';

const all = [
  {
    id: 'ip-4.30',
    model: 'SIM-7616NI-K2/16P',
    board: 'ni-k2',
    family: 'ip',
    version: 'V4.30.011 build 200803',
    encoder: 'V5.0 build 200706',
    channels: 16,
    capabilities: ['local-unbind', 'stream-encryption', 'time-sync', 'system-service', 'internal-nic'],
    menuStyle: 'areas',
    servers: serverPresets.newer,
  },
  {
    id: 'ip-4.22',
    model: 'SIM-7616NI-I2',
    board: 'ni-i2',
    family: 'ip',
    version: 'V4.22.005 build 191208',
    encoder: 'V5.0 build 191120',
    channels: 16,
    capabilities: ['local-unbind', 'stream-encryption', 'system-service'],
    menuStyle: 'areas',
    servers: serverPresets.older,
  },
  {
    // Its platform layer refuses: the button is there, and unbinding ends in a no (facts gui-4x §10.9, model and version §7.2).
    id: 'ip-4.30-q1',
    model: 'SIM-7108NI-Q1/8P',
    board: 'ni-q1',
    family: 'ip',
    version: 'V4.30.091 build 201109',
    encoder: 'V5.0 build 200930',
    channels: 8,
    capabilities: ['local-unbind', 'stream-encryption', 'time-sync', 'system-service', 'internal-nic'],
    unbindBar: 'refused',
    menuStyle: 'areas',
    servers: serverPresets.newer,
  },
  {
    // A 4.x that was built without the device's own unbinding.
    id: 'ip-4.31',
    model: 'SIM-7608NI-Q2',
    board: 'ni-q2',
    family: 'ip',
    version: 'V4.31.102 build 201107',
    encoder: 'V5.0 build 200930',
    channels: 8,
    capabilities: ['stream-encryption', 'time-sync', 'system-service'],
    unbindBar: 'absent',
    menuStyle: 'areas',
    servers: serverPresets.newer,
  },
  {
    id: 'hybrid-4.25',
    model: 'SIM-7204HUHI-K1',
    board: 'huhi-k1',
    family: 'hybrid',
    version: 'V4.25.001 build 201107',
    encoder: 'V5.0 build 201030',
    channels: 4,
    capabilities: ['local-unbind', 'stream-encryption', 'system-service'],
    menuStyle: 'areas',
    servers: serverPresets.older,
  },
  {
    id: 'hybrid-3.5',
    model: 'SIM-7216HUHI-K2/P',
    board: 'huhi-k2',
    family: 'hybrid',
    version: 'V3.5.50 build 181113',
    encoder: 'V5.0 build 181031',
    channels: 16,
    capabilities: ['stream-encryption'],
    menuStyle: 'grid',
    servers: serverPresets.older,
  },
  {
    // The same box as above, one firmware generation later.
    id: 'hybrid-4.25-k2',
    model: 'SIM-7216HUHI-K2/P',
    board: 'huhi-k2',
    family: 'hybrid',
    version: 'V4.25.000 build 201009',
    encoder: 'V5.0 build 200930',
    channels: 16,
    capabilities: ['local-unbind', 'stream-encryption', 'system-service'],
    menuStyle: 'areas',
    servers: serverPresets.older,
  },
  {
    id: 'ip-3.4',
    model: 'SIM-7604NI-K1/W',
    board: 'ni-k1w',
    family: 'ip',
    version: 'V3.4.95 build 180607',
    encoder: 'V5.0 build 180525',
    channels: 4,
    capabilities: ['stream-encryption'],
    menuStyle: 'grid',
    servers: serverPresets.older,
  },
  {
    id: 'ip-5.03',
    model: 'SIM-7732NI-M4',
    board: 'ni-m4',
    family: 'ip',
    version: 'V5.03.010 build 240318',
    encoder: 'V5.0 build 240301',
    channels: 16,
    capabilities: ['stream-encryption', 'time-sync', 'server-presets', 'system-service'],
    menuStyle: 'areas',
    servers: serverPresets.newer,
  },
] as const satisfies FirmwareProfile[];

export type ProfileId = (typeof all)[number]['id'];

export const firmwareProfiles: readonly FirmwareProfile[] = all;

/** @throws Error when no such profile exists. */
export function profileById(id: string): FirmwareProfile {
  const found = firmwareProfiles.find((profile) => profile.id === id);
  if (!found)
    throw new Error(
      `No firmware profile ${JSON.stringify(id)}; there are ${firmwareProfiles.map((p) => p.id).join(', ')}.`,
    );
  return found;
}
