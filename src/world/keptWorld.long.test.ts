// 20 000 hostile worlds: none is fatal.
import { expect, test } from 'vitest';
import { counted } from '../device/testing/index.ts';
import { readHostileWorlds } from './testing/hostileWorlds.ts';

test('whatever lies there, nothing throws; what is taken, a cloud can live on', () => {
  const { looked, taken } = readHostileWorlds(process.env['SOAK'] ? 100_000 : 10_000);
  counted('hostile worlds read', looked, 20_000);
  counted('of them taken', taken, 20);
  expect(({} as Record<string, unknown>)['bound']).toBeUndefined();
});
