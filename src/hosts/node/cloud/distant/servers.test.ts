import { expect, test } from 'vitest';
import { silenceOf } from './ask.ts';
import { createCloudServers, serversFrom } from './servers.ts';

test('addresses as they are printed, with and without their path, from the flag before the environment', () => {
  const names = (text: string) => serversFrom(text, undefined)?.map(({ at }) => at);
  expect(names('http://127.0.0.1:8081/simcloud/v1, http://b.invalid:8082/')).toEqual([
    'http://127.0.0.1:8081/simcloud/v1',
    'http://b.invalid:8082/simcloud/v1',
  ]);
  expect(names('https://a.invalid,https://a.invalid/')).toEqual(['https://a.invalid/simcloud/v1']);
  expect(serversFrom(undefined, 'http://a.invalid')?.[0]?.name).toBe('a.invalid');
  expect(serversFrom('http://b.invalid', 'http://a.invalid')).toHaveLength(1);
  expect([serversFrom(undefined, undefined), serversFrom(undefined, '')]).toEqual([null, null]);
});

test.each([
  ['127.0.0.1:8081', /no address of a cloud/],
  ['ws://127.0.0.1:8081', /no address of a cloud/],
  ['http://127.0.0.1:8081/other', /no address of a cloud/],
  ['http://127.0.0.1:8081/?a=b', /no address of a cloud/],
  ['http://a.invalid,,http://b.invalid', /no address of a cloud/],
  ['', /no address of a cloud/],
  [Array.from({ length: 9 }, (_, index) => `http://a${index}.invalid`).join(','), /more than 8/],
  ['http://olga:very-secret@a.invalid', /--cloud holds a name or a password/],
])('%s is named', (text, refusal) => {
  expect(() => serversFrom(text, undefined)).toThrow(refusal);
  expect(() => serversFrom(text, undefined)).not.toThrow(/very-secret/);
});

test('one that fails is left alone for longer every time, up to a quarter of a minute, and asked at once after it worked', () => {
  let time = 0;
  const list = serversFrom('http://a.invalid,http://b.invalid', undefined) ?? [];
  const [a, b] = list;
  if (!a || !b) throw new Error('Two servers were named.');
  const servers = createCloudServers(list, { elapsed: () => time, chance: () => 1 });
  expect(servers.due(1)).toEqual([b, a]);
  const waits = Array.from({ length: 8 }, () => {
    servers.failed(a);
    const from = time;
    while (!servers.due(0).includes(a)) time += 100;
    return time - from;
  });
  expect(waits).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000, 15_000, 15_000]);
  servers.failed(a);
  expect(servers.due(0)).toEqual([b]);
  servers.worked(a);
  servers.failed(a);
  time += 1000;
  expect(servers.due(0)).toEqual([a, b]);
});

test('a name that nobody knows is told from a server that does not answer', () => {
  expect(silenceOf(new TypeError('fetch failed', { cause: { code: 'ENOTFOUND' } }))).toBe('no-such-name');
  expect(silenceOf({ code: 'EAI_AGAIN' })).toBe('no-such-name');
  expect(silenceOf(new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } }))).toBe('no-answer');
  expect(silenceOf(null)).toBe('no-answer');
});
