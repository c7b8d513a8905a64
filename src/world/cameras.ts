/** The cameras of the world, one a channel: each sends its picture, or does not for a reason that the trainer gives it. */
import { createListeners } from '../base/index.ts';
import type { Cameras, PictureFault } from '../device/index.ts';

export interface WorldCameras extends Cameras {
  /** Channel by channel; what is past the end sends its picture. */
  faults(): (PictureFault | null)[];
  /** What is possible is looked at by whoever asks for it (`cameraFaults.ts`). @param channel from 0. */
  set(channel: number, fault: PictureFault | null): void;
}

export function createCameras(faults: (PictureFault | null)[]): WorldCameras {
  const { add, tell } = createListeners();
  return {
    fault: (channel) => faults[channel] ?? null,
    faults: () => Array.from(faults, (fault) => fault ?? null),
    set(channel, fault) {
      faults[channel] = fault;
      tell();
    },
    watch: add,
  };
}
