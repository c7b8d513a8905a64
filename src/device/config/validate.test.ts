import { describe, expect, test } from 'vitest';
import { type ConfigKey, configKeys, configSchema, defaultConfig, type FieldSpec } from './schema.ts';
import { faultOf, isHostName } from './validate.ts';

const label = (length: number): string => 'a'.repeat(length);

describe('server address', () => {
  test.each([
    'litedev.hik-connect.com',
    'dev.hik-connectru.com',
    'LITEDEV.Hik-Connect.COM',
    'a.bc',
    '1.2.3.com',
    'xn--e1afmkfd.xn--p1ai',
    `${label(60)}.com`,
    `${label(30)}.${label(29)}.com`,
  ])('takes the host name %j', (host) => {
    expect(faultOf(configSchema['platform.serverAddress'], host)).toBeNull();
  });

  test.each([
    ['an IPv4 address', '192.168.1.1', 'bad-characters'],
    ['an IPv6 address', '2001:db8::1', 'bad-characters'],
    ['a scheme', 'https://litedev.hik-connect.com', 'bad-characters'],
    ['a path', 'litedev.hik-connect.com/x', 'bad-characters'],
    ['a port', 'litedev.hik-connect.com:443', 'bad-characters'],
    ['a user', 'user@hik-connect.com', 'bad-characters'],
    ['Cyrillic letters', 'пример.рф', 'bad-characters'],
    ['one Cyrillic letter that looks the same', 'litedev.hik-соnnect.com', 'bad-characters'],
    ['a trailing dot', 'hik-connect.com.', 'bad-characters'],
    ['a leading dot', '.hik-connect.com', 'bad-characters'],
    ['an empty label', 'hik..com', 'bad-characters'],
    ['one label only', 'localhost', 'bad-characters'],
    ['a label that begins with a hyphen', '-hik.com', 'bad-characters'],
    ['a label that ends with a hyphen', 'hik-.com', 'bad-characters'],
    ['an underscore', 'hik_connect.com', 'bad-characters'],
    ['a space', 'hik connect.com', 'bad-characters'],
    ['a space at the end', 'hik-connect.com ', 'bad-characters'],
    ['a line break at the end', 'hik-connect.com\n', 'bad-characters'],
    ['a zero byte', 'hik-connect.com\0', 'bad-characters'],
    ['65 characters', `${label(61)}.com`, 'too-long'],
    ['a million characters', label(1_000_000), 'too-long'],
    ['nothing', '', 'empty'],
  ])('refuses %s', (_, host, code) => {
    expect(faultOf(configSchema['platform.serverAddress'], host)).toMatchObject({ code });
  });

  test('its limit is 64 characters: 64 stand, 65 do not', () => {
    expect(`${label(60)}.com`).toHaveLength(64);
    expect(faultOf(configSchema['platform.serverAddress'], `${label(60)}.com`)).toBeNull();
    expect(faultOf(configSchema['platform.serverAddress'], `${label(61)}.com`)).toEqual({ code: 'too-long', max: 64 });
  });
});

test('a name that is looked up has 64 characters at most, whatever field it comes from', () => {
  expect(isHostName(`${label(60)}.com`)).toBe(true);
  expect(isHostName(`${label(61)}.com`)).toBe(false);
  expect(isHostName('192.168.1.1')).toBe(false);
});

describe('verification code', () => {
  test.each(['abcdef', 'ABCDEF', '123456', 'Abc123', 'abcdefghijkl'])('takes %j', (code) => {
    expect(faultOf(configSchema['platform.verificationCode'], code)).toBeNull();
  });

  test.each([
    ['abcde', { code: 'too-short', min: 6 }],
    ['abcdefghijklm', { code: 'too-long', max: 12 }],
    ['abc def', { code: 'bad-characters', rule: 'verification-code' }],
    ['abc-def', { code: 'bad-characters', rule: 'verification-code' }],
    ['кодкод', { code: 'bad-characters', rule: 'verification-code' }],
    ['١٢٣٤٥٦', { code: 'bad-characters', rule: 'verification-code' }],
    ['abcdef\n', { code: 'bad-characters', rule: 'verification-code' }],
    ['', { code: 'empty' }],
  ])('refuses %j', (code, fault) => {
    expect(faultOf(configSchema['platform.verificationCode'], code)).toEqual(fault);
  });
});

describe('device name', () => {
  test.each(['SIM', 'Склад № 2', 'שם', 'مسجل', '录像机', 'Shop 🎥', 'x'.repeat(32), '🎥'.repeat(32), '<b>&amp;</b>'])(
    'takes %j',
    (name) => {
      expect(faultOf(configSchema['general.deviceName'], name)).toBeNull();
    },
  );

  test.each([
    ['a tab', 'a\tb'],
    ['a line break', 'a\nb'],
    ['a zero byte', 'a\0b'],
    ['a delete character', 'a\x7fb'],
    ['a C1 control', 'a\x9bb'],
    ['an RTL override', 'a\u202eb'],
    ['a zero-width space', 'a\u200bb'],
    ['a byte-order mark', '\ufeffab'],
    ['a line separator', 'a\u2028b'],
    ['a paragraph separator', 'a\u2029b'],
    ['half a surrogate pair', 'a\ud83d'],
    ['a private-use character', 'a\ue000'],
    ['a leading space', ' ab'],
    ['a trailing no-break space', 'ab\u00a0'],
    ['only spaces', '   '],
    ['a lone Hangul filler', '\u3164'],
    ['fillers and a joiner', '\u115f\u034f\u1160'],
    ['an empty Braille cell', '\u2800'],
    ['a variation selector alone', '\ufe0f'],
  ])('refuses %s', (_, name) => {
    expect(faultOf(configSchema['general.deviceName'], name)).toEqual({ code: 'bad-characters', rule: 'printable' });
  });

  test('counts characters, not code units: 32 cameras stand, 33 do not', () => {
    expect(faultOf(configSchema['general.deviceName'], '🎥'.repeat(33))).toEqual({ code: 'too-long', max: 32 });
  });
});

describe('every field', () => {
  const hostile: unknown[] = [null, undefined, 7.5, -1, Number.NaN, 1e99, {}, [], ['ru'], 'true', '__proto__'];

  test.each(configKeys.filter((key) => ['flag', 'choice'].includes(configSchema[key].kind)))(
    '%s refuses whatever is not offered',
    (key) => {
      for (const value of hostile) {
        expect(faultOf(configSchema[key], value), JSON.stringify(value)).toEqual({ code: 'not-offered' });
      }
    },
  );

  test.each(configKeys.filter((key) => configSchema[key].kind === 'text'))('%s refuses what is no text', (key) => {
    for (const value of hostile.filter((one) => typeof one !== 'string'))
      expect(faultOf(configSchema[key], value)).toEqual({ code: 'not-offered' });
  });

  test.each(configKeys.filter((key) => configSchema[key].kind === 'number'))('%s refuses what is no number', (key) => {
    for (const value of [...hostile.filter((one) => one !== -1 && one !== 1e99), '7', '07', 'ten', '1e3'])
      expect(faultOf(configSchema[key], value), JSON.stringify(value)).toEqual({ code: 'not-a-number' });
    expect(faultOf(configSchema[key], '')).toEqual({ code: 'empty' });
  });

  test.each<[ConfigKey, unknown[], unknown[]]>([
    ['general.language', ['ru', 'en'], ['de', 'RU', '']],
    ['general.autoLogout', [0, 1, 2, 5, 10, 20, 30], [3, '5', -1, 31]],
    ['platform.enabled', [true, false], [1, 'true']],
  ])('%s takes %j and not %j', (key, good, bad) => {
    for (const value of good) expect(faultOf(configSchema[key], value)).toBeNull();
    for (const value of bad) expect(faultOf(configSchema[key], value)).toEqual({ code: 'not-offered' });
  });

  test.each<[ConfigKey, number, number]>([
    ['time.dstStartHour', 0, 23],
    ['general.deviceNumber', 1, 255],
    ['ntp.port', 1, 65_535],
    ['ntp.interval', 1, 10_080],
    ['ports.server', 2000, 65_535],
    ['ports.http', 1, 65_535],
    ['isup.port', 1024, 65_535],
  ])('%s goes from %i to %i', (key, min, max) => {
    const spec: FieldSpec = configSchema[key];
    expect([min, max].map((value) => faultOf(spec, value))).toEqual([null, null]);
    expect(faultOf(spec, min - 1)).toEqual({ code: 'too-small', min });
    expect(faultOf(spec, max + 1)).toEqual({ code: 'too-large', max });
    expect(faultOf(spec, 1e99)).toEqual({ code: 'too-large', max });
  });

  test('the factory state has the service off, no code, Russian, logout after five minutes', () => {
    expect(defaultConfig).toMatchObject({
      'platform.enabled': false,
      'platform.verificationCode': '',
      'platform.streamEncryption': false,
      'general.language': 'ru',
      'general.autoLogout': 5,
    });
  });
});

describe('text rules', () => {
  test.each<[ConfigKey, string[], string[]]>([
    ['ntp.server', ['pool.ntp.org', '192.0.2.10'], ['localhost', '300.1.1.1', 'имя.рф', 'ntp://pool.ntp.org', '']],
    ['isup.deviceId', ['shop-1', 'A_9'], ['shop 1', 'магазин', 'a/b']],
    ['isup.key', ['Secret-77', '!"#$%&()', 'x'.repeat(32)], ['with space', 'секретно', 'x'.repeat(33), 'short-7']],
  ])('%s takes %j and not %j', (key, good, bad) => {
    for (const text of good) expect(faultOf(configSchema[key], text), text).toBeNull();
    for (const text of bad) expect(faultOf(configSchema[key], text), text).not.toBeNull();
  });
});
