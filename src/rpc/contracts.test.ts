// The recorder and its agent at the far end of a line: the same contracts as in one process.
import {
  createBox,
  OPERATOR,
  PASSWORD,
  type RecorderWorld,
  recorderContract,
  storedUser,
} from '../device/testing/index.ts';
import type { Platform } from '../platform/index.ts';
import { createTestbed, type PlatformWorld, platformContract } from '../platform/testing/index.ts';
import type { ScreenFaces } from './index.ts';
import { remoteScreen } from './testing/screen.ts';
import { noTrainer } from './testing/standing.ts';

const noBox: ScreenFaces['box'] = { powerOn: async () => undefined, restoreFactory: async () => undefined };
const noClocks: ScreenFaces['clocks'] = { watch: () => () => undefined };
const noPlatform: Platform = {
  facts: () => Promise.reject(new Error('No agent here.')),
  watch: () => () => undefined,
  unbind: () => Promise.reject(new Error('No agent here.')),
  verification: () => Promise.reject(new Error('No agent here.')),
};
/** A frame over, an answer back, and the library's own turns between: more than enough of them. */
async function quiet(settle: () => Promise<unknown>): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await settle();
}

recorderContract('over a line', async (): Promise<RecorderWorld> => {
  const users = [storedUser('admin', 'admin', PASSWORD), storedUser(OPERATOR.name, 'operator', OPERATOR.password)];
  const box = createBox({ users });
  await box.powerOn();
  const { recorder } = box;
  const screen = remoteScreen({ recorder, platform: noPlatform, box: noBox, clocks: noClocks, trainer: noTrainer });
  return {
    recorder: screen.faces.recorder,
    admin: { name: 'admin', password: PASSWORD },
    operator: OPERATOR,
    quiet: () => quiet(box.clock.settle),
    cutPower: box.cutPower,
    powerOn: box.powerOn,
    refuseFlash: () => box.flash.plan((_call, what) => (what === 'write' ? { kind: 'io' } : null)),
    shelve: () => box.shelve(),
    idle: (ms) => box.clock.advance(ms),
  };
});

platformContract('over a line', async (): Promise<PlatformWorld> => {
  const testbed = await createTestbed();
  await testbed.goOnline();
  const { platform, box } = testbed;
  const screen = remoteScreen({ recorder: box.recorder, platform, box: noBox, clocks: noClocks, trainer: noTrainer });
  return {
    platform: screen.faces.platform,
    password: PASSWORD,
    finish: box.finish,
    quiet: () => quiet(() => testbed.advance(0)),
    wait: testbed.advance,
    async pullCable() {
      box.ethernet.pull();
      await testbed.advance(10);
    },
    bound: () => testbed.cloudHolds().bound,
    refuseFlash: () => box.flash.plan((_call, what) => (what === 'write' ? { kind: 'io' } : null)),
    cutPower: box.cutPower,
  };
});
