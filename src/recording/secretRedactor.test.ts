// Secrets told apart without their texts, and texts made up for them: as long, as strong, as different.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { counted } from '../device/testing/index.ts';
import { createVault } from '../machines/index.ts';
import { seededRandom } from '../world/index.ts';
import type { SecretReference } from './format.ts';
import { createSecretRedactor, createSecretResolver } from './secretRedactor.ts';

const documented = { admin: 'unbind4x', operator: 'watch24x7' };

function told(...texts: string[]): (SecretReference | null)[] {
  const book = createSecretRedactor(documented);
  const vault = book.listening(createVault());
  return texts.map((text) => book.describe(vault.put(text)));
}

describe('a secret is told', () => {
  test('by whose documented password it is, and how long', () => {
    expect(told('unbind4x', 'watch24x7')).toEqual([
      { is: 'right', of: 'admin', length: 8 },
      { is: 'right', of: 'operator', length: 9 },
    ]);
  });
  test('else by its number, its length and its kinds of characters; the same text has the same number', () => {
    expect(told('Own-Door-77', 'x', 'Own-Door-77', '', 'да')).toEqual([
      { is: 'own', number: 1, length: 11, kinds: ['lower', 'upper', 'digit', 'sign'] },
      { is: 'own', number: 2, length: 1, kinds: ['lower'] },
      { is: 'own', number: 1, length: 11, kinds: ['lower', 'upper', 'digit', 'sign'] },
      { is: 'own', number: 3, length: 0, kinds: [] },
      { is: 'own', number: 4, length: 2, kinds: ['other'] },
    ]);
  });
  test('each of those that one request needs, while the vault still gives the texts, once', () => {
    const book = createSecretRedactor(documented);
    const vault = book.listening(createVault());
    const [password, pattern] = vault.putAll(['unbind4x', '1236']);
    expect([book.describe(password), book.describe(pattern)]).toMatchObject([{ is: 'right' }, { is: 'own' }]);
    expect([vault.take(pattern), vault.take(password), vault.take(password)]).toEqual(['1236', 'unbind4x', '']);
    expect(book.describe('secret-99')).toBeNull();
    book.forget();
    expect(book.describe(password)).toBeNull();
  });
});

const resolver = () => createSecretResolver(documented, seededRandom('seed'));

describe('a text is made up', () => {
  test('for a number: the same every time, another one for another number, the same again for the same seed', () => {
    const own = (number: number): SecretReference => ({ is: 'own', number, length: 9, kinds: ['lower', 'digit'] });
    const [one, other] = [resolver(), resolver()];
    expect(one(own(1))).toBe(one(own(1)));
    expect(one(own(1))).not.toBe(one(own(2)));
    expect(other(own(1))).toBe(one(own(1)));
  });
  test('anew where it came out as the text of another number', () => {
    // The same bytes twice over, and then others.
    let drawn = 0;
    const stubborn = { hex: () => (drawn++ < 8 ? '03' : '07') };
    const text = createSecretResolver(documented, stubborn);
    const own = (number: number): SecretReference => ({ is: 'own', number, length: 4, kinds: ['lower'] });
    const first = text(own(1));
    expect(text(own(2))).not.toBe(first);
    expect(drawn).toBe(12);
  });
  test('not for a documented password, which is typed as it is', () => {
    expect(resolver()({ is: 'right', of: 'admin', length: 8 })).toBe('unbind4x');
    expect(resolver()({ is: 'right', of: 'nobody', length: 8 })).toBe('');
  });
  test('for digits alone as a pattern: dots from 1 to 9, each once', () => {
    for (let number = 1; number < 50; number++) {
      const text = resolver()({ is: 'own', number, length: 4 + (number % 6), kinds: ['digit'] });
      expect(text).toMatch(/^[1-9]{4,9}$/);
      expect(new Set(text).size).toBe(text.length);
    }
  });
  test('with the length and the kinds of what it stands for, whatever that was, and never the text itself', () => {
    let looked = 0;
    fc.assert(
      fc.property(fc.string({ minLength: 3, maxLength: 64 }), (text) => {
        const [reference] = told(text);
        if (reference?.is !== 'own') throw new Error(`No reference for ${text}`);
        const made = resolver()(reference);
        expect(told(made)[0]).toEqual({ ...reference, number: 1 });
        // Shorter texts may be words of the reference itself.
        if (text.length > 10) expect(JSON.stringify(reference)).not.toContain(text);
        looked++;
      }),
      { numRuns: 2000, seed: 42 },
    );
    counted('texts made up', looked, 2000);
  });
});
