// What a person did is written down, and played back on a fresh world with the same seed it leads to the same end.
import { expect, test } from 'vitest';
import { replay, writeDown } from '../harness/eventLists.ts';

const HIK_CONNECT = 'system/network/platform-access/hik-connect';

test('an unbinding, with a wrong password on the way, is played back to the same end', async () => {
  const { person, list } = await writeDown({ seed: 'lesson-1' });
  await person.bootOnline();
  await person.logIn('admin', 'not this one');
  await person.logIn('admin', 'unbind4x');
  await person.set('general.deviceName', 'Shop');
  await person.apply();
  await person.open(HIK_CONNECT);
  await person.clickUnbind();
  await person.answer('yes');
  await person.typePassword('unbind4x');
  await person.answer('ok');
  await person.answer('ok');
  const written = JSON.parse(JSON.stringify(await list()));
  expect(written.end).toMatchObject({ cloud: { bound: false }, config: { 'general.deviceName': 'Shop' } });

  const { outcome, person: again } = await replay(written);
  expect(outcome).toEqual({ state: 'same' });
  expect(again.bound()).toBe(false);
  expect(await again.logged()).toEqual(await person.logged());
});
