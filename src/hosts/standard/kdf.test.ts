// Two ways to one result: WebCrypto where there is one, plain JavaScript where there is none.
import { afterEach, expect, test, vi } from 'vitest';
import { counted } from '../../device/testing/index.ts';
import { inJavaScript, kdf } from './kdf.ts';

afterEach(() => void vi.unstubAllGlobals());

/** PBKDF2-HMAC-SHA-256. The first two: RFC 7914 §11, their first 32 bytes; the others: the widely used vectors of RFC 6070, for SHA-256. */
const vectors = [
  ['passwd', '73616c74', 1, '55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc'],
  ['Password', '4e61436c', 80_000, '4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56'],
  ['password', '73616c74', 1, '120fb6cffcf8b32c43e7225256c4f837a86548c92ccc35480805987cb70be17b'],
  ['password', '73616c74', 2, 'ae4d0c95af6b46d32d0adff928f06dd02a303f8ef3c251dfd6e2d85a95474c43'],
  ['password', '73616c74', 4096, 'c5e478d59288c841aa530db6845c4c8d962893a001ce4e11a4963873aa98134a'],
] as const;

test.each(vectors)('%s with salt %s and %i rounds, through WebCrypto', async (password, salt, rounds, hash) => {
  expect(await kdf.derive(password, salt, rounds)).toBe(hash);
});

test.each(vectors.filter(([, , rounds]) => rounds <= 4096))(
  '%s with salt %s and %i rounds, in JavaScript',
  async (password, salt, rounds, hash) => {
    expect(await inJavaScript(password, salt, rounds)).toBe(hash);
  },
);

test('both agree on passwords of every kind', async () => {
  const passwords = ['', 'a', 'unbind4x', 'пароль', '😀', '\uD800', '\u0000', 'x'.repeat(64), 'x'.repeat(1000)];
  const salts = ['00', '5ac201a4be9f297397ccb8eee784e676', 'ff'.repeat(64)];
  let compared = 0;
  for (const password of passwords)
    for (const salt of salts) {
      expect(await inJavaScript(password, salt, 25)).toBe(await kdf.derive(password, salt, 25));
      compared++;
    }
  counted('derivations compared', compared, 27);
});

test.each([{}, undefined])('without WebCrypto (%j), as over plain http, the result is the same', async (crypto) => {
  const [password, salt, , hash] = vectors[3];
  vi.stubGlobal('crypto', crypto);
  expect(globalThis.crypto?.subtle).toBeUndefined();
  expect(await kdf.derive(password, salt, 2)).toBe(hash);
});
