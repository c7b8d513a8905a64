// Which files are event lists, and which are refused with what.
import { describe, expect, test } from 'vitest';
import { type EventList, listText } from './format.ts';
import { readEventList } from './read.ts';
import { good, when, written } from './testing/goodList.ts';

type Good = ReturnType<typeof good>;
const moved = { 'system/old': 'system/new/page', 'maintenance/power': 'maintenance/info' };
const read = (list: unknown) => readEventList(JSON.stringify(list), moved);

test('a list comes back as it was written', () => {
  expect(read(good())).toEqual(good());
});

const withFile = (bytes: number) => {
  const base64 = Buffer.alloc(bytes).toString('base64');
  const put = { at: 40, when, command: 'uploadToStick', with: ['settings.cfg', base64] };
  return { ...good(), entries: [...good().entries, put] } as unknown as EventList;
};

test('a list in which a large file is put on the drive is loaded as it was saved', () => {
  const list = withFile(1_600_000);
  expect(readEventList(listText(list) ?? '', moved)).toEqual(list);
});

test('a list that could not be loaded again is not saved', () => {
  const list = withFile(3_500_000);
  const more = { ...list, entries: [...list.entries, ...list.entries.slice(-1), ...list.entries.slice(-1)] };
  expect(readEventList(JSON.stringify(more, null, 1), moved)).toEqual({ refused: 'too-large' });
  expect(listText(more)).toBeNull();
});

describe('refused as damaged', () => {
  const entry = (at: number, change: object) => (list: Good) => Object.assign(list.entries[at] ?? {}, change);
  test.each<[string, (list: Good) => unknown]>([
    ['a command that nobody has', entry(3, { command: 'eraseEverything' })],
    ['a command of Object', entry(3, { command: 'constructor' })],
    ['a switch that no network has', entry(3, { with: ['sun', true] })],
    ['a switch that is neither on nor off', entry(3, { with: ['cable', 'out'] })],
    ['a command that is given too little', entry(3, { with: [] })],
    ['a clock that is wrong by no number', entry(3, { command: 'setClockShift', with: ['1 h'] })],
    ['a slot that no flash has', entry(3, { command: 'damageFlash', with: ['fw-a'] })],
    ['firmware that nobody made', entry(3, { command: 'putOnStick', with: ['firmware:ip-9.99'] })],
    ['time that goes back', entry(3, { at: 5 })],
    ['an event that only XState sends', entry(0, { event: { type: 'xstate.done.actor.login' } })],
    ['an event without a type', entry(0, { event: {} })],
    [
      'a secret in clear',
      entry(1, { event: { type: 'password.submitted', secret: { secret: { text: 'unbind4x' } } } }),
    ],
    [
      'a secret of giant length',
      entry(2, { event: { type: 'x', a: { secret: { is: 'own', number: 1, length: 1e6, kinds: [] } } } }),
    ],
    ['a control that is none', entry(4, { did: { does: 'press', on: { a: 'body', named: '', under: '' } } })],
    ['a secret in clear at the PC', entry(4, { did: { ...written, text: { secret: { text: 'unbind4x' } } } })],
    ['a deed that nobody does', entry(4, { did: { does: 'eval', under: '' } })],
    ['something beside an entry', entry(0, { more: 1 })],
    ['an unknown life', entry(0, { when: { ...when, life: 'dreaming' } })],
    ['an unknown scenario', (list) => Object.assign(list, { scenario: 'x' })],
    ['no seed', (list) => Object.assign(list, { seed: '' })],
    ['no end', (list) => Object.assign(list, { end: undefined })],
  ])('%s', (_what, change) => {
    const list = good();
    change(list);
    expect(read(list)).toMatchObject({ refused: 'damaged' });
  });
});

describe('lists of earlier schemas', () => {
  const at = (place: string) => ({ life: 'running', place, platform: 'online' });
  const entries = [
    {
      at: 10,
      when: at('menu.system.old'),
      to: 'navigation',
      in: 'menu.system.old',
      event: { type: 'place.requested', place: 'system/old' },
    },
    { at: 11, when: at('menu.system.old'), to: 'settings', in: 'editing', event: { type: 'x', value: 'system/old' } },
    {
      at: 12,
      when: at('menu.system.old'),
      to: 'navigation',
      in: 'menu.system.old',
      event: { type: 'draft.changed', page: 'system/old' },
    },
  ];
  const now = (schema: number, list: unknown[], end = {}) => read({ ...good(), schema, entries: list, end });

  test.each([1, 2])(
    '%i: places are where they are now, in what was done, where, and at the end; a typed text stays',
    (schema) => {
      expect(now(schema, entries, { place: 'menu.system.old' })).toMatchObject({
        schema: 5,
        entries: [
          { when: at('menu.system.new.page'), in: 'menu.system.new.page', event: { place: 'system/new/page' } },
          { when: at('menu.system.new.page'), in: 'editing', event: { value: 'system/old' } },
          { in: 'menu.system.new.page', event: { page: 'system/new/page' } },
        ],
        end: { place: 'menu.system.new.page' },
      });
    },
  );

  test('3: a place is what it says', () => {
    expect(now(3, entries)).toMatchObject({ entries });
  });

  test('4: what PC and phone asked is asked again', () => {
    const ask = { of: 'recorder', types: 'SimUnbindTicket', mac: '02', fields: {} };
    const asked = [{ at: 1, when: at('liveView.watching'), from: 'phone', ask }];
    expect(now(4, asked)).toMatchObject({ schema: 5, entries: asked });
  });

  test('what was chosen on the page Power is chosen from the icon in the bar, which is pressed first', () => {
    const power = { at: 9, when: at('menu.maintenance.power'), to: 'powerAction', in: 'choosing' };
    const chosen = { ...power, event: { type: 'action.chosen', action: 'reboot' } };
    const confirmed = { ...power, in: 'confirming', event: { type: 'action.confirmed' } };
    const when = at('menu.maintenance.info');
    expect(now(2, [chosen, confirmed])).toMatchObject({
      entries: [
        { at: 9, when, to: 'overlays', in: 'standing', event: { type: 'opened', what: 'power-menu', about: true } },
        { ...chosen, when },
        { ...confirmed, when },
      ],
    });
  });
});
