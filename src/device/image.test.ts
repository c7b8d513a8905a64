// What was read back from flash is an image of ours, with every setting within its limits, or it is none.
import { expect, test } from 'vitest';
import { readImage } from './image.ts';
import { imageWith } from './testing/images.ts';

const withConfig = (config: object) => ({ ...imageWith(), config: { ...imageWith().config, ...config } });

test('an image of today is read back as it was', () => {
  const image = imageWith({ failures: { admin: 3 }, boots: 7, records: { platform: { a: [1, null] } } });
  expect(readImage(JSON.parse(JSON.stringify(image)))).toEqual(image);
});

test.each<[string, unknown]>([
  ['nothing', null],
  ['text', 'image'],
  ['a list', []],
  ['an image without users', { ...imageWith(), users: undefined }],
  ['a schema of tomorrow', { ...imageWith(), schema: 3 }],
  ['a setting beyond its limit', withConfig({ 'general.deviceNumber': 256 })],
  ['a setting that is not offered', withConfig({ 'general.autoLogout': 3 })],
  ['an address that is none', withConfig({ 'network.address': '192.168.1' })],
])('%s is none', (_, stored) => {
  expect(readImage(stored)).toBeNull();
});

test('settings that an older image lacks get their defaults, and one that is ours no more is left behind', () => {
  const older = readImage({ ...imageWith(), config: { 'general.language': 'en', 'general.colour': 'red' } });
  expect(older?.config).toMatchObject({ 'general.language': 'en', 'general.autoLogout': 5, 'platform.enabled': false });
  expect(Object.keys(older?.config ?? {})).not.toContain('general.colour');
});

test('a setting that was kept empty stays so: what may be empty depends on others', () => {
  expect(readImage(withConfig({ 'platform.verificationCode': '' }))?.config['platform.verificationCode']).toBe('');
  expect(readImage(withConfig({ 'general.deviceName': '' }))?.config['general.deviceName']).toBe('');
});

test('a setting is only taken from the image itself, never from what it inherits', () => {
  const inherited = Object.assign(Object.create({ 'general.autoLogout': 30 }), { 'general.language': 'en' });
  expect(readImage({ ...imageWith(), config: inherited })?.config).toMatchObject({
    'general.language': 'en',
    'general.autoLogout': 5,
  });
});

test('an image of the first schema gets what a new one has, and is written as one of the second', () => {
  const { recovery: _recovery, clockOffset: _offset, wizardDone: _wizard, firmware: _firmware, ...rest } = imageWith();
  const users = rest.users.map(({ pattern: _pattern, ...user }) => user);
  expect(readImage({ ...rest, users, schema: 1 })).toEqual(imageWith());
});
