// Passwords and what becomes of them, written down by hand from the manuals' table (facts gui-4x §5.2).
import { describe, expect, test } from 'vitest';
import { judgePassword, type PasswordFault, type PasswordLevel } from './passwordRules.ts';
import { passwordStrays } from './passwordStrays.ts';

describe('the level', () => {
  test.each<[string, PasswordLevel]>([
    ['unbind4x', 'weak'],
    ['UNBIND4X', 'weak'],
    ['24681357a', 'weak'],
    ['unbindUP', 'medium'],
    ['unbind-x', 'medium'],
    ['UNBIND_X', 'medium'],
    ['2468-1357', 'medium'],
    ['Unbind4x', 'strong'],
    ['unbind-4x', 'strong'],
    ['UNBIND-4X', 'strong'],
    ['Unbind-X', 'strong'],
    ['Unbind-4x', 'strong'],
    ['Unbind-4x-Unbind', 'strong'],
  ])('of %s is %s', (password, level) => {
    expect(judgePassword(password, 'ivan')).toEqual({ level, fault: null });
  });
});

describe('refused as risky', () => {
  test.each<[string, string, PasswordFault]>([
    ['nothing', '', 'empty'],
    ['seven characters', 'Unbnd4x', 'too-short'],
    ['seventeen characters', 'Unbind-4x-Unbind4', 'too-long'],
    ['small letters alone', 'unbindit', 'one-kind'],
    ['capitals alone', 'UNBINDIT', 'one-kind'],
    ['digits alone', '24681357', 'one-kind'],
    ['signs alone', '._-:/@,?', 'one-kind'],
    ['the user name', 'ivanov42', 'user-name'],
    ['the user name backwards', '24vonavi', 'user-name'],
    ['the user name in capitals', 'IVANOV42', 'user-name'],
    ['the user name as a part', 'x-ivanov42-x', 'user-name'],
    ['123 as a part', 'secret123', 'forbidden-word'],
    ['admin as a part', 'myadmin-4', 'forbidden-word'],
    ['Admin as a part', 'myADmin-4', 'forbidden-word'],
    ['four rising digits', 'door-5678', 'digit-run'],
    ['four falling digits', 'door-9876', 'digit-run'],
    ['four equal letters', 'dooooor-4', 'repeated'],
    ['four equal digits', 'door-7777', 'repeated'],
    ['a space', 'un bind4x', 'bad-characters'],
    ['Russian letters', 'пароль-4x', 'bad-characters'],
    ['an accent', 'unbïnd-4x', 'bad-characters'],
    ['a picture', 'unbind4x🙂', 'bad-characters'],
    ['a semicolon', 'unbind;4x', 'bad-characters'],
    ['a tilde', 'unbind~4x', 'bad-characters'],
  ])('for %s', (_what, password, fault) => {
    expect(judgePassword(password, 'ivanov42')).toEqual({ level: 'risky', fault });
  });
});

test.each(['door-567', 'door-987', 'dooor-4x', 'door-567-8', 'door-1357', '90door12', 'abcd-efgh'])(
  'three in a row, a gap or a rise of letters are no reason to refuse %s',
  (password) => expect(judgePassword(password, 'ivan').fault).toBeNull(),
);

test.each(['i', 'iv'])('a user called %s does not forbid half the alphabet', (user) => {
  expect(judgePassword('ivy-door-4', user).fault).toBeNull();
});

test.each(['x-ivy-Door4', 'IVY-door-4', 'yvi-door-4'])('one called ivy does forbid %s', (password) => {
  expect(judgePassword(password, 'Ivy').fault).toBe('user-name');
});

test.each(['4567-door', 'door-4-6789', '9876door-4', 'aaaa-door-4', 'door-44-4444'])(
  'a run at any place of %s is one',
  (password) => {
    expect(['digit-run', 'repeated']).toContain(judgePassword(password, 'ivan').fault);
  },
);

test('all the signs that the manuals allow are allowed, and no others', () => {
  const allowed = '.-_:/@,?!\'()$&"[]{}#%^*+=\\|<>`';
  const taken = Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code)).filter(
    (sign) => judgePassword(`door${sign}Gate`, 'ivan').fault !== 'bad-characters',
  );
  expect(taken.filter((sign) => !/[a-zA-Z0-9]/.test(sign)).sort()).toEqual([...allowed].sort());
  expect(taken).toHaveLength(allowed.length + 62);
});

test.each([
  ['', null],
  ['unbind4x', null],
  ['wrong', null],
  ['гтиштв4ч', 'letters'],
  ['unbïnd4x', 'letters'],
  ['пароль;', 'letters'],
  ['unbind 4x', 'signs'],
  ['unbind;4x', 'signs'],
  ['unbind~4x', 'signs'],
] as const)('no password has what strays into %j: %s', (text, strays) => {
  expect(passwordStrays(text)).toBe(strays);
});

test('a character strays exactly where the rules refuse it in every password', () => {
  for (let code = 0; code < 0x250; code++) {
    const sign = String.fromCharCode(code);
    const isRefused = judgePassword(`door${sign}Gate`, 'ivan').fault === 'bad-characters';
    expect([sign, passwordStrays(sign) !== null]).toEqual([sign, isRefused]);
  }
});
