// One writer without Web Locks: tabs that come together, leave, crash, sleep and are slow. Never two that may write at once.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { memoryStorage } from '../../../world/index.ts';
import { guardedStorage } from './guardedStorage.ts';
import type { TabSignals } from './tabSignals.ts';
import { claimByMark } from './writerByMark.ts';

/** A browser with tabs: what one writes, the others hear a little later. */
function createBrowser(lagMs = 5) {
  const words = new Map<string, string>();
  const ears = new Map<number, Set<(key: string, value: string | null) => void>>();
  const asleep = new Set<number>();
  let ids = 0;
  let tabs = 0;
  function tab() {
    const number = ++tabs;
    const hears = new Set<(key: string, value: string | null) => void>();
    const missed: [string, string | null][] = [];
    const page = new Set<(page: 'goes' | 'returns') => void>();
    const hear = (key: string, value: string | null): void => {
      if (asleep.has(number)) missed.push([key, value]);
      else for (const one of [...hears]) one(key, value);
    };
    ears.set(number, new Set([hear]));
    const tell = (what: 'goes' | 'returns'): void => {
      for (const told of [...page]) told(what);
    };
    const signals: TabSignals = {
      read: (key) => words.get(key) ?? null,
      write(key, value) {
        if (value === null) words.delete(key);
        else words.set(key, value);
        for (const [other, listeners] of ears)
          if (other !== number)
            setTimeout(() => {
              for (const listener of listeners) listener(key, value);
            }, lagMs);
      },
      listen(heard) {
        hears.add(heard);
        return () => void hears.delete(heard);
      },
      watchPage(changed) {
        page.add(changed);
        return () => void page.delete(changed);
      },
    };
    return {
      claim: () => claimByMark('bound-4x', signals, () => `id-${++ids}`),
      close: () => tell('goes'),
      comeBack: () => tell('returns'),
      /** Gone without a word. */
      crash: () => void ears.delete(number),
      sleep: () => void asleep.add(number),
      wake() {
        asleep.delete(number);
        for (const [key, value] of missed.splice(0)) hear(key, value);
      },
    };
  }
  return { tab };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function settled<T>(work: Promise<T>, ms = 10_000): Promise<T> {
  await vi.advanceTimersByTimeAsync(ms);
  return work;
}

test('the first writes, the second is told that it does not, another is told when the first closes', async () => {
  const browser = createBrowser();
  const [one, other] = [browser.tab(), browser.tab()];
  const first = await settled(one.claim());
  const second = await settled(other.claim());
  expect([first.mine, first.holds(), second.mine, second.holds()]).toEqual([true, true, false, false]);
  const told = vi.fn();
  second.whenFree(told);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(told).not.toHaveBeenCalled();
  one.close();
  await vi.advanceTimersByTimeAsync(3000);
  expect(told).toHaveBeenCalledTimes(1);
  expect((await settled(other.claim())).mine).toBe(true);
});

test.each([0, 5, 60])('of tabs that come at the same instant one writes, with words that take %i ms', async (lagMs) => {
  const browser = createBrowser(lagMs);
  const claims = await settled(Promise.all([1, 2, 3].map(() => browser.tab().claim())), 60_000);
  expect(claims.filter(({ mine }) => mine)).toHaveLength(1);
  expect(claims.filter(({ holds }) => holds())).toHaveLength(1);
});

test('a reload has its world again at once, and who waits does not snatch it', async () => {
  const browser = createBrowser();
  const [one, other] = [browser.tab(), browser.tab()];
  await settled(one.claim());
  const waits = await settled(other.claim());
  const told = vi.fn();
  const end = waits.whenFree(told);
  one.close();
  await vi.advanceTimersByTimeAsync(300);
  expect((await settled(browser.tab().claim())).mine).toBe(true);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told).not.toHaveBeenCalled();
  end();
  expect(vi.getTimerCount()).toBe(0);
});

describe('a writer that is silent', () => {
  test('because it crashed: the next one writes after a while, and who waits is told', async () => {
    const browser = createBrowser();
    const [one, other] = [browser.tab(), browser.tab()];
    await settled(one.claim());
    const waits = await settled(other.claim());
    const told = vi.fn();
    waits.whenFree(told);
    one.crash();
    await vi.advanceTimersByTimeAsync(6000);
    expect(told).toHaveBeenCalledTimes(1);
    expect((await settled(other.claim())).mine).toBe(true);
  });

  test('because it sleeps: another takes over; when it wakes it learns of it, and wrote nothing meanwhile', async () => {
    const browser = createBrowser();
    const [one, other] = [browser.tab(), browser.tab()];
    const first = await settled(one.claim());
    const lost = vi.fn();
    first.whenLost(lost);
    const kept = memoryStorage();
    const storage = guardedStorage(kept, first);
    await storage.write('a', 'of the first');
    one.sleep();
    const second = await settled(other.claim());
    expect([second.mine, second.holds(), first.holds()]).toEqual([true, true, false]);
    // Its own timers may fire before it hears anything.
    for (const work of [storage.write('a', 'late'), storage.erase(['a']), storage.replace(['a'], [])])
      await expect(work).rejects.toThrow('Another tab');
    expect(await kept.read('a')).toBe('of the first');
    expect(lost).not.toHaveBeenCalled();
    one.wake();
    expect(lost).toHaveBeenCalledTimes(1);
    // What it gives back on going is not its own any more.
    one.close();
    first.release();
    expect(second.holds()).toBe(true);
  });

  test('because it is slow, but answers in time: it goes on writing', async () => {
    const browser = createBrowser(1200);
    const first = await settled(browser.tab().claim());
    const second = await settled(browser.tab().claim());
    expect([first.holds(), second.mine]).toEqual([true, false]);
  });
});

test('a page that the browser kept and brings back has lost its world', async () => {
  const browser = createBrowser();
  const one = browser.tab();
  const first = await settled(one.claim());
  const lost = vi.fn();
  first.whenLost(lost);
  one.close();
  expect(first.holds()).toBe(false);
  one.comeBack();
  expect(lost).toHaveBeenCalledTimes(1);
});
