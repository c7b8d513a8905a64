// The end of a list says what the world came to, not at which second of its waiting somebody looked.
import { expect, test } from 'vitest';
import { createBox } from '../device/testing/index.ts';
import type { PlatformFacts } from '../platform/index.ts';
import { differences, digestOf } from './digest.ts';

const platform = (status: PlatformFacts['status'], unbindState: PlatformFacts['unbindState']): PlatformFacts => ({
  status,
  unbindState,
  binding: { state: 'unknown' },
  localUnbind: true,
  firmwareBar: null,
  unsettled: false,
});

async function ends(facts: PlatformFacts) {
  const recorder = await createBox().agentSide.facts();
  const rest = { binding: { revision: 1, bound: false }, log: [], place: 'liveView', user: null } as const;
  return digestOf({ recorder, platform: facts, ...rest });
}

test('a service that tries again is as offline as before and after', async () => {
  const offline = await ends(platform({ state: 'offline', reason: 'name-not-resolved' }, 4));
  const again = await ends(platform({ state: 'registering', last: 'name-not-resolved' }, 4));
  const first = await ends(platform({ state: 'registering', last: null }, 0));
  expect(again).toEqual(offline);
  expect(first['platform']).toEqual({ status: 'registering', binding: 'unknown', unbindState: 0 });
});

test('a setting that came after the list is none of its differences, one that is gone is', () => {
  expect(differences({ config: { kept: 1 } }, { config: { kept: 1, fresh: 2 } })).toEqual([]);
  expect(differences({ config: { kept: 1, gone: 2 } }, { config: { kept: 1 } })).toHaveLength(1);
  expect(differences({ life: 'off' }, { life: 'off', more: 1 })).toHaveLength(1);
});

test('what a list of an earlier version could not know is no difference; what is gone, or one more in a row, is', () => {
  expect(differences({ config: { a: 1 } }, { config: { a: 1, b: 2 }, services: {} })).toEqual([]);
  expect(differences({ config: { a: 1, b: 2 } }, { config: { a: 1 } })).toEqual([
    { path: 'config.b', recorded: 2, played: undefined },
  ]);
  expect(differences({ log: ['booted'] }, { log: ['booted', 'login'] })).toEqual([
    { path: 'log.1', recorded: undefined, played: 'login' },
  ]);
});
