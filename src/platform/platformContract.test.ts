// The agent as the page has it, and beyond a line that carries JSON alone.
import { jsonLine, PASSWORD } from '../device/testing/index.ts';
import { type PlatformWorld, platformContract } from './platform.contract.ts';
import type { Platform } from './platform.ts';
import { createTestbed } from './testing/testbed.ts';

const world = (line: (platform: Platform) => Platform) => async (): Promise<PlatformWorld> => {
  const testbed = await createTestbed();
  await testbed.goOnline();
  return {
    platform: line(testbed.platform),
    password: PASSWORD,
    finish: testbed.box.finish,
    quiet: () => testbed.advance(0),
    wait: testbed.advance,
    async pullCable() {
      testbed.box.ethernet.pull();
      await testbed.advance(10);
    },
    bound: () => testbed.cloudHolds().bound,
    refuseFlash: () => testbed.box.flash.plan((_call, what) => (what === 'write' ? { kind: 'io' } : null)),
    cutPower: testbed.box.cutPower,
  };
};

platformContract(
  'in process',
  world((platform) => platform),
);
platformContract(
  'over JSON',
  world((platform) => jsonLine(platform).face),
);
