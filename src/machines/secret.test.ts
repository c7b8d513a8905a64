// The vault: a secret goes in once, comes out once, and its name tells nothing.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCodePoint } from '../../test/harness/anyText.ts';
import { createVault, type SecretRef } from './secret.ts';

test('a secret comes out once; a second time there is only the empty text', () => {
  const vault = createVault();
  const ref = vault.put('unbind4x');
  expect(vault.take(ref)).toBe('unbind4x');
  expect(vault.take(ref)).toBe('');
});

test('a newer secret drives out an older one that nobody took', () => {
  const vault = createVault();
  const first = vault.put('first');
  const second = vault.put('second');
  expect(vault.take(first)).toBe('');
  expect(vault.take(second)).toBe('second');
});

test('what one request needs lies there together, comes out one by one, and goes when the next comes', () => {
  const vault = createVault();
  const [password, answer] = vault.putAll(['unbind4x', 'Шарик']);
  expect([password, answer]).toEqual(['secret-1', 'secret-2']);
  expect(vault.take(answer)).toBe('Шарик');
  expect(vault.take(answer)).toBe('');
  const next = vault.put('next');
  expect(vault.take(password)).toBe('');
  expect(vault.take(next)).toBe('next');
});

test('more than any request needs is a bug, and none of it is kept', () => {
  const vault = createVault();
  const former = vault.put('former');
  expect(() => vault.putAll(['1', '2', '3', '4', '5'])).toThrow('holds 4 secrets, not 5');
  expect(vault.take(former)).toBe('former');
  expect(vault.take('secret-2' as SecretRef)).toBe('');
});

test('names are made up in order and never repeat, also for the same text', () => {
  const vault = createVault();
  expect([vault.put('same'), vault.put('same'), vault.put('')]).toEqual(['secret-1', 'secret-2', 'secret-3']);
});

test.each(['', 'secret-0', 'secret-2', '__proto__', 'constructor'])('a name nobody gave, %j, opens nothing', (name) => {
  const vault = createVault();
  vault.put('unbind4x');
  expect(vault.take(name as SecretRef)).toBe('');
});

test('two vaults know nothing of each other', () => {
  const [one, other] = [createVault(), createVault()];
  const ref = one.put('unbind4x');
  expect(other.take(ref)).toBe('');
});

test('whatever is put in comes out to the letter, and neither name nor vault shows it', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCodePoint, minLength: 9, maxLength: 80 }), (secret) => {
      const vault = createVault();
      const ref = vault.put(secret);
      expect(ref).toMatch(/^secret-\d+$/);
      expect(JSON.stringify(vault)).toBe('{}');
      expect(vault.take(ref)).toBe(secret);
    }),
    { numRuns: 100, seed: 42 },
  );
});
