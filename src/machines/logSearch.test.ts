// Looking things up in the log: what the device is asked, page by page.
import { expect, test } from 'vitest';
import { play } from '../../test/harness/play.ts';
import { logSearchMachine } from './logSearch.machine.ts';

const found = (count: number) => ({ ok: true, entries: [], count, stored: 99, events: ['login'] });

async function opened(count = 25) {
  const talk = play(logSearchMachine, { user: 'ivan' });
  await talk.answer(found(count));
  return talk;
}
const asked = (talk: Awaited<ReturnType<typeof opened>>) => talk.asked.at(-1) as { query: object; user: string };

test('the first look asks for everything, as the user who looks', async () => {
  const talk = await opened();
  expect(talk.asked).toEqual([
    { user: 'ivan', query: { from: null, to: null, kinds: [], events: [], skip: 0, limit: 10 } },
  ]);
  expect(talk.now().value).toBe('shown');
  expect(talk.now().context.found).toMatchObject({ count: 25 });
});

test('a filter asks nothing before Search; Search asks for it, from the first page on', async () => {
  const talk = await opened();
  await talk.send({ type: 'page.turned', by: 1 } as never);
  await talk.answer(found(25));
  await talk.send({ type: 'filter.changed', filter: { kind: 'operation', event: 'login' } } as never);
  expect(talk.asked).toHaveLength(2);
  await talk.send({ type: 'search.pressed', from: 5, to: 9 } as never);
  expect(asked(talk).query).toEqual({
    from: 5,
    to: 9,
    kinds: ['operation'],
    events: ['login'],
    skip: 0,
    limit: 10,
  });
});

test.each([
  [25, [1, 1, 1, 1], [0, 10, 20]],
  [20, [1, 1], [0, 10]],
  [25, [-1], [0]],
  [25, [1, -1, -1], [0, 10, 0]],
  [0, [1], [0]],
])('of %i entries, turned %j, the pages %j are asked for', async (count, turns, skips) => {
  const talk = await opened(count);
  for (const by of turns) {
    await talk.send({ type: 'page.turned', by } as never);
    await talk.answer(found(count));
  }
  expect(talk.asked.map((one) => (one as { query: { skip: number } }).query.skip)).toEqual(skips);
});

test('a new entry is looked up on the newest page and disturbs nobody on an older one', async () => {
  const talk = await opened();
  await talk.send({ type: 'log.grown' });
  await talk.answer(found(26));
  expect(talk.asked).toHaveLength(2);
  expect(talk.now().context.found).toMatchObject({ count: 26 });
  await talk.send({ type: 'page.turned', by: 1 } as never);
  await talk.answer(found(26));
  await talk.send({ type: 'log.grown' });
  expect(talk.asked).toHaveLength(3);
});

test('a new entry while the search is on its way is not missed', async () => {
  const talk = play(logSearchMachine, { user: 'ivan' });
  await talk.send({ type: 'log.grown' });
  expect(talk.asked).toHaveLength(2);
});

test('an export takes what was searched for, not what was entered since, and says how it ended until the next search', async () => {
  const talk = await opened();
  await talk.send({ type: 'filter.changed', filter: { kind: 'exception' } } as never);
  await talk.send({ type: 'export.pressed' });
  expect(asked(talk).query).toMatchObject({ kinds: [] });
  await talk.answer({ ok: false, code: 'no-stick' });
  expect(talk.now().context.saved).toEqual({ ok: false, code: 'no-stick' });
  await talk.send({ type: 'export.pressed' });
  await talk.fail();
  expect(talk.now().context.saved).toEqual({ ok: false, code: 'fault' });
  await talk.send({ type: 'search.pressed', from: null, to: null } as never);
  await talk.answer(found(1));
  expect(talk.now().context.saved).toBeNull();
});

test('a fault is no dead end, a right that was taken away is', async () => {
  const talk = await opened();
  await talk.send({ type: 'search.pressed', from: null, to: null } as never);
  await talk.fail();
  expect(talk.now().value).toBe('failed');
  await talk.send({ type: 'search.pressed', from: null, to: null } as never);
  await talk.answer({ ok: false, code: 'no-right' });
  expect(talk.now().value).toBe('closed');
  await talk.send({ type: 'search.pressed', from: null, to: null } as never);
  expect(talk.now().value).toBe('closed');
});
