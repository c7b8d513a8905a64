// 144 photos as people take them, through the phone's own scanning: each is read, or refused in words; none is read as another recorder's.
import { expect, test } from 'vitest';
import { createActor, waitFor } from 'xstate';
import { counted } from '../../device/testing/index.ts';
import { createScanningMachine } from '../machines/scanning.machine.ts';
import { stringsOf } from '../strings/index.ts';
import { type Distorted, distortedPhoto, distortions } from '../testing/distort.ts';
import { findLabel } from './find.ts';
import type { Label } from './label.ts';

const SEEDS = [1, 2, 3, 4] as const;
const STRENGTHS = [1, 2, 3, 4] as const;
const photos: Distorted[] = distortions.flatMap((kind) =>
  STRENGTHS.flatMap((strength) => SEEDS.map((seed) => ({ kind, strength, seed }))),
);
/** Another label on each, so that one read off another photo would be seen. */
const labels = photos.map((_, at): Label => ({ serial: `SIM${204816 + at * 1117}`, code: `QR${1000 + at}` }));
const textOf = ({ serial, code }: Label): string => `sim.invalid\r${serial}\r${code}\rSIM-7616NI-K2/16P\r`;

type Became = { read: Label } | { refused: string };

/** Chosen as a photo, and what the phone's owner then has before them. */
async function scanned(photo: Distorted, label: Label): Promise<Became> {
  let read: Label | null = null;
  const actor = createActor(
    createScanningMachine({
      look: async () => distortedPhoto(textOf(label), photo),
      find: async (pixels) => findLabel(pixels),
      read: (found) => {
        read = found;
      },
    }),
  );
  actor.start();
  actor.send({ type: 'looked', look: { of: 'photo', file: new Blob() } });
  const { context } = await waitFor(actor, (state) => state.matches('found') || state.matches('waiting'));
  return read ? { read } : { refused: context.refusal ?? '' };
}

test('144 distorted photos: read as what they are, or refused in words, and never as another', async () => {
  expect(photos).toHaveLength(144);
  const tally = new Map<string, number[]>();
  let [right, refused] = [0, 0];
  for (const [at, photo] of photos.entries()) {
    const label = labels[at] as Label;
    const became = await scanned(photo, label);
    const row = tally.get(photo.kind) ?? [0, 0, 0, 0];
    tally.set(photo.kind, row);
    if ('read' in became) {
      expect(became.read, JSON.stringify(photo)).toEqual(label);
      right += 1;
      row[photo.strength - 1] = (row[photo.strength - 1] ?? 0) + 1;
    } else {
      for (const { scan } of [stringsOf.ru, stringsOf.en])
        expect(Reflect.get(scan, became.refused), JSON.stringify(photo)).toMatch(/\S.*[.]$/);
      refused += 1;
    }
  }
  for (const [kind, row] of tally)
    process.stdout.write(`distorted photos, ${kind}: ${row} of 4 read, slight to strong\n`);
  counted('distorted photos of a label that were read', right, 100);
  counted('distorted photos that were read or refused in words', right + refused, 144);
});
