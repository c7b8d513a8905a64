/** What every way of telling between servers does. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Pushes } from './pushes.ts';

/** @param open two ends of one way; and one that has nothing to do with it */
export function pushesContract(name: string, open: () => Promise<[one: Pushes, two: Pushes, elsewhere: Pushes]>): void {
  const all: Pushes[] = [];
  afterEach(async () => {
    for (const one of all.splice(0)) await one.end();
  });
  const opened = async () => {
    const ends = await open();
    all.push(...ends);
    const heard = ends.map((end) => {
      const serials: string[] = [];
      end.watch((serial) => serials.push(serial));
      return serials;
    });
    return { ends, heard };
  };

  describe(name, () => {
    test('what one tells both hear, and nobody elsewhere', async () => {
      const { ends, heard } = await opened();
      await vi.waitFor(() => {
        // Again and again: who listens only later has not heard the first.
        ends[0].tell('SIM000001');
        ends[1].tell('SIM000002');
        for (const serials of heard.slice(0, 2)) expect(new Set(serials)).toEqual(new Set(['SIM000001', 'SIM000002']));
      });
      expect(heard[2]).toEqual([]);
    });

    test('a thousand come all, in any order', async () => {
      const { ends, heard } = await opened();
      const serials = Array.from({ length: 1000 }, (_, at) => `SIM${String(at).padStart(6, '0')}`);
      await vi.waitFor(() => {
        ends[0].tell('first');
        expect(heard[1]).toContain('first');
      });
      for (const serial of serials) ends[0].tell(serial);
      await vi.waitFor(() => expect(new Set(heard[1]).size).toBe(1001), { timeout: 20_000 });
    });

    test('whoever has ended hears nothing, and tells nobody; twice is once', async () => {
      const { ends, heard } = await opened();
      await ends[1].end();
      await ends[1].end();
      ends[1].tell('SIM000003');
      await vi.waitFor(() => {
        ends[0].tell('SIM000004');
        expect(heard[0]).toContain('SIM000004');
      });
      expect(heard[0]).not.toContain('SIM000003');
      expect(heard[1]).toEqual([]);
    });
  });
}
