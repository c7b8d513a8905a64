// What was read back from flash is an image of ours, with every setting within its limits, or it is none.
import { expect, test } from 'vitest';
import { readImage } from './image.ts';
import { imageWith } from './testing/images.ts';
import { passwordRecord } from './testing/index.ts';

const withConfig = (config: object) => ({ ...imageWith(), config: { ...imageWith().config, ...config } });
const withDigest = (digest: unknown) => ({
  ...imageWith(),
  users: imageWith().users.map((user) => ({ ...user, digest })),
});
const withOnvif = (user: object) => ({ ...imageWith(), services: { ...imageWith().services, onvif: [user] } });

test('an image of today is read back as it was', () => {
  const image = imageWith({
    services: {
      onvif: [{ name: 'vms', level: 'media-user', password: passwordRecord('Yard-Gate-58') }],
      encryption: { password: passwordRecord('Shop-Window-4'), issue: 2 },
    },
    failures: { admin: 3 },
    boots: 7,
    records: { platform: { a: [1, null] } },
  });
  expect(readImage(JSON.parse(JSON.stringify(image)))).toEqual(image);
});

test.each<[string, unknown]>([
  ['nothing', null],
  ['text', 'image'],
  ['a list', []],
  ['an image without users', { ...imageWith(), users: undefined }],
  ['a schema of tomorrow', { ...imageWith(), schema: 4 }],
  ['a user whose proof for Digest is cut short', withDigest({ realm: 'SIM000042', md5: 'ab', sha256: 'f'.repeat(64) })],
  ['a user whose proof for Digest is text', withDigest('Correct-Horse-7')],
  ['a setting beyond its limit', withConfig({ 'general.deviceNumber': 256 })],
  ['a setting that is not offered', withConfig({ 'general.autoLogout': 3 })],
  ['an ONVIF user with a password as text', withOnvif({ name: 'vms', level: 'operator', password: 'Yard-Gate-58' })],
  ['an ONVIF user of no level', withOnvif({ name: 'vms', level: 'owner', password: passwordRecord('Yard-Gate-58') })],
  [
    'an ONVIF user under an unsafe name',
    withOnvif({ name: '__proto__', level: 'operator', password: passwordRecord('Yard-Gate-58') }),
  ],
  ['an address that is none', withConfig({ 'network.address': '192.168.1' })],
])('%s is none', (_, stored) => {
  expect(readImage(stored)).toBeNull();
});

test('settings that an older image lacks get their defaults, and one that is ours no more is left behind', () => {
  const older = readImage({ ...imageWith(), config: { 'general.language': 'en', 'general.colour': 'red' } });
  expect(older?.config).toMatchObject({ 'general.language': 'en', 'general.autoLogout': 5, 'platform.enabled': false });
  expect(Object.keys(older?.config ?? {})).not.toContain('general.colour');
});

test('an image from before there were outputs to choose keeps its resolution, and has one output for both sockets', () => {
  const { 'output.same': _same, 'output.margin': _margin, ...before } = imageWith().config;
  const older = readImage({ ...imageWith(), config: { ...before, 'general.resolution': '1280x1024' } });
  expect(older?.config).toMatchObject({ 'general.resolution': '1280x1024', 'output.same': true, 'output.margin': 0 });
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

test('an image of the first schema gets what a new one has, and is written as one of today', () => {
  const {
    recovery: _recovery,
    services: _services,
    clockOffset: _offset,
    wizardDone: _wizard,
    firmware: _firmware,
    ...rest
  } = imageWith();
  const users = rest.users.map(({ pattern: _pattern, ...user }) => user);
  expect(readImage({ ...rest, users, schema: 1 })).toEqual(imageWith());
});

test('an image of the second schema, without proofs for Digest, is read as it was', () => {
  expect(readImage({ ...imageWith(), schema: 2 })).toEqual(imageWith());
});
