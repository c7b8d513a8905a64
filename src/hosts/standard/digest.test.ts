// The same digest by the browser's own means and in JavaScript, or a kept world would know its operations no more.
import { expect, test, vi } from 'vitest';
import { digestInJavaScript } from '../../world/index.ts';
import { digest } from './digest.ts';

test.each(['', 'op-1', 'Операция №7', '__proto__', 'x'.repeat(5000)])('%j', async (text) => {
  const own = await digest(text);
  expect(own).toMatch(/^[0-9a-f]{64}$/);
  expect(await digestInJavaScript(text)).toBe(own);
  vi.stubGlobal('crypto', undefined);
  expect(await digest(text)).toBe(own);
});

test('as known from elsewhere', async () => {
  expect(await digest('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
