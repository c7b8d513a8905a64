// Another output mode at the recorder itself: seen at once, stored by a Yes within 15 seconds, gone by itself, gone with the power.
import { expect, test } from 'vitest';
import { triedOutput } from '../../src/menu/state/triedOutput.ts';
import type { Person } from '../harness/person.ts';
import { sitDown } from '../harness/recorderHarness.ts';
import { standing } from '../harness/situations.ts';

const GENERAL = 'system/general/general';

async function trying(): Promise<Person> {
  const person = await sitDown({});
  await person.boot();
  await person.logIn('admin', 'unbind4x');
  await person.open(GENERAL);
  await person.set('general.deviceName', 'Shop');
  await person.set('general.resolution', '1280x1024');
  await person.apply();
  return person;
}
const shown = ({ menu, device }: Person) => ({ ...device().config, ...triedOutput(menu.screen.getSnapshot()) });
const stored = ({ device }: Person) => device().config['general.resolution'];

test('it is on the monitor and not in the flash; what was applied with it is stored', async () => {
  const person = await trying();
  expect(person.screen.outputTrial?.getSnapshot().context.secondsLeft).toBe(15);
  expect([shown(person)['general.resolution'], stored(person)]).toEqual(['1280x1024', 'auto']);
  expect(person.device().config['general.deviceName']).toBe('Shop');
});

test('kept, it is stored and logged, and the page says so', async () => {
  const person = await trying();
  person.screen.outputTrial?.send({ type: 'output.kept' });
  await person.clock.settle();
  expect([shown(person)['general.resolution'], stored(person)]).toEqual(['1280x1024', '1280x1024']);
  expect(person.screen.outputTrial).toBeNull();
  expect(standing(person)).toBe(`${GENERAL}: applied`);
  expect((await person.world.agentSide.readLog())[0]).toMatchObject({ fields: ['general.resolution'] });
  await person.back();
  expect(person.screen.page()).toBeNull();
});

test('without an answer it is gone after 15 seconds, and the page has nothing left to save', async () => {
  const person = await trying();
  await person.advance(14_999);
  expect(shown(person)['general.resolution']).toBe('1280x1024');
  await person.advance(1);
  expect([shown(person)['general.resolution'], stored(person)]).toEqual(['auto', 'auto']);
  expect([standing(person), person.screen.settings?.getSnapshot().context.draft]).toEqual([`${GENERAL}: editing`, {}]);
});

test('the power goes within the 15 seconds: the recorder starts with the former one, and asks nothing', async () => {
  const person = await trying();
  await person.advance(3000);
  await person.cutPower();
  expect(shown(person)['general.resolution']).toBe('auto');
  await person.boot();
  await person.advance(60_000);
  expect([shown(person)['general.resolution'], stored(person)]).toEqual(['auto', 'auto']);
  expect(person.screen.outputTrial).toBeNull();
});

test('a page that is loaded anew within the 15 seconds begins with the former one', async () => {
  const person = await trying();
  await person.cutPower();
  const again = await person.reload();
  await again.boot();
  expect(shown(again)['general.resolution']).toBe('auto');
});

test('more than VGA can show is refused while both show the same, and is tried where they need not', async () => {
  const person = await trying();
  person.screen.outputTrial?.send({ type: 'output.dropped' });
  await person.set('general.resolution', '3840x2160');
  await person.apply();
  expect(person.screen.settings?.getSnapshot().context.refused).toEqual([
    { field: 'general.resolution', code: 'beyond-vga' },
  ]);
  expect(person.screen.outputTrial).toBeNull();
  await person.set('output.same', false);
  await person.apply();
  expect(shown(person)).toMatchObject({ 'general.resolution': '3840x2160', 'output.same': false });
});
