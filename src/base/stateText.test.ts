import { expect, test } from 'vitest';
import { stateText } from './index.ts';

test.each([
  ['asking', 'asking'],
  [{ menu: { network: 'hik-connect' } }, 'menu.network.hik-connect'],
  [{ light: 'on', door: {} }, 'light.on, door'],
  [{}, ''],
  [undefined, ''],
])('%j is written %j', (value, text) => {
  expect(stateText(value)).toBe(text);
});
