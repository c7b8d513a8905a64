// One writer for each world: who comes second is told, and told again when the first is gone. Without Web Locks: writerByMark.test.ts.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { claimWorld } from './writer.ts';

/** As much of a browser's lock manager as is asked for. */
function createLocks(slowMs = 0) {
  const held = new Map<string, Promise<unknown>>();
  const pending: { name: string }[] = [];
  return {
    async request(name: string, { signal }: { signal: AbortSignal }, work: () => Promise<unknown>) {
      const asked = { name };
      pending.push(asked);
      signal.addEventListener('abort', () => pending.splice(pending.indexOf(asked), 1));
      if (slowMs > 0) await new Promise((granted) => setTimeout(granted, slowMs));
      while (held.has(name)) {
        const aborted = new Promise<never>((_, reject) =>
          signal.addEventListener('abort', () => reject(new Error('aborted'))),
        );
        await Promise.race([held.get(name), aborted]);
      }
      pending.splice(pending.indexOf(asked), 1);
      const working = work();
      held.set(name, working);
      await working;
      held.delete(name);
    },
    query: async () => ({ held: [...held.keys()].map((name) => ({ name })), pending }),
  };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the first writes, a second is told so, another world is free, and the second hears when the first is gone', async () => {
  vi.stubGlobal('navigator', { locks: createLocks() });
  const first = await claimWorld('bound-4x');
  expect(first.mine).toBe(true);
  const asking = claimWorld('bound-4x');
  await vi.advanceTimersByTimeAsync(499);
  let settled = false;
  void asking.then(() => {
    settled = true;
  });
  await vi.advanceTimersByTimeAsync(0);
  expect(settled).toBe(false);
  await vi.advanceTimersByTimeAsync(2);
  const second = await asking;
  expect(second.mine).toBe(false);
  expect((await claimWorld('locked')).mine).toBe(true);

  const told = vi.fn();
  second.whenFree(told);
  await vi.advanceTimersByTimeAsync(5000);
  expect(told).not.toHaveBeenCalled();
  first.release();
  await vi.advanceTimersByTimeAsync(1000);
  expect(told).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2000);
  expect(told).toHaveBeenCalledTimes(1);
  expect((await claimWorld('bound-4x')).mine).toBe(true);
});

test('a first tab that is reloaded has its world again: who waits does not snatch it', async () => {
  vi.stubGlobal('navigator', { locks: createLocks() });
  const first = await claimWorld('bound-4x');
  const asking = claimWorld('bound-4x');
  await vi.advanceTimersByTimeAsync(600);
  const told = vi.fn();
  const end = (await asking).whenFree(told);
  await vi.advanceTimersByTimeAsync(1000);
  first.release();
  await vi.advanceTimersByTimeAsync(300);
  expect((await claimWorld('bound-4x')).mine).toBe(true);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told).not.toHaveBeenCalled();
  end();
  expect(vi.getTimerCount()).toBe(0);
});

test('a grant that is slow in coming is waited for: a busy page is not another tab', async () => {
  vi.stubGlobal('navigator', { locks: createLocks(1800) });
  const asking = claimWorld('bound-4x');
  await vi.advanceTimersByTimeAsync(1800);
  expect((await asking).mine).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test('a tab that wrote before waits longer for the page of its own that is going', async () => {
  vi.stubGlobal('navigator', { locks: createLocks() });
  const going = claimWorld('bound-4x');
  await vi.advanceTimersByTimeAsync(0);
  const asking = claimWorld('bound-4x', true);
  await vi.advanceTimersByTimeAsync(4900);
  (await going).release();
  await vi.advanceTimersByTimeAsync(0);
  expect((await asking).mine).toBe(true);
});

test('where there are neither Web Locks nor words between tabs every tab writes, and is never told anything', async () => {
  vi.stubGlobal('navigator', {});
  const [one, other] = [await claimWorld('bound-4x'), await claimWorld('bound-4x')];
  expect([one.mine, other.mine]).toEqual([true, true]);
  const told = vi.fn();
  one.whenFree(told)();
  other.release();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told).not.toHaveBeenCalled();
});
