/** A real recorder with its agent and a living cloud, and ISAPI before it. */
import { faultCode } from '../../../device/index.ts';
import { OPERATOR, PASSWORD } from '../../../device/testing/index.ts';
import { createTestbed } from '../../../platform/testing/index.ts';
import { createLockPause, type LockPause } from '../../lockPause.ts';
import { isapiOnRecorder } from '../onRecorder.ts';
import { type Client, clientOf } from './client.ts';

export { OPERATOR, PASSWORD };

export interface House extends Client {
  testbed: Awaited<ReturnType<typeof createTestbed>>;
  /** Lets what comes every so often come once. */
  beat(): void;
}

/** @param shared another face's recorder, and the pause of both. */
export async function createHouse(
  options: Parameters<typeof createTestbed>[0] = {},
  shared?: { testbed: House['testbed']; pause: LockPause },
): Promise<House> {
  const testbed = shared?.testbed ?? (await createTestbed(options));
  const { box, platform } = testbed;
  const beats = new Set<() => void>();
  const isapi = isapiOnRecorder({
    recorder: box.recorder,
    agentSide: box.agentSide,
    lanSide: box.lanSide,
    platform,
    pause: shared?.pause ?? createLockPause(box.clock.now),
    cameras: {
      names: () => [],
      picture: async ({ channel }) => Uint8Array.of(0xff, 0xd8, channel),
    },
    now: box.clock.now,
    uptime: box.clock.uptime,
    random: box.random,
    every(_ms, run) {
      beats.add(run);
      return () => void beats.delete(run);
    },
    address: () => '192.168.1.64',
    isFault: (thrown) => faultCode(thrown) !== null,
  });
  return {
    testbed,
    ...clientOf(isapi.answer),
    beat() {
      for (const run of [...beats]) run();
    },
  };
}

/** Online, and every password was seen once. */
export async function known(options: Parameters<typeof createHouse>[0] = {}): Promise<House> {
  const house = await createHouse(options);
  await house.testbed.goOnline();
  const { box } = house.testbed;
  await box.login('admin', PASSWORD);
  await box.login(OPERATOR.name, OPERATOR.password);
  return house;
}
