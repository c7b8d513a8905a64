// From every state of every conversation: cancel and right click lead out, and no power cut leaves the screen stuck (I6).
// Reboot and shutdown in all of them are in anywhere.long.test.ts.
import { describe, expect, test } from 'vitest';
import { counted } from '../../src/device/testing/index.ts';
import { at, blows, expectAlive } from '../harness/blows.ts';
import { sitDown } from '../harness/recorderHarness.ts';
import { situations, standing } from '../harness/situations.ts';

const table = situations.map((situation) => [situation.title, situation] as const);

describe.each(blows.slice(0, 1))('%s', (_blow, strike) => {
  test.each(table)('at %s: the screen comes back and the owner gets in', async (_title, situation) => {
    const person = await at(situation);
    await strike(person);
    await expectAlive(person);
  });
});

describe('right click and cancel', () => {
  test.each(table)('from %s live view is at most five right clicks away', async (_title, situation) => {
    const person = await at(situation);
    await person.advance(2000);
    let clicks = 0;
    while (standing(person) !== 'liveView' && clicks < 9) {
      if (person.dialog() === 'unsaved-changes') await person.answer('discard');
      else await person.rightClick();
      clicks++;
    }
    expect(clicks).toBeLessThanOrEqual(5);
  });

  test.each([
    ['Attention', ['confirming'], null],
    ['Confirm Permission', ['askingPassword'], null],
    ['Confirm Permission, locked', ['locked'], null],
    ['Service Terms', ['legal'], null],
    ['the question before a reboot', ['confirming'], null],
  ])('%s bails on cancel: nothing happened', async (title) => {
    const situation = situations.find((candidate) => candidate.title === title);
    if (!situation) throw new Error(`No situation ${title}.`);
    const person = await at(situation);
    const before = { page: person.screen.page(), config: person.device().config };
    await person.answer('cancel');
    expect(person.dialog()).toBeNull();
    expect(person.screen.page()).toBe(before.page);
    await person.advance(10_000);
    expect(person.bound()).toBe(true);
    expect(person.device()).toMatchObject({ life: 'running', config: before.config });
    expect(person.screen.settings?.getSnapshot().context.draft ?? {}).toEqual({});
    expect((await person.unbindLog()).filter((line) => line.endsWith('ok'))).toEqual([]);
  });

  test('login bails on cancel to live view, and the link that asked for it is forgotten', async () => {
    const person = await sitDown();
    await person.bootOnline();
    await person.open('maintenance/log');
    expect(person.dialog()).toBe('login');
    await person.answer('cancel');
    expect(standing(person)).toBe('liveView');
    await person.logIn('admin', 'unbind4x');
    expect(person.screen.page()).toBe('system/general/general');
  });

  test('a dialog that is busy takes no cancel: the answer comes, whatever it is', async () => {
    const situation = situations.find(({ title }) => title === 'unbinding, 100 ms after OK');
    if (!situation) throw new Error('No such situation.');
    const person = await at(situation);
    await person.rightClick();
    person.screen.unbind?.send({ type: 'unbind.declined' });
    expect(standing(person)).toMatch(/unbinding$/);
    await person.advance(2000);
    expect(standing(person)).toMatch(/unbound$/);
  });
});

test('the situations are many', () => {
  counted('situations struck', situations.length, 30);
  expect(new Set(situations.map(({ stands }) => stands.split(': ')[1])).size).toBeGreaterThanOrEqual(12);
});
