// An answer is held back while it is the one that is known, and comes with the news, with the end of the time, and with the end of all.
import { expect, test } from 'vitest';
import { createListeners } from '../../base/index.ts';
import { PAGE_LEAVES } from '../standard/index.ts';
import { createPageWatch, GONE_MS, SILENT_MS } from './boxScreen.ts';
import { createHeldAnswers } from './heldAnswers.ts';

/** A page's watch and those who ask, with a clock that a test moves. */
function desk() {
  const timers = new Set<{ at: number; run: () => void }>();
  const time = { ms: 0, wakes: 0 };
  const now = (): number => time.ms;
  const watch = createPageWatch(now);
  const answers = createHeldAnswers({
    watch: watch.watch,
    turnsIn: watch.turnsIn,
    now,
    later(ms, run) {
      const timer = { at: time.ms + ms, run };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
  });
  const told: string[] = [];
  return {
    watch,
    answers,
    time,
    told,
    timers: () => timers.size,
    ask: (known: string, ms = 10_000, signal?: AbortSignal) =>
      void answers.answer(watch.state, { known, ms, ...(signal && { signal }) }).then((state) => told.push(state)),
    async pass(ms: number) {
      const end = time.ms + ms;
      for (;;) {
        const due = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!due) break;
        timers.delete(due);
        time.ms = Math.max(time.ms, due.at);
        time.wakes += 1;
        due.run();
        await settled();
      }
      time.ms = end;
      await settled();
    },
  };
}
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
};

test('without a word of what is known, and where it is something else, the answer is there at once', async () => {
  const { answers, watch } = desk();
  expect(await answers.answer(watch.state)).toBe('none');
  expect(await answers.answer(watch.state, { known: 'alive', ms: 10_000 })).toBe('none');
  expect(await answers.answer(watch.output, { known: '', ms: 10_000 })).toBeNull();
});

test('what is known is answered when the time is over, and no sooner', async () => {
  const { ask, pass, told, timers } = desk();
  ask('none');
  await pass(9_999);
  expect(told).toEqual([]);
  await pass(1);
  expect({ told, left: timers() }).toEqual({ told: ['none'], left: 0 });
});

test('a page that comes, hangs, lives again, is loaded anew and crashes is told of as it happens', async () => {
  const { ask, pass, told, watch, timers } = desk();
  ask('none');
  const page = watch.opened();
  await pass(0);
  expect(told).toEqual(['alive']);
  ask('alive');
  await pass(SILENT_MS - 1);
  expect(told).toHaveLength(1);
  await pass(1);
  expect(told.at(-1)).toBe('silent');
  ask('silent');
  page.beat();
  await pass(0);
  expect(told.slice(2)).toEqual(['alive']);
  ask('alive');
  page.beat(PAGE_LEAVES);
  page.closed();
  await pass(GONE_MS - 1);
  expect(told).toHaveLength(3);
  await pass(1);
  expect(told.at(-1)).toBe('gone');
  const next = watch.opened();
  ask('alive');
  next.closed();
  await pass(0);
  expect({ told: told.slice(4), left: timers() }).toEqual({ told: ['gone'], left: 0 });
});

test('what a page asks of its display is told when it is another, and a beat that says the same is no news', async () => {
  const { answers, watch, pass } = desk();
  const asked = { hdmi: '1024x768', vga: 'same', hertz: 50, pointer: 3 };
  const page = watch.opened();
  page.beat(JSON.stringify(asked));
  const told: unknown[] = [];
  void answers.answer(watch.output, { known: JSON.stringify(asked), ms: 10_000 }).then((one) => told.push(one));
  page.beat(JSON.stringify(asked));
  await pass(0);
  expect(told).toEqual([]);
  page.beat(JSON.stringify({ ...asked, hertz: 60 }));
  await pass(0);
  expect(told).toEqual([{ ...asked, hertz: 60 }]);
});

test('whoever gives up leaves nothing behind; at the end all are answered, and whoever comes then as well', async () => {
  const { ask, answers, told, timers, pass } = desk();
  const gone = new AbortController();
  ask('none', 10_000, gone.signal);
  ask('none');
  await pass(0);
  expect({ waiting: timers(), told }).toEqual({ waiting: 2, told: [] });
  gone.abort();
  await pass(0);
  expect(timers()).toBe(1);
  answers.end();
  ask('none');
  await pass(0);
  expect({ waiting: timers(), told }).toEqual({ waiting: 0, told: ['none', 'none', 'none'] });
});

test('who comes when sixteen wait is answered at once; an hour is no longer than half a minute', async () => {
  const { ask, told, pass } = desk();
  for (let one = 0; one < 17; one++) ask('none', 3_600_000);
  await pass(0);
  expect(told).toHaveLength(1);
  await pass(30_000);
  expect(told).toHaveLength(17);
});

test('a minute in which a page lives wakes the process eighteen times at most for all who wait', async () => {
  const { ask, pass, told, time, watch } = desk();
  const page = watch.opened();
  for (let second = 0; second < 60; second += 2) {
    page.beat();
    if (second % 10 === 0) ask('alive');
    await pass(2000);
  }
  expect(told).toEqual(Array<string>(6).fill('alive'));
  expect(time.wakes).toBeGreaterThanOrEqual(6);
  expect(time.wakes).toBeLessThanOrEqual(18);
});

test('listeners that were told of nothing are gone with their answer', async () => {
  const changes = createListeners();
  const answers = createHeldAnswers({ watch: changes.add, turnsIn: () => Number.POSITIVE_INFINITY, now: () => 0 });
  const kept = { word: 'one' };
  const told = answers.answer(() => kept.word, { known: 'one', ms: 1000 });
  expect(changes.count()).toBe(1);
  kept.word = 'two';
  changes.tell();
  expect(await told).toBe('two');
  expect(changes.count()).toBe(0);
});
