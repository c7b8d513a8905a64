// Network Stat.: figures that agree with the firmware's cameras, with the meter, and with one another.
import { describe, expect, test } from 'vitest';
import { firmwareProfiles } from '../firmware/profiles/index.ts';
import { type Box, counted, createBox } from '../testing/index.ts';
import { bandwidthOf } from './bandwidth.ts';
import { camerasSend } from './networkStat.ts';

async function running(options: Parameters<typeof createBox>[0] = {}): Promise<Box> {
  const box = createBox(options);
  await box.powerOn();
  return box;
}
async function stat(box: Box) {
  const read = await box.recorder.networkStat({ session: box.session('admin') });
  if (!read.ok) throw new Error(`Network Stat. is refused: ${read.code}.`);
  return read;
}

test('sixteen IP cameras send all day, in a bit rate that varies and never jumps', () => {
  const sums = Array.from({ length: 600 }, (_, second) => camerasSend(16, second));
  expect(Math.min(...sums)).toBeGreaterThan(64_000);
  expect(Math.max(...sums)).toBeLessThan(84_000);
  expect(new Set(sums).size).toBeGreaterThan(400);
  const steps = sums.slice(1).map((sum, at) => Math.abs(sum - (sums[at] ?? 0)));
  expect(Math.max(...steps)).toBeLessThan(5_000);
  expect(camerasSend(16, 7)).toBe(camerasSend(16, 7));
});

test('what is used and what is idle make up what the box can do', async () => {
  const box = await running();
  const { ipCamera, remoteLiveView, remotePlayback, receiveIdle, sendIdle } = await stat(box);
  expect(ipCamera + receiveIdle).toBe(160_000);
  expect([remoteLiveView, remotePlayback, sendIdle]).toEqual([0, 0, 160_000]);
});

test('analog cameras take nothing of the network', async () => {
  const { ipCamera, receiveIdle } = await stat(await running({ profile: 'hybrid-4.25' }));
  expect([ipCamera, receiveIdle]).toEqual([0, 36_000]);
});

test('who watches from afar is the meter’s figure, at once', async () => {
  const box = await running();
  box.ethernet.cross({ stream: { sent: 2048, received: 41 } });
  expect(await stat(box)).toMatchObject({ remoteLiveView: 2048, sendIdle: 157_952 });
  box.ethernet.cross({ stream: { sent: 0, received: 0 } });
  expect(await stat(box)).toMatchObject({ remoteLiveView: 0, sendIdle: 160_000 });
});

test('to look at it is no sign of life: who only looks is logged out', async () => {
  const box = await running({ config: { 'general.autoLogout': 1 } });
  const session = box.session('admin');
  for (let second = 0; second < 60; second++) {
    await box.clock.advance(1000);
    await box.recorder.networkStat({ session });
  }
  expect(await box.recorder.networkStat({ session })).toEqual({ ok: false, code: 'session-unknown' });
});

describe('bandwidth', () => {
  test('of every firmware is enough for its cameras', () => {
    let looked = 0;
    for (const { id } of firmwareProfiles) {
      const { incoming, outgoing } = bandwidthOf(id);
      expect(incoming, id).toBeGreaterThanOrEqual(36);
      expect(outgoing, id).toBeGreaterThanOrEqual(incoming);
      looked++;
    }
    counted('firmwares with a bandwidth', looked, 7);
  });
  test('of what is no firmware of ours is a bug', () => {
    expect(() => bandwidthOf('toString')).toThrow(/toString/);
  });
});
