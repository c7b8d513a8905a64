// Looking for a code: what is said where there is none, and that a camera keeps quiet until it sees one.
import { expect, test } from 'vitest';
import { createActor, waitFor } from 'xstate';
import type { Pixels } from '../ports.ts';
import type { Found } from '../scan/find.ts';
import type { Label } from '../scan/label.ts';
import { createScanningMachine, type Look } from './scanning.machine.ts';

const PIXELS: Pixels = { width: 1, height: 1, data: new Uint8ClampedArray(4) };
const photo: Look = { of: 'photo', file: new Blob() };
const label: Label = { serial: 'SIM204816', code: 'QRSMXT' };

function scan(sees: Pixels | null, found: Found | Error) {
  const read: Label[] = [];
  const actor = createActor(
    createScanningMachine({
      look: async () => sees,
      find: async () => {
        if (found instanceof Error) throw found;
        return found;
      },
      read: (one) => read.push(one),
    }),
  ).start();
  const look = async (at: Look) => {
    actor.send({ type: 'looked', look: at });
    const { context } = await waitFor(actor, (snapshot) => !snapshot.hasTag('busy'));
    return context.refusal;
  };
  return { look, read };
}

test.each([
  ['a photo without a code', photo, PIXELS, { found: 'nothing' }, 'nothing'],
  ['a photo of another code', photo, PIXELS, { found: 'foreign' }, 'notOurs'],
  ['a file that is no picture', photo, null, { found: 'nothing' }, 'unreadable'],
  ['a monitor that shows no code', { of: 'monitor' }, PIXELS, { found: 'nothing' }, 'monitorNothing'],
  ['no monitor in sight', { of: 'monitor' }, null, { found: 'nothing' }, 'monitorDark'],
  ['a camera before it is pointed', { of: 'camera' }, PIXELS, { found: 'nothing' }, null],
  ['a camera before it has a picture', { of: 'camera' }, null, { found: 'nothing' }, null],
  ['a camera on another code', { of: 'camera' }, PIXELS, { found: 'foreign' }, 'notOurs'],
  ['a reader that did not come', photo, PIXELS, new Error('not there'), 'missing'],
] as const)('%s', async (_what, at, sees, found, refusal) => {
  const { look, read } = scan(sees, found);
  expect(await look(at)).toBe(refusal);
  expect(read).toEqual([]);
});

test('a recorder’s code is handed on, once', async () => {
  const { look, read } = scan(PIXELS, { found: 'label', label });
  expect(await look(photo)).toBeNull();
  expect(read).toEqual([label]);
});
