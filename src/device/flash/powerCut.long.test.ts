/** The plug is pulled at every byte of every kind of save, in seven ways of tearing: old image or new one, never anything else (I5). */
import { describe, expect, test } from 'vitest';
import { type RecorderImage, readImage } from '../image.ts';
import { createMemory } from '../memory.ts';
import { imageWith } from '../testing/images.ts';
import { counted, createMemoryFlash, type Tear, tears, torn } from '../testing/index.ts';
import { before, factory, recovered, saves } from '../testing/saves.ts';
import { sealFrame } from './frame.ts';

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
        const image = await recovered(createMemoryFlash({ [place.good]: old, [place.torn]: left }));
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
      const wrong: string[] = [];
      let recoveries = 0;
      for (const tear of tears) {
        for (let at = 0; at <= next.length; at += 2) {
          recoveries++;
          const image = JSON.stringify(await recovered(createMemoryFlash({ a: torn(null, next, at, tear) })));
          if (!good.includes(image)) wrong.push(`${tear} at ${at}: ${image.slice(0, 80)}`);
        }
      }
      expect(wrong).toEqual([]);
      counted('recoveries from a cut during the first save', recoveries, 3_200);
    },
    SLOW,
  );
});

test('a save that was acknowledged is the one that is read back, also when the next one is torn', async () => {
  const flash = createMemoryFlash();
  const memory = createMemory(flash, factory, () => undefined);
  await memory.load();
  for (let boots = 1; boots <= 300; boots++) {
    await memory.commit((now) => ({ ...now, boots }));
    const torture = createMemoryFlash(flash.contents());
    torture.plan((_, call) =>
      call === 'write' ? { kind: 'cut', at: boots, tear: tears[boots % 7] ?? 'clean' } : null,
    );
    const other = createMemory(torture, factory, () => undefined);
    await other.load();
    await expect(other.commit((now) => ({ ...now, boots: 9999 }))).rejects.toThrow();
    torture.restorePower();
    torture.plan(() => null);
    // A page that held the same bytes already may make the torn save whole: new, though nobody was told so.
    const image = await recovered(torture);
    expect([boots, 9999]).toContain(image === 'safe-mode' ? image : image.boots);
    expect(await recovered(createMemoryFlash(flash.contents()))).toMatchObject({ boots });
  }
});
