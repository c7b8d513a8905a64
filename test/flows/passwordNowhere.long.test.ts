// I9: the password is nowhere but in the input of its check. Every situation is played with the inspector on, finished, and all
// that can be read is searched: events, contexts, persisted snapshots, facts, log, cloud, every byte of the storage.

import { expect, test } from 'vitest';
import { createActor, setup } from 'xstate';
import { counted } from '../../src/device/testing/index.ts';
import { memoryStorage } from '../../src/world/index.ts';
import { createCanary, dresses, persisted } from '../harness/canary.ts';
import type { Person } from '../harness/person.ts';
import { sitDown } from '../harness/recorderHarness.ts';
import { situations } from '../harness/situations.ts';

const SECRETS = ['unbind4x', 'watch24x7', 'not this one'];

const endings: [string, (person: Person) => Promise<unknown>][] = [
  ['left to itself', (person) => person.advance(70_000)],
  [
    'its power is cut',
    async (person) => {
      await person.cutPower();
      await person.bootOnline();
    },
  ],
  [
    'its cable is pulled',
    async (person) => {
      await person.pullCable();
      await person.advance(20_000);
    },
  ],
];

/** Storage that notes every key and value ever written. */
function watchedStorage(note: (place: string, what: unknown) => void) {
  const storage = memoryStorage();
  return {
    ...storage,
    write(key: string, value: unknown) {
      note(`storage key ${key}`, key);
      note(`storage ${key}`, value);
      return storage.write(key, value);
    },
  };
}

test.each(endings)('at any moment of any conversation that is %s', async (_title, end) => {
  let searched = 0;
  const kinds = new Set<string>();
  let derived = 0;
  for (const { title, reach } of situations) {
    const canary = createCanary();
    const person = await sitDown({ inspect: canary.inspect, storage: watchedStorage(canary.note) });
    const look = (when: string): void => {
      const { navigation, vault, ...rest } = person.menu;
      for (const [name, talk] of Object.entries({ navigation, ...person.screen })) {
        if (!talk || typeof talk !== 'object' || !('getSnapshot' in talk)) continue;
        canary.note(`${name}, persisted, ${when}`, persisted(talk));
        canary.note(`${name}, ${when}`, talk.getSnapshot());
      }
      canary.note(`the vault, ${when}`, vault);
      canary.note(`the password field, ${when}`, person.screen.password);
      canary.note(`the facts, ${when}`, [rest.recorder.now(), rest.platform.now(), person.world.kept().cloud]);
    };
    await person.bootOnline();
    await reach(person);
    look('during');
    await end(person);
    look('after');
    canary.note('the log', await person.world.agentSide.readLog());
    expect(canary.finds(SECRETS), title).toEqual([]);
    searched += canary.size();
    derived += person.kdf.calls();
    for (const kind of canary.kinds) kinds.add(kind);
  }
  expect([...kinds].sort()).toEqual([
    '@xstate.action',
    '@xstate.actor',
    '@xstate.event',
    '@xstate.microstep',
    '@xstate.snapshot',
  ]);
  counted('password checks', derived, 25);
  counted('characters searched', searched, 500_000);
});

test('the search finds a password wherever it is planted', () => {
  const leaky = setup({ types: { context: {} as { last: string } } }).createMachine({
    context: { last: '' },
    on: { 'password.submitted': {} },
  });
  for (const [index, dress] of dresses('unbind4x').entries()) {
    const canary = createCanary();
    const actor = createActor(leaky, { inspect: canary.inspect }).start();
    actor.send({ type: 'password.submitted', password: dress } as never);
    expect(canary.finds(['unbind4x']).length, `dress ${index}`).toBeGreaterThan(0);
  }
  const canary = createCanary();
  canary.note('context', { deep: [{ er: 'unbind4x' }] });
  canary.note('error', new Error('unbind4x'));
  canary.note('bytes', Uint8Array.from(Buffer.from('..unbind4x..')));
  expect(canary.finds(['unbind4x']).map((find) => find.split(' in ')[1])).toEqual(
    expect.arrayContaining(['context', 'error', 'bytes']),
  );
});

test('the wired ports get the password itself, once, and the vault is empty afterwards', async () => {
  const person = await sitDown();
  await person.bootOnline();
  const asked: string[] = [];
  person.kdf.onDerive((password) => void asked.push(password));
  await person.logIn('admin', 'unbind4x');
  expect(asked).toEqual(['unbind4x']);
  expect(person.menu.vault.take('secret-1' as never)).toBe('');
  expect(person.screen.password.shape().length).toBe(0);
});
