// What `sim-nvr sadp` says and with which number it ends, for every answer that a recorder can give.
import { expect, test } from 'vitest';
import type { Became, Found } from '../../../lan/index.ts';
import { outcomeOf, statusWords, table } from './words.ts';

const became = (is: Partial<Became>): Became => ({
  result: 'failed',
  error: null,
  attemptsLeft: null,
  minutesLeft: null,
  unbindStatus: null,
  ...is,
});

test.each<[string, Partial<Became>, number, RegExp]>([
  ['done', { result: 'success' }, 0, /^Done\.$/],
  ['a wrong password', { error: 2024, attemptsLeft: 4 }, 3, /wrong\. Attempts left: 4\.$/],
  ['locked', { error: 2018, minutesLeft: 5 }, 4, /^Locked\. Try again in 5 min\.$/],
  ['the service is off', { result: 'denied', error: 2009, unbindStatus: 3 }, 5, /sim-nvr sadp enable/],
  ['nobody is bound', { result: 'denied', error: 2009, unbindStatus: 2 }, 5, /no account is bound\.$/],
  ['offline', { result: 'denied', error: 2009, unbindStatus: 4 }, 5, /does not reach its server\.$/],
  ['refused without a reason', { result: 'denied', error: 2009 }, 5, /^The recorder refused\.$/],
  ['not activated', { error: 2019 }, 5, /sim-nvr sadp activate$/],
  ['activated already', { error: 2021 }, 5, /activated already\.$/],
  ['a weak password', { error: 2020 }, 6, /8 to 16 characters/],
  ['no verification code', { error: 2033 }, 6, /6 to 12 letters or digits\.$/],
  ['values that are none', { error: 2005 }, 6, /Check them\.$/],
  ['the server was silent', { error: 2011 }, 6, /Ask for the status in a minute\.$/],
  ['something that is not supported', {}, 6, /does not support this\.$/],
])('%s', (_what, is, exit, words) => {
  const outcome = outcomeOf(became(is));
  expect(outcome.exit).toBe(exit);
  expect(outcome.words).toMatch(words);
});

test('every status has words', () => {
  const words = [0, 1, 2, 3, 4, 9, null].map(statusWords);
  expect(new Set(words.slice(0, 5)).size).toBe(5);
  expect(words.slice(5)).toEqual(['not told', 'not told']);
});

const found: Found = {
  mac: '02-00-5e-20-48-16',
  model: 'SIM-7616NI-K2/16P',
  serial: 'SIM-7616NI-K2/16P1620200803SIMRSIM204816WCVU',
  address: '192.168.1.64',
  mask: '255.255.255.0',
  gateway: '192.168.1.1',
  dhcp: false,
  commandPort: 8000,
  httpPort: 80,
  firmware: 'V4.30.011 build 200803',
  activated: true,
  platformEnabled: false,
  unbinds: true,
};

test('the table stands in columns, and names the serial by which people call a recorder', () => {
  const [head = '', first = '', second = ''] = table([found, { ...found, model: 'SIM', activated: false }]).split('\n');
  for (const column of ['SERIAL', 'MAC', 'ADDRESS', 'FIRMWARE', 'ACTIVATED', 'PLATFORM']) {
    expect(first[head.indexOf(column) - 1]).toBe(' ');
    expect(first[head.indexOf(column)]).not.toBe(' ');
  }
  expect(first.split(/ {2,}/)).toEqual([
    'SIM-7616NI-K2/16P',
    'SIM204816',
    '02-00-5e-20-48-16',
    '192.168.1.64',
    'V4.30.011 build 200803',
    'yes',
    'off',
    'yes',
  ]);
  expect(second.split(/ {2,}/).slice(5)).toEqual(['no', 'off', 'yes']);
});

test('what a stranger on the network calls itself steers no terminal', () => {
  const evil = table([{ ...found, model: '\u001b[2J\u0007\nx', firmware: 'y'.repeat(500) }]);
  expect(evil.split('\n')).toHaveLength(2);
  expect([...evil].every((sign) => sign === '\n' || (sign >= ' ' && sign <= '~'))).toBe(true);
  expect(evil.length).toBeLessThan(500);
});
