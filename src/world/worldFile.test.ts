// A world as a file: what was saved comes back byte by byte, and nothing else is taken.
import { describe, expect, test } from 'vitest';
import { cloudAtStart, networkAtStart, scenarioIds } from './scenarios/index.ts';
import { memoryStorage } from './storage.ts';
import { worldKeys } from './world.ts';
import { readWorldText, storeWorld, worldText } from './worldFile.ts';

/** Storage with every part of a world in it. */
async function filled(scenario = 'bound-4x' as const) {
  const storage = memoryStorage();
  const kept = {
    schema: 2,
    profile: 'ip-4.30',
    clockShift: -5,
    clockWorn: true,
    cameras: ['no-video', null, 'wrong-password'],
    network: networkAtStart(scenario),
    cloud: cloudAtStart(scenario),
  };
  await storage.write(`${scenario}/world`, kept);
  await storage.write(`${scenario}/usb`, { plugged: true, files: [['config.bin', Uint8Array.of(1, 2, 3)]] });
  for (const [at, slot] of ['a', 'b', 'fw-a'].entries())
    await storage.write(
      `${scenario}/flash/${slot}`,
      Uint8Array.from({ length: 20_000 }, (_, byte) => byte * (at + 3)),
    );
  return storage;
}

const everything = async (storage: Awaited<ReturnType<typeof filled>>) =>
  Promise.all(worldKeys('bound-4x').map(async (key) => [key, await storage.read(key)]));

test('saved and loaded, every part is what it was, and what was there before is gone', async () => {
  const storage = await filled();
  const read = readWorldText(await worldText(storage, 'bound-4x'));
  if ('refused' in read) throw new Error(JSON.stringify(read));
  expect([...read.parts.keys()].sort()).toEqual(['flash/a', 'flash/b', 'flash/fw-a', 'usb', 'world']);
  const elsewhere = memoryStorage();
  await elsewhere.write('bound-4x/flash/fw-b', Uint8Array.of(9));
  await elsewhere.write('locked/world', 'untouched');
  await storeWorld(elsewhere, read);
  expect(await everything(elsewhere)).toEqual(await everything(storage));
  expect(await elsewhere.read('locked/world')).toBe('untouched');
});

test('a world that was never switched on is a file as well, in every scenario', async () => {
  for (const scenario of scenarioIds) {
    const storage = memoryStorage();
    const { createWorld } = await import('./world.ts');
    const { createFastKdf, createSeededRandom, createSimulatedClock } = await import('../device/testing/index.ts');
    const ports = { clock: createSimulatedClock(), kdf: createFastKdf(), random: createSeededRandom(1), storage };
    const world = await createWorld(ports, { scenario, language: 'ru', kept: null });
    await world.keep();
    const read = readWorldText(await worldText(storage, scenario));
    expect('refused' in read ? read : read.scenario).toBe(scenario);
  }
});

describe('refused', () => {
  const changed = async (change: (file: Record<string, never>) => void): Promise<string> => {
    const file = JSON.parse(await worldText(await filled(), 'bound-4x'));
    change(file);
    return JSON.stringify(file);
  };
  test.each([
    ['nothing at all', '', { refused: 'not-json' }],
    ['half a file', '{"kind":', { refused: 'not-json' }],
    ['a list', '[]', { refused: 'foreign' }],
    ['nothing', 'null', { refused: 'foreign' }],
    ['an event list', '{"kind":"nvr-simulator/events","schema":1}', { refused: 'foreign' }],
    ['a giant', `"${'x'.repeat(12_000_001)}"`, { refused: 'too-large' }],
    ['one from tomorrow', '{"kind":"nvr-simulator/world","schema":2}', { refused: 'newer' }],
  ])('%s', (_what, text, refusal) => {
    expect(readWorldText(text)).toEqual(refusal);
  });
  test.each<[string, (file: never) => void, string]>([
    ['no such scenario', (file: { scenario: string }) => (file.scenario = 'nowhere'), 'scenario'],
    ['no cloud', (file: { parts: { world: { cloud?: unknown } } }) => delete file.parts.world.cloud, 'parts.world'],
    ['no world', (file: { parts: { world?: unknown } }) => delete file.parts.world, 'parts.world'],
    ['a part of nobody', (file: { parts: Record<string, unknown> }) => (file.parts['flash/c'] = {}), 'parts.flash/c'],
    ['a slot of text', (file: { parts: Record<string, unknown> }) => (file.parts['flash/a'] = 'x'), 'parts.flash/a'],
    [
      'a stick of nonsense',
      (file: { parts: Record<string, unknown> }) => (file.parts['usb'] = { plugged: 1 }),
      'parts.usb',
    ],
    ['something beside it', (file: Record<string, unknown>) => (file['more'] = 1), ''],
  ] as never)('%s', async (_what, change, where) => {
    expect(readWorldText(await changed(change as never))).toEqual({
      refused: 'damaged',
      where: expect.stringContaining(where),
    });
  });
  test('a name that slips beneath our objects', async () => {
    const text = (await worldText(await filled(), 'bound-4x')).replace(
      '"parts":{',
      '"parts":{"__proto__":{"bound":true},',
    );
    expect(readWorldText(text)).toEqual({ refused: 'damaged', where: '' });
    expect(({} as { bound?: boolean }).bound).toBeUndefined();
  });
});

test('what is nested beyond reason is refused, not followed down', () => {
  const deep = '['.repeat(50_000) + ']'.repeat(50_000);
  const text = `{"kind":"nvr-simulator/world","schema":1,"scenario":"bound-4x","parts":{"world":${deep}}}`;
  expect(readWorldText(text)).toMatchObject({ refused: 'damaged' });
});
