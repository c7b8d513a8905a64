// Leaving a settings page with changes that are not saved: every way to leave, and what each answer does to page and recorder.
import { describe, expect, test } from 'vitest';
import { counted } from '../../src/device/testing/index.ts';
import type { Person } from '../harness/person.ts';
import { sitDown } from '../harness/recorderHarness.ts';

const PAGE = 'system/general/general';
const NAME = 'SIM Network Video Recorder';

async function drafted(name = 'Shop'): Promise<Person> {
  const person = await sitDown();
  await person.boot();
  await person.logIn('admin', 'unbind4x');
  await person.open(PAGE);
  await person.set('general.deviceName', name);
  return person;
}
const stored = (person: Person) => person.device().config['general.deviceName'];
const draft = (person: Person) => person.screen.settings?.getSnapshot().context.draft;
const place = (person: Person) => person.screen.page() ?? person.screen.stage();

const ways: [string, (person: Person) => Promise<void>, string][] = [
  ['right click', (person) => person.rightClick(), 'liveView'],
  ['Back', (person) => person.back(), 'liveView'],
  ['Logout', (person) => person.logOut(), 'liveView'],
  ['another tab', (person) => person.open('system/general/dst'), 'system/general/dst'],
  ['a link to a page of another kind', (person) => person.open('maintenance/log'), 'maintenance/log'],
  ['an area', (person) => person.open('maintenance'), 'maintenance/system-info/device'],
];

describe.each(ways)('%s', (_way, leave, goal) => {
  test('Save and leave: stored, and there', async () => {
    const person = await drafted();
    await leave(person);
    expect(person.dialog()).toBe('unsaved-changes');
    await person.answer('save');
    expect([stored(person), place(person), person.dialog()]).toEqual(['Shop', goal, null]);
  });
  test('Save and leave, refused: not stored, still here, with the field that was refused and everything typed', async () => {
    const person = await drafted('');
    await leave(person);
    await person.answer('save');
    expect([stored(person), place(person), person.dialog()]).toEqual([NAME, PAGE, null]);
    expect(draft(person)).toEqual({ 'general.deviceName': '' });
    expect(person.screen.settings?.getSnapshot().context.refused).toMatchObject([{ field: 'general.deviceName' }]);
    expect(person.loggedInAs()).toBe('admin');
  });
  test('Discard: not stored, and there; the page begins anew', async () => {
    const person = await drafted();
    await leave(person);
    await person.answer('discard');
    expect([stored(person), place(person), person.dialog()]).toEqual([NAME, goal, null]);
    if (person.loggedInAs() === null) await person.logIn('admin', 'unbind4x');
    await person.open(PAGE);
    expect(draft(person)).toEqual({});
  });
  test('Stay: nothing happened', async () => {
    const person = await drafted();
    await leave(person);
    await person.answer('stay');
    expect([stored(person), place(person), person.dialog()]).toEqual([NAME, PAGE, null]);
    expect(draft(person)).toEqual({ 'general.deviceName': 'Shop' });
  });
  test('without changes it asks nothing', async () => {
    const person = await drafted();
    await person.set('general.deviceName', NAME);
    await leave(person);
    expect([place(person), person.dialog()]).toEqual([goal, null]);
  });
});

test('idle logout asks nobody and stores nothing', async () => {
  const person = await drafted();
  await person.advance(6 * 60_000);
  expect([person.loggedInAs(), person.notice(), stored(person)]).toEqual([null, 'idle-logout', NAME]);
  await person.logIn('admin', 'unbind4x');
  await person.open(PAGE);
  expect(draft(person)).toEqual({});
});

test('a power cut with the question on the screen leaves the old settings', async () => {
  const person = await drafted();
  await person.back();
  await person.cutPower();
  await person.boot();
  expect([stored(person), person.dialog()]).toEqual([NAME, null]);
});

test('the ways are all of them', () => counted('ways to leave with changes', ways.length, 6));
