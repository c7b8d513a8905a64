/** Lines that a stranger can bring about as often as they like: counted in one entry, and not written to flash one by one. */
import { describe, expect, test } from 'vitest';
import { counted, createBox, PASSWORD } from '../testing/index.ts';
import { csvOf } from './csv.ts';
import type { LogEntry, LogEvent } from './entry.ts';
import { appended } from './log.ts';

const HOUR = 3_600_000;
const refused = (user: string, outcome: 'password-wrong' | 'locked' = 'locked'): LogEvent => ({
  event: 'login',
  user,
  outcome,
});
const logOf = (events: [LogEvent, number][]): LogEntry[] =>
  events.reduce<LogEntry[]>((log, [event, at]) => appended(log, event, at), []);
const brief = (log: LogEntry[]) =>
  log.map(({ id, at, event, times = 1, since = at }) => [id, event, times, since, at] as const);

describe('repeated refusals', () => {
  test('are one entry: how often, since when and when last; its id is new, so that faces read again', () => {
    const log = logOf([
      [refused('admin'), 10],
      [refused('admin'), 20],
      [refused('admin'), 30],
    ]);
    expect(brief(log)).toEqual([[3, 'login', 3, 10, 30]]);
    expect(log[0]).toMatchObject({ user: 'admin', outcome: 'locked', kind: 'operation' });
  });
  test('by turns are one entry each', () => {
    const log = logOf([
      [refused('admin'), 10],
      [refused('ivan'), 20],
      [refused('admin'), 30],
      [refused('ivan'), 40],
    ]);
    expect(brief(log)).toEqual([
      [3, 'login', 2, 10, 30],
      [4, 'login', 2, 20, 40],
    ]);
  });
  test.each<[string, [LogEvent, number][]]>([
    [
      'of another outcome',
      [
        [refused('admin', 'password-wrong'), 10],
        [refused('admin'), 20],
      ],
    ],
    [
      'after something else happened',
      [
        [refused('admin'), 10],
        [{ event: 'booted' }, 20],
        [refused('admin'), 30],
      ],
    ],
    [
      'an hour later',
      [
        [refused('admin'), 10],
        [refused('admin'), 11 + HOUR],
      ],
    ],
    [
      'before the first, by a clock that was set back',
      [
        [refused('admin'), 10],
        [refused('admin'), 9],
      ],
    ],
    [
      'that were none',
      [
        [{ event: 'login', user: 'admin', outcome: 'ok' }, 1],
        [{ event: 'login', user: 'admin', outcome: 'ok' }, 2],
      ],
    ],
  ])('%s are entries of their own', (_, events) => {
    const log = logOf(events);
    expect(log).toHaveLength(events.length);
    expect(log.every(({ times }) => times === undefined)).toBe(true);
  });
  test('whoever names nobody we know is counted as well', () => {
    expect(
      logOf([
        [{ event: 'logout', user: '?' }, 1],
        [{ event: 'logout', user: '?' }, 2],
      ]),
    ).toHaveLength(1);
  });
  test('in a table: how often, and since when', () => {
    const text = csvOf(
      logOf([
        [refused('admin'), 0],
        [refused('admin'), 60_000],
      ]),
    );
    expect(text).toContain(
      '2,1970-01-01T00:01:00.000Z,operation,login,admin,outcome=locked; times=2; since=1970-01-01T00:00:00.000Z',
    );
  });
});

describe('500 knocks at a locked door', () => {
  const KNOCKS = 500;
  test.each([
    ['one user', ['admin']],
    ['users by turns', ['admin', 'ivan', 'nobody']],
  ])('of %s leave the log as it was, and cost few writes', async (_, users) => {
    const box = createBox();
    await box.powerOn();
    await box.login('admin', PASSWORD);
    for (const user of users) await box.guess(7, user);
    const before = await box.agentSide.readLog();
    const written = box.flash.writes();
    for (let knock = 0; knock < KNOCKS; knock++)
      expect(await box.login(users[knock % users.length] ?? '', PASSWORD)).toMatchObject({ ok: false });
    const writes = box.flash.writes() - written;
    counted('knocks at a locked door', KNOCKS, 500);
    expect(writes).toBeLessThanOrEqual(10 * users.length);
    const log = await box.agentSide.readLog();
    expect(log.length).toBeLessThanOrEqual(before.length + users.length);
    expect(log.find((entry) => entry.event === 'login' && entry.outcome === 'ok')).toBeDefined();
    const knocks = log.filter((entry) => entry.event === 'login' && entry.outcome !== 'ok');
    expect(knocks.reduce((sum, { times = 1 }) => sum + times, 0)).toBe(KNOCKS + 7 * users.length);
  });

  test('are kept with the next save; a power cut before it forgets at most every second one', async () => {
    const box = createBox();
    await box.powerOn();
    await box.guess(7);
    for (let knock = 0; knock < 100; knock++) await box.login('admin', PASSWORD);
    const times = async () =>
      (await box.agentSide.readLog()).find((entry) => entry.event === 'login' && entry.outcome === 'locked')?.times;
    const told = (await times()) ?? 0;
    expect(told).toBe(101);
    await box.powerCycle();
    expect(await times()).toBeGreaterThan(told / 2);
    for (let knock = 0; knock < 100; knock++) await box.login('admin', PASSWORD);
    const before = await times();
    await box.agentSide.writeRecord('platform', 1);
    await box.powerCycle();
    expect(await times()).toBe(before);
  });
});
