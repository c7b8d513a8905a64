// What a recorder seals is opened by its own code alone, whichever of the two ways sealed it.
import { expect, test } from 'vitest';
import { byWebCrypto, inJavaScript, streamCipher } from './streamCipher.ts';

const TEXT = '{"at":1,"channels":[null,"no-video"]}';
const key = 'ab'.repeat(32);

test('sealed, and opened by the same key; by another, or damaged, it stays shut', async () => {
  const sealed = await streamCipher.seal(key, TEXT);
  expect(sealed).not.toContain('channels');
  expect(atob(sealed)).not.toContain('channels');
  expect(await streamCipher.open(key, sealed)).toBe(TEXT);
  expect(await streamCipher.open('ac'.repeat(32), sealed)).toBeNull();
  const damaged = `${sealed.slice(0, 24)}${sealed[24] === 'A' ? 'B' : 'A'}${sealed.slice(25)}`;
  for (const other of [damaged, sealed.slice(0, 20), '', 'no base64 at all', sealed.slice(4)])
    expect(await streamCipher.open(key, other), other).toBeNull();
});

test('the same text is never sealed to the same bytes', async () => {
  expect(await streamCipher.seal(key, TEXT)).not.toBe(await streamCipher.seal(key, TEXT));
});

test('a code makes one key for one device: the same at both ends, another for another device or another code', async () => {
  const keys = await Promise.all([
    streamCipher.keyOf('QRSMXT', 'SIM204816'),
    streamCipher.keyOf('QRSMXT', 'SIM204816'),
    streamCipher.keyOf('QRSMXt', 'SIM204816'),
    streamCipher.keyOf('QRSMXT', 'SIM204817'),
  ]);
  expect(keys[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(new Set(keys).size).toBe(3);
  expect(keys[1]).toBe(keys[0]);
});

test('what a browser without WebCrypto seals is what one with it seals', async () => {
  const nonce = Uint8Array.from({ length: 12 }, (_, at) => at);
  const bytes = new TextEncoder().encode(TEXT);
  const sealed = await inJavaScript(key, nonce, bytes, 'encrypt');
  expect(sealed).toEqual(await byWebCrypto(key, nonce, bytes, 'encrypt'));
  expect(await inJavaScript(key, nonce, Uint8Array.from(sealed ?? []), 'decrypt')).toEqual(bytes);
  expect(await inJavaScript('ac'.repeat(32), nonce, Uint8Array.from(sealed ?? []), 'decrypt')).toBeNull();
});
