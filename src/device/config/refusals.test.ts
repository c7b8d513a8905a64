import { describe, expect, test } from 'vitest';
import { refusalsOf } from './refusals.ts';
import { type Config, defaultConfig } from './schema.ts';

describe('the configuration that changes would lead to', () => {
  const on: Config = { ...defaultConfig, 'platform.enabled': true, 'platform.verificationCode': 'Code42' };

  test.each<[string, Config, object, object[]]>([
    ['switching on without a code', defaultConfig, { 'platform.enabled': true }, [{ code: 'empty' }]],
    [
      'switching on with a code',
      defaultConfig,
      { 'platform.enabled': true, 'platform.verificationCode': 'Code42' },
      [],
    ],
    ['clearing the code while on', on, { 'platform.verificationCode': '' }, [{ code: 'empty' }]],
    ['clearing the code while off', defaultConfig, { 'platform.verificationCode': '' }, []],
    [
      'switching off and clearing the code at once',
      on,
      { 'platform.enabled': false, 'platform.verificationCode': '' },
      [],
    ],
    [
      'switching off beside a code that is too short already',
      { ...on, 'platform.verificationCode': 'abc' },
      { 'platform.enabled': false },
      [],
    ],
    [
      'switching on beside a code that is too short already',
      { ...on, 'platform.enabled': false, 'platform.verificationCode': 'abc' },
      { 'platform.enabled': true },
      [{ code: 'too-short' }],
    ],
    [
      'a port that is none and one that is taken, and a setting that has nothing to do with them',
      defaultConfig,
      { 'general.autoLogout': 3, 'ports.rtsp': 443 },
      [
        { field: 'general.autoLogout', code: 'not-offered' },
        { field: 'ports.rtsp', code: 'duplicate' },
      ],
    ],
    ['a short code while off', defaultConfig, { 'platform.verificationCode': 'abc' }, [{ code: 'too-short' }]],
    ['nothing', on, {}, []],
    [
      'more than VGA shows, and both show the same',
      defaultConfig,
      { 'general.resolution': '2560x1440' },
      [{ field: 'general.resolution', code: 'beyond-vga' }],
    ],
    [
      'the same beside more than VGA shows',
      { ...defaultConfig, 'output.same': false, 'general.resolution': '3840x2160' },
      { 'output.same': true },
      [{ field: 'general.resolution', code: 'beyond-vga' }],
    ],
    [
      'more than VGA shows where each has its own',
      defaultConfig,
      { 'general.resolution': '3840x2160', 'output.same': false },
      [],
    ],
    [
      'a port that another one has',
      defaultConfig,
      { 'ports.http': 443 },
      [{ field: 'ports.https', code: 'duplicate' }],
    ],
    ['two ports that change places', defaultConfig, { 'ports.http': 443, 'ports.https': 80 }, []],
    [
      'a port that is none beside one that is taken',
      defaultConfig,
      { 'ports.http': 0, 'ports.rtsp': 443 },
      [{ field: 'ports.http', code: 'too-small' }],
    ],
    ['a key that does not exist', on, { 'platform.root': true }, [{ field: 'platform.root', code: 'not-offered' }]],
    ['a key named __proto__', on, JSON.parse('{"__proto__":{"a":1}}'), [{ field: '__proto__', code: 'not-offered' }]],
    ['a key that every object has', on, { toString: 'x' }, [{ field: 'toString', code: 'not-offered' }]],
    ['a value of undefined', on, { 'platform.verificationCode': undefined }, [{ code: 'not-offered' }]],
  ])('%s', (_, current, changes, expected) => {
    expect(refusalsOf(current, changes, [])).toMatchObject(expected);
    expect(refusalsOf(current, changes, [])).toHaveLength(expected.length);
  });
});
