/** The plug is pulled at every byte of every kind of save, in seven ways of tearing: old image or new one, never anything else (I5). */
import { describe, expect, test } from 'vitest';
import { type RecorderImage, readImage } from '../image.ts';
import { createMemory } from '../memory.ts';
import { imageWith } from '../testing/images.ts';
import { counted, createMemoryBattery, createMemoryFlash, type Tear, tears, torn } from '../testing/index.ts';
import { before, countedTo, factory, recovered, saves } from '../testing/saves.ts';
import { sealFrame } from './frame.ts';
import { sealCell } from './saveCounter.ts';

/** On a busy machine; alone each of these takes seconds. */
const SLOW = 120_000;

/** `image` as a boot without any cut reads it back. */
const asRead = (image: RecorderImage): string => JSON.stringify(readImage(JSON.parse(JSON.stringify(image))));

/** Where the newest good image lies, and what the slot held that the save goes to. */
const older = sealFrame({ sequence: 11, image: imageWith({ boots: 3 }) });
const places = [
  { good: 'a', torn: 'b', held: older },
  { good: 'b', torn: 'a', held: older },
  { good: 'a', torn: 'b', held: null },
] as const;

describe('a power cut during the save of', () => {
  test.each(saves)(
    '%s leaves the old image or the new one',
    async (what, after) => {
      const oldText = asRead(before);
      const newText = asRead(after);
      const old = sealFrame({ sequence: 12, image: before });
      const next = sealFrame({ sequence: 13, image: after });
      const wrong: string[] = [];
      let recoveries = 0;
      let news = 0;
      const pullThePlug = async (place: (typeof places)[number], tear: Tear, at: number): Promise<void> => {
        recoveries++;
        const left = torn(place.held, next, at, tear);
        const image = await recovered(createMemoryFlash({ [place.good]: old, [place.torn]: left }), countedTo(12));
        const text = JSON.stringify(image);
        if (text === newText) news++;
        const whole = Buffer.compare(left, next) === 0;
        if (text !== (whole ? newText : oldText)) wrong.push(`${tear} at ${at}: ${text.slice(0, 80)}`);
      };
      for (const place of places) {
        // Where nothing was held, only the tears that leave something of it can differ from what was tried above.
        const kinds = place.held
          ? tears
          : tears.filter((tear) => ['over-old', 'half-byte', 'reordered'].includes(tear));
        for (const tear of kinds) for (let at = 0; at <= next.length; at++) await pullThePlug(place, tear, at);
      }
      expect(wrong).toEqual([]);
      expect(news).toBeGreaterThanOrEqual(2 * tears.length);
      counted(`recoveries from a cut during ${what}`, recoveries, 15_500);
    },
    SLOW,
  );

  test(
    'the very first image leaves blank flash, which is the factory, or the new one',
    async () => {
      const next = sealFrame({ sequence: 1, image: before });
      const good = [JSON.stringify(factory), asRead(before)];
      const begun = () => createMemoryBattery({ x: sealCell(0) });
      const wrong: string[] = [];
      let recoveries = 0;
      for (const tear of tears) {
        for (let at = 0; at <= next.length; at += 2) {
          recoveries++;
          const image = JSON.stringify(await recovered(createMemoryFlash({ a: torn(null, next, at, tear) }), begun()));
          if (!good.includes(image)) wrong.push(`${tear} at ${at}: ${image.slice(0, 80)}`);
        }
      }
      expect(wrong).toEqual([]);
      counted('recoveries from a cut during the first save', recoveries, 3_200);
    },
    SLOW,
  );
});

test('a cut while a save is counted leaves the new image, whatever becomes of the cell; no door is locked, and the next save counts', async () => {
  const after = { ...before, boots: 5 };
  let recoveries = 0;
  const wrong: string[] = [];
  for (const counts of [2, 12])
    for (const tear of tears)
      for (let at = 0; at <= sealCell(counts).length; at++)
        for (const often of [1, 2, 3]) {
          recoveries++;
          const flash = createMemoryFlash({ a: sealFrame({ sequence: counts, image: before }) });
          const battery = counts === 2 ? createMemoryBattery({ x: sealCell(2) }) : countedTo(counts);
          // The cut comes again while the count is caught up with.
          for (let cuts = 0; cuts < often; cuts++) {
            const memory = createMemory({ flash, battery }, factory, () => undefined);
            await memory.load();
            battery.plan((_, call) => (call === 'write' ? { kind: 'cut', at, tear } : null));
            battery.onCut(() => flash.losePower());
            await expect(memory.commit(() => ({ ...after }))).rejects.toThrow();
            battery.plan(() => null);
            battery.restorePower();
            flash.restorePower();
          }
          const image = JSON.stringify(await recovered(flash, battery));
          if (image !== asRead(after)) wrong.push(`${tear} at ${at}, ${often} times: ${image.slice(0, 80)}`);
          const memory = createMemory({ flash, battery }, factory, () => undefined);
          await memory.load();
          await memory.commit((now) => ({ ...now, boots: 6 }));
          expect(await recovered(flash, battery)).toMatchObject({ boots: 6 });
        }
  expect(wrong).toEqual([]);
  counted('recoveries from a cut while a save is counted', recoveries, 540);
});

test('a cut while the very first save is begun leaves blank flash', async () => {
  let recoveries = 0;
  for (const tear of tears)
    for (let at = 0; at <= sealCell(0).length; at++) {
      recoveries++;
      const battery = createMemoryBattery({ x: torn(null, sealCell(0), at, tear) });
      expect(await recovered(createMemoryFlash(), battery)).toBe(factory);
    }
  counted('recoveries from a cut while the first save is begun', recoveries, 91);
});

test('a save that was acknowledged is the one that is read back, also when the next one is torn', async () => {
  const flash = createMemoryFlash();
  const battery = createMemoryBattery();
  const memory = createMemory({ flash, battery }, factory, () => undefined);
  await memory.load();
  for (let boots = 1; boots <= 300; boots++) {
    await memory.commit((now) => ({ ...now, boots }));
    const torture = createMemoryFlash(flash.contents());
    torture.plan((_, call) =>
      call === 'write' ? { kind: 'cut', at: boots, tear: tears[boots % 7] ?? 'clean' } : null,
    );
    const count = createMemoryBattery(battery.contents());
    const other = createMemory({ flash: torture, battery: count }, factory, () => undefined);
    await other.load();
    await expect(other.commit((now) => ({ ...now, boots: 9999 }))).rejects.toThrow();
    torture.restorePower();
    torture.plan(() => null);
    // A page that held the same bytes already may make the torn save whole: new, though nobody was told so.
    const image = await recovered(torture, count);
    expect([boots, 9999]).toContain(image === 'safe-mode' ? image : image.boots);
    expect(await recovered(createMemoryFlash(flash.contents()), battery)).toMatchObject({ boots });
  }
});
