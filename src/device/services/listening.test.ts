// What the switches of System Service do: which ports are open.
import { expect, test } from 'vitest';
import type { Config } from '../config/schema.ts';
import { imageWith } from '../testing/images.ts';
import { passwordRecord } from '../testing/index.ts';
import { listening } from './listening.ts';
import type { StoredOnvifUser } from './records.ts';

const somebody: StoredOnvifUser = { name: 'vms', level: 'operator', password: passwordRecord('Yard-Gate-58') };
const states = (config: Partial<Config>, onvif: StoredOnvifUser[] = []): string[] => {
  const image = imageWith();
  const lived = {
    config: { ...image.config, ...config },
    services: { ...image.services, onvif },
  };
  return listening(lived).map(({ service, port, state }) => `${service} ${port} ${state}`);
};
const box = [
  'server 8000 open',
  'http 80 open',
  'https 443 open',
  'rtsp 554 open',
  'onvif 80 closed',
  'sadp 37020 open',
];

test.each<[string, Partial<Config>, StoredOnvifUser[], string[]]>([
  ['out of the box', {}, [], box],
  ['RTSP off', { 'service.rtsp': false }, [], [...box.slice(0, 3), 'rtsp 554 closed', ...box.slice(4)]],
  [
    'HTTP off',
    { 'service.http': false },
    [],
    ['server 8000 open', 'http 80 closed', 'https 443 closed', ...box.slice(3)],
  ],
  [
    'another port',
    { 'ports.http': 8080 },
    [],
    [...box.slice(0, 1), 'http 8080 open', ...box.slice(2, 4), 'onvif 8080 closed', box[5] ?? ''],
  ],
  ['ONVIF without anybody', { 'onvif.enabled': true }, [], [...box.slice(0, 4), 'onvif 80 no-users', ...box.slice(5)]],
  [
    'ONVIF with somebody',
    { 'onvif.enabled': true },
    [somebody],
    [...box.slice(0, 4), 'onvif 80 open', ...box.slice(5)],
  ],
  ['SADP off', { 'service.sadp': false }, [], [...box.slice(0, 5), 'sadp 37020 closed']],
  ['ONVIF off, with somebody in the list', {}, [somebody], box],
])('%s', (_, config, onvif, expected) => {
  expect(states(config, onvif)).toEqual(expected);
});

test('ONVIF is not heard where HTTP is off, whoever is in its list', () => {
  expect(states({ 'onvif.enabled': true, 'service.http': false }, [somebody]).at(-2)).toBe('onvif 80 http-off');
});
