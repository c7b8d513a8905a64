/** The plug is pulled again while the recorder recovers: what the first cut left, or one boot more (I5). */
import { describe, expect, test } from 'vitest';
import { createMemory } from '../memory.ts';
import { counted, createMemoryFlash, tears, torn } from '../testing/index.ts';
import { before, countedTo, factory, recovered, saves } from '../testing/saves.ts';
import { sealFrame } from './frame.ts';

describe('a second power cut, while the recorder recovers from the first', () => {
  test.each(saves)('leaves what the first left, after %s', async (what, after) => {
    const old = sealFrame({ sequence: 12, image: before });
    const next = sealFrame({ sequence: 13, image: after });
    const wrong: string[] = [];
    let recoveries = 0;
    for (let first = 0; first <= next.length; first += 23) {
      const tear = tears[first % tears.length] ?? 'clean';
      const once = createMemoryFlash({ a: old, b: torn(null, next, first, tear) });
      const memory = createMemory({ flash: once, battery: countedTo(12) }, factory, () => undefined);
      await memory.load();
      const found = memory.image();
      const foundText = JSON.stringify(found);
      for (let second = 0; second <= next.length; second += 17) {
        recoveries++;
        const flash = createMemoryFlash(once.contents());
        const battery = countedTo(12);
        battery.onCut(flash.losePower);
        flash.onCut(battery.losePower);
        // Every other time it is the count that is torn.
        const cutFlash = second % 2 === 0;
        (cutFlash ? flash : battery).plan((_, call) =>
          call === 'write' ? { kind: 'cut', at: second, tear: tears[second % tears.length] ?? 'clean' } : null,
        );
        const again = createMemory({ flash, battery }, factory, () => undefined);
        await again.load();
        const boot = again.commit((now) => ({ ...now, boots: now.boots + 1 }));
        const acknowledged = await boot.then(
          () => true,
          () => false,
        );
        for (const chip of [flash, battery]) {
          chip.plan(() => null);
          chip.restorePower();
        }
        const image = await recovered(flash, battery);
        const good =
          !acknowledged &&
          image !== 'safe-mode' &&
          [found.boots, found.boots + 1].includes(image.boots) &&
          JSON.stringify({ ...image, boots: found.boots }) === foundText;
        if (!good)
          wrong.push(
            `cuts at ${first} and ${second}, acknowledged ${acknowledged}: ${JSON.stringify(image).slice(0, 80)}`,
          );
      }
    }
    expect(wrong).toEqual([]);
    counted(`recoveries from a second cut, ${what}`, recoveries, 2_200);
  });
});
