// What the recorder tells its cloud of its cameras: plainly, or sealed under its verification code; to nobody while it is not online.
import { expect, test } from 'vitest';
import { createTestbed, SERIAL, type Testbed } from './testing/testbed.ts';
import type { StreamSeal } from './view.ts';

/** No cipher: what it was asked to seal, and with which key, can be read in what it gives. */
function seal(): StreamSeal & { keys: string[] } {
  const keys: string[] = [];
  return {
    keys,
    async keyOf(code, serial) {
      keys.push(code);
      return `${code} of ${serial}`;
    },
    seal: async (key, text) => `${key}: ${text.length}`,
  };
}

const seen = (bed: Testbed) => bed.box.finish(bed.cloud.view(SERIAL));
const told = async (bed: Testbed): Promise<Record<string, unknown>> => JSON.parse((await seen(bed)) ?? 'null');

test('online it tells the moment by its own clock, and which channels have no picture', async () => {
  const bed = await createTestbed();
  expect(await seen(bed)).toBeNull();
  await bed.goOnline();
  const { identity, channels } = await bed.device();
  const view = await told(bed);
  expect(view).toMatchObject({ order: 'dmy', language: 'ru', names: true, time: true });
  expect(view['channels']).toEqual(channels.map(({ fault }) => fault));
  expect(channels).toHaveLength(identity.channels);
  const later = await told(bed);
  expect(Number(later['at'])).toBeGreaterThan(Number(view['at']));
  // By the zone that is set: three hours on, where it was that of Moscow.
  await bed.apply({ 'time.zone': 0 });
  const there = await told(bed);
  expect(Number(there['at'])).toBeLessThan(Number(view['at']));
  await bed.block('no-link');
  expect(await seen(bed)).toBeNull();
});

test('with stream encryption on it leaves sealed under the code; the key is made once, and anew when the code is another', async () => {
  const by = seal();
  const bed = await createTestbed({ cipher: async () => by });
  await bed.goOnline();
  await bed.apply({ 'platform.streamEncryption': true });
  expect(await told(bed)).toEqual({ sealed: expect.stringMatching(/^Code42 of SIM000042: \d+$/) });
  await seen(bed);
  expect(by.keys).toEqual(['Code42']);
  await bed.apply({ 'platform.verificationCode': 'Other7' });
  expect(await told(bed)).toEqual({ sealed: expect.stringMatching(/^Other7 of/) });
  expect(by.keys).toEqual(['Code42', 'Other7']);
  await bed.apply({ 'platform.streamEncryption': false });
  expect(await told(bed)).toHaveProperty('channels');
});

test('without a cipher nothing leaves a recorder that is to encrypt', async () => {
  const bed = await createTestbed();
  await bed.goOnline();
  await bed.apply({ 'platform.streamEncryption': true });
  expect(await seen(bed)).toBeNull();
});

test('a wire that is dead on the way there or back is no picture, and the question ends', async () => {
  const bed = await createTestbed();
  await bed.goOnline();
  const looking = bed.cloud.view(SERIAL);
  bed.faults.silent = true;
  expect(await bed.box.finish(looking)).toBeNull();
});
