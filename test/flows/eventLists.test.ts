// What a person did is written down, and played back on a fresh world with the same seed it leads to the same end.
import { describe, expect, test } from 'vitest';
import { replay, writeDown } from '../harness/eventLists.ts';

const HIK_CONNECT = 'system/network/advanced/platform-access/hik-connect';

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

test('a plug pulled at the panel, another owner and a wrong clock are in the list and come back', async () => {
  const { person, commands, list } = await writeDown({ seed: 'lesson-2', scenario: 'not-bound' });
  await person.bootOnline();
  commands.setClockShift(3_600_000);
  commands.bindAnotherOwner();
  await person.advance(2000);
  commands.pullPlug();
  await person.advance(500);
  commands.powerOn();
  await person.waitOnline();
  const written = await list();
  expect(written.entries.flatMap((entry) => ('command' in entry ? [entry.command] : []))).toEqual([
    'setClockShift',
    'bindAnotherOwner',
    'pullPlug',
    'powerOn',
  ]);
  expect(written.end).toMatchObject({ cloud: { bound: true }, log: ['booted', 'power-lost', 'booted'] });
  const { outcome, person: again } = await replay(written);
  expect(outcome).toEqual({ state: 'same' });
  expect(again.world.rtc.shift()).toBe(3_600_000);
});

describe('a list that does not fit', () => {
  async function unbinding() {
    const { person, list } = await writeDown({ seed: 'lesson-3' });
    await person.bootOnline();
    await person.logIn('admin', 'unbind4x');
    await person.open(HIK_CONNECT);
    return list();
  }
  test('says what came out otherwise, by name', async () => {
    const written = await unbinding();
    const config = { ...(written.end['config'] as object), 'general.deviceName': 'Yard' };
    const { outcome } = await replay({ ...written, end: { ...written.end, config, user: 'operator' } });
    expect(outcome).toEqual({
      state: 'different',
      differences: [
        { path: 'config.general.deviceName', recorded: 'Yard', played: 'SIM Network Video Recorder' },
        { path: 'user', recorded: 'operator', played: 'admin' },
      ],
    });
  });
  test('says at which event it waited in vain, for what, and what there was', async () => {
    const written = await unbinding();
    const stray = { ...written.entries[0], to: 'unbind', in: 'confirming' } as (typeof written.entries)[0];
    const { outcome } = await replay({ ...written, entries: [stray] });
    expect(outcome).toMatchObject({ state: 'stuck', entry: 1, found: expect.stringContaining('unbind: –') });
  });
});

test('the lock-out of the recorder does not notice that its clock went wrong', async () => {
  const { person, commands } = await writeDown({ seed: 'clock' });
  await person.bootOnline();
  const before = person.menu.wallClock();
  for (let wrong = 0; wrong < 7; wrong++) await person.logIn('admin', 'not this one');
  expect(person.refusal()).toMatchObject({ code: 'locked', secondsLeft: 60 });
  for (const shift of [365 * 86_400_000, -365 * 86_400_000]) {
    commands.setClockShift(shift);
    await person.advance(10_000);
    expect(Math.abs(person.menu.wallClock() - before - shift)).toBeLessThan(60_000);
  }
  expect(person.refusal()).toMatchObject({ code: 'locked', secondsLeft: 40 });
});
