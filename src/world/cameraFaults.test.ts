// What a trainer can do to the cameras of a box, and what is kept of it.
import { expect, test } from 'vitest';
import { profileById } from '../device/index.ts';
import { faultsOf, fittingFaults, setCamera } from './cameraFaults.ts';
import { createCameras } from './cameras.ts';

const ip = profileById('ip-4.30-q1');
const hybrid = profileById('hybrid-4.25');

test('a picture goes for a reason, and comes back; whoever watches hears of changes alone', () => {
  const cameras = createCameras([]);
  const heard: (string | null)[] = [];
  cameras.watch(() => heard.push(cameras.fault(2)));
  expect(setCamera(cameras, ip, 3, 'disconnected')).toBe('ok');
  expect(setCamera(cameras, ip, 3, 'disconnected')).toBe('ok');
  expect(setCamera(cameras, ip, 3, null)).toBe('ok');
  expect(heard).toEqual(['disconnected', null]);
});

test('there are no other channels than the box has', () => {
  const cameras = createCameras([]);
  expect([0, 9].map((channel) => setCamera(cameras, ip, channel, 'no-video'))).toEqual([
    'no-such-channel',
    'no-such-channel',
  ]);
  expect(setCamera(cameras, ip, 8, 'no-video')).toBe('ok');
  expect(cameras.faults()).toHaveLength(8);
});

test('over coax nobody refuses a password', () => {
  expect(faultsOf(hybrid)).toEqual(['no-video', 'no-resource']);
  const cameras = createCameras([]);
  expect(setCamera(cameras, hybrid, 1, 'wrong-password')).toBe('not-over-coax');
  expect(cameras.fault(0)).toBeNull();
});

test('what was kept of another box is taken as far as this one can have it', () => {
  const kept = ['wrong-password', 'no-video', null, null, 'no-video'] as const;
  expect(fittingFaults(hybrid, kept)).toEqual([null, 'no-video', null, null]);
  expect(fittingFaults(ip, kept)).toEqual(kept);
});
