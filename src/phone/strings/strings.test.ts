// What the phone says: every refusal in both languages, with something to do; and also where a code is of a later service.
import { expect, test } from 'vitest';
import type { PhoneCode } from '../service/outcome.ts';
import { inWords, stringsOf } from './index.ts';

const codes = Object.keys(stringsOf.en.refusals) as PhoneCode[];

test.each(['ru', 'en'] as const)('every refusal is whole sentences that say what to do (%s)', (language) => {
  expect(codes.length).toBeGreaterThan(35);
  for (const code of codes) {
    for (const more of [{}, { seconds: 42, attemptsLeft: 3 }]) {
      const said = inWords(stringsOf[language], { ok: false, code, ...more });
      expect(said, code).toMatch(/\.$/);
      // What happened, and what to do: two sentences, or two halves of one.
      expect(said, code).toMatch(/[.:;,] /);
      expect(said, code).not.toMatch(/undefined|null|NaN/);
      if (language === 'ru') expect(said, code).toMatch(/[а-я]{4}/);
      else expect(said, code).not.toMatch(/[а-я]/i);
    }
  }
});

test('what the recorder counts is said', () => {
  const { ru, en } = stringsOf;
  expect(inWords(ru, { ok: false, code: 'password-wrong', attemptsLeft: 5 })).toContain('Осталось попыток: 5.');
  expect(inWords(en, { ok: false, code: 'locked', seconds: 60 })).toContain('60 s');
  expect(inWords(en, { ok: false, code: 'too-many-tries', seconds: 900 })).toContain('15 min');
});

test('a code that this phone does not know is said to be one', () => {
  expect(inWords(stringsOf.en, { ok: false, code: 'toString' as PhoneCode })).toContain('does not know');
});
