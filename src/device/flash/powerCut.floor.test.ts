/** The plug is pulled at every byte of every kind of save, in seven ways of tearing: old image or new one, never anything else (I5). */
import { describe, expect, test } from 'vitest';
import { type RecorderImage, readImage } from '../image.ts';
import { appended } from '../log/log.ts';
import { createMemory } from '../memory.ts';
import { imageWith, logOf } from '../testing/images.ts';
import { counted, createMemoryFlash, type MemoryFlash, type Tear, tears, torn } from '../testing/index.ts';
import { sealFrame } from './frame.ts';

/** On a busy machine; alone each of these takes seconds. */
const SLOW = 120_000;

const factory = imageWith({ boots: 0, running: false, log: [], failures: {} });
const bound = { binding: { state: 'bound', epoch: 1, account: 'first@owner.test' }, revision: 1 };
const before = imageWith({ failures: { admin: 3 }, records: { platform: { ...bound, operation: null } }, boots: 4 });

const operation = (outcome: { ok: true } | null) => ({ operationId: 'op-1', epoch: 1, outcome });
const saves: [string, RecorderImage][] = [
  ['a configuration', { ...before, config: { ...before.config, 'general.deviceName': 'Склад' } }],
  ['a login failure', { ...before, failures: { admin: 4 } }],
  ['an unbind that begins', { ...before, records: { platform: { ...bound, operation: operation(null) } } }],
  [
    'an unbind that is done',
    {
      ...before,
      records: { platform: { binding: { state: 'not-bound' }, revision: 2, operation: operation({ ok: true }) } },
    },
  ],
  ['a log entry', { ...before, log: appended(before.log, { event: 'unbind', way: 'local-menu', outcome: 'ok' }, 5) }],
  ['a boot', { ...before, boots: 5, log: logOf(4) }],
];

/** What a recorder that boots now has in memory, or `safe-mode`. */
async function recovered(flash: MemoryFlash): Promise<RecorderImage | 'safe-mode'> {
  const memory = createMemory(flash, factory, () => undefined);
  return (await memory.load()) === 'bad' ? 'safe-mode' : memory.image();
}

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
      let recoveries = 0;
      for (const tear of tears) {
        for (let at = 0; at <= next.length; at += 2) {
          recoveries++;
          const image = await recovered(createMemoryFlash({ a: torn(null, next, at, tear) }));
          expect([JSON.stringify(factory), asRead(before)]).toContain(JSON.stringify(image));
        }
      }
      counted('recoveries from a cut during the first save', recoveries, 3_200);
    },
    SLOW,
  );
});

describe('a second power cut, while the recorder recovers from the first', () => {
  test.each(saves)(
    'leaves what the first left, after %s',
    async (what, after) => {
      const old = sealFrame({ sequence: 12, image: before });
      const next = sealFrame({ sequence: 13, image: after });
      let recoveries = 0;
      for (let first = 0; first <= next.length; first += 23) {
        const tear = tears[first % tears.length] ?? 'clean';
        const once = createMemoryFlash({ a: old, b: torn(null, next, first, tear) });
        const memory = createMemory(once, factory, () => undefined);
        await memory.load();
        const found = memory.image();
        for (let second = 0; second <= next.length; second += 17) {
          recoveries++;
          const flash = createMemoryFlash(once.contents());
          flash.plan((_, call) =>
            call === 'write' ? { kind: 'cut', at: second, tear: tears[second % tears.length] ?? 'clean' } : null,
          );
          const again = createMemory(flash, factory, () => undefined);
          await again.load();
          const boot = again.commit((now) => ({ ...now, boots: now.boots + 1 }));
          await expect(boot).rejects.toThrow();
          flash.plan(() => null);
          flash.restorePower();
          const image = await recovered(flash);
          if (image === 'safe-mode') throw new Error(`Safe mode after cuts at ${first} and ${second}`);
          expect([found.boots, found.boots + 1]).toContain(image.boots);
          expect({ ...image, boots: found.boots }).toEqual(found);
        }
      }
      counted(`recoveries from a second cut, ${what}`, recoveries, 2_200);
    },
    60_000,
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
