/**
 * What can keep a picture from a box depends on the line: over coax a picture comes or does not, while a camera on the network can be
 * silent or refuse a password. Apart from the cameras, because only a trainer and a world that is read again need to know.
 */
import { type FirmwareProfile, type PictureFault, pictureFaults } from '../device/index.ts';
import type { WorldCameras } from './cameras.ts';

type Box = Pick<FirmwareProfile, 'family' | 'channels'>;

const ON_THE_NETWORK: readonly PictureFault[] = ['disconnected', 'wrong-password'];

export const faultsOf = ({ family }: Pick<Box, 'family'>): PictureFault[] =>
  pictureFaults.filter((fault) => family === 'ip' || !ON_THE_NETWORK.includes(fault));

/** Of the channels that this box has; a reason that its lines cannot have is none. */
export const fittingFaults = (box: Box, kept: readonly (PictureFault | null)[]): (PictureFault | null)[] =>
  kept.slice(0, box.channels).map((fault) => (fault && faultsOf(box).includes(fault) ? fault : null));

export type CameraAnswer = 'ok' | 'no-such-channel' | 'not-over-coax';

/** @param channel from 1, as it stands on the box. */
export function setCamera(cameras: WorldCameras, box: Box, channel: number, fault: PictureFault | null): CameraAnswer {
  if (channel < 1 || channel > box.channels) return 'no-such-channel';
  if (fault && !faultsOf(box).includes(fault)) return 'not-over-coax';
  if (cameras.fault(channel - 1) !== fault) cameras.set(channel - 1, fault);
  return 'ok';
}
