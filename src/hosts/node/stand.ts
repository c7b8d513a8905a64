/** A recorder of the process with everything that a line may ask of it. */
import type { ScreenFaces } from '../../rpc/index.ts';
import type { HostedRecorder } from './hostedRecorder.ts';
import { createTrainer, type TrainerWish } from './trainer.ts';

export interface Stand {
  hosted: HostedRecorder;
  /** Of the world that stands there now. */
  faces(): ScreenFaces;
}

export function createStand(hosted: HostedRecorder, wish: TrainerWish): Stand {
  const trainer = createTrainer(hosted, wish);
  return {
    hosted,
    faces() {
      const world = hosted.world();
      return {
        recorder: world.recorder,
        platform: world.platform,
        box: { powerOn: world.hardware.powerOn, restoreFactory: world.hardware.restoreFactory },
        clocks: {
          watch(listener) {
            const tell = (): void => listener({ wall: world.rtc.now(), uptime: world.rtc.uptime() });
            tell();
            const ends = [world.rtc.watch(tell), hosted.time.watch(tell)];
            return () => {
              for (const end of ends) end();
            };
          },
        },
        trainer,
      };
    },
  };
}
