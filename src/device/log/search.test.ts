// Looking things up in the log: time, kinds, events, limit.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counted } from '../testing/index.ts';
import type { LogEntry, LogEvent } from './entry.ts';
import { appended } from './log.ts';
import { type LogQuery, searched } from './search.ts';

const events: LogEvent[] = [
  { event: 'booted' },
  { event: 'login', user: 'admin', outcome: 'password-wrong' },
  { event: 'login', user: 'admin', outcome: 'ok' },
  { event: 'platform-offline', reason: 'no-link' },
  { event: 'unbind', way: 'local-menu', outcome: 'ok' },
];
/** Ids 1 to 5 at 1000, 2000 … 5000. */
const log = events.reduce<LogEntry[]>((now, event, index) => appended(now, event, (index + 1) * 1000), []);
const all: LogQuery = { from: null, to: null, kinds: [], events: [], skip: 0, limit: 100 };

const ids = (query: Partial<LogQuery>): number[] => searched(log, { ...all, ...query }).entries.map(({ id }) => id);

test.each<[string, Partial<LogQuery>, number[]]>([
  ['nothing in particular', {}, [5, 4, 3, 2, 1]],
  ['from a time on, that time included', { from: 3000 }, [5, 4, 3]],
  ['until a time, that time included', { to: 3000 }, [3, 2, 1]],
  ['between two times', { from: 1001, to: 4999 }, [4, 3, 2]],
  ['times that are the wrong way round', { from: 5000, to: 1000 }, []],
  ['one kind', { kinds: ['operation'] }, [5, 3, 2]],
  ['two kinds', { kinds: ['exception', 'information'] }, [4, 1]],
  ['an event', { events: ['login'] }, [3, 2]],
  ['an event of another kind than asked for', { kinds: ['exception'], events: ['login'] }, []],
  ['a time, a kind and an event', { from: 2500, kinds: ['operation'], events: ['login'] }, [3]],
  ['no more than two', { limit: 2 }, [5, 4]],
  ['no more than none', { limit: 0 }, []],
  ['less than nothing', { limit: -1 }, []],
  ['the second page', { skip: 2, limit: 2 }, [3, 2]],
  ['a page beyond the last', { skip: 5, limit: 2 }, []],
  ['a page before the first', { skip: -3, limit: 2 }, [5, 4]],
])('asked for %s', (_what, query, found) => expect(ids(query)).toEqual(found));

test('says how many match beyond the page, and how many there are', () => {
  expect(searched(log, { ...all, kinds: ['operation'], limit: 1 })).toMatchObject({ count: 3, stored: 5 });
});

test('names the events within time and kinds, whatever event was asked for', () => {
  const { events: offered } = searched(log, { ...all, to: 4000, events: ['booted'] });
  expect(offered).toEqual(['booted', 'login', 'platform-offline']);
});

test('an empty log has nothing', () =>
  expect(searched([], all)).toEqual({ entries: [], count: 0, stored: 0, events: [] }));

test('whatever is asked, what is found is exactly what matches, newest first, and the log stays as it was', () => {
  const before = JSON.stringify(log);
  let asked = 0;
  const time = fc.option(fc.integer({ min: 0, max: 6000 }), { nil: null });
  fc.assert(
    fc.property(
      time,
      time,
      fc.subarray<LogEntry['kind']>(['operation', 'exception', 'information']),
      fc.subarray<LogEntry['event']>(['booted', 'login', 'unbind']),
      fc.integer({ min: 0, max: 6 }),
      fc.integer({ min: 0, max: 6 }),
      (from, to, kinds, wanted, skip, limit) => {
        asked++;
        const { entries, count } = searched(log, { from, to, kinds, events: wanted, skip, limit });
        const match = log.filter(
          (entry) =>
            !(from !== null && entry.at < from) &&
            !(to !== null && entry.at > to) &&
            (kinds.length === 0 || kinds.some((kind) => kind === entry.kind)) &&
            (wanted.length === 0 || wanted.some((event) => event === entry.event)),
        );
        const newestFirst = match.map(({ id }) => id).sort((a, b) => b - a);
        expect(count).toBe(match.length);
        expect(entries.map(({ id }) => id)).toEqual(newestFirst.slice(skip, skip + limit));
      },
    ),
    { numRuns: 2000, seed: 3 },
  );
  expect(JSON.stringify(log)).toBe(before);
  counted('searches', asked, 2000);
});
