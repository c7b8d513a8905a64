/**
 * What a recorder has to know of another process's cloud after a restart: its key in each region, and how the numbers of that cloud are
 * shown to the recorder. Another cloud counts from its beginning; the recorder has heard of higher numbers, and takes no lower ones for news.
 */

import * as v from 'valibot';
import type { CloudBinding } from '../../../../platform/index.ts';
import type { Storage } from '../../../../world/index.ts';

export interface DeviceNote {
  /** The region that it is at home in. */
  home: string;
  /** By region. */
  keys: Readonly<Record<string, string>>;
  /** The verification code that goes with each key, as a digest of both. */
  codes: Readonly<Record<string, string>>;
  /** Whose numbers are shown now, and what is added to them; `in` null: nobody's yet. */
  numbers: { in: string | null; add: number };
  /** The highest revision that the recorder heard; -1 for none. */
  told: number;
  /** What the beginning of its world wants and the cloud did not do yet. */
  wish: 'bound' | 'free' | null;
}

export interface KeptNote {
  now(): DeviceNote;
  /** Durable when it resolves. */
  put(change: Partial<DeviceNote>): Promise<void>;
}

const region = v.pipe(v.string(), v.regex(/^[a-z]{1,32}$/));
const byRegion = v.record(region, v.pipe(v.string(), v.maxLength(200)));
const shape = v.object({
  home: region,
  keys: byRegion,
  codes: byRegion,
  numbers: v.object({ in: v.nullable(region), add: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) }),
  told: v.pipe(v.number(), v.safeInteger(), v.minValue(-1)),
  wish: v.nullable(v.picklist(['bound', 'free'])),
});

export async function openNote(storage: Storage, serial: string, home: string): Promise<KeptNote> {
  const key = `device/${serial}`;
  const read = v.safeParse(shape, await storage.read(key));
  const blank: DeviceNote = { home, keys: {}, codes: {}, numbers: { in: null, add: 0 }, told: -1, wish: null };
  let now: DeviceNote = read.success ? read.output : blank;
  return {
    now: () => now,
    async put(change) {
      now = { ...now, ...change };
      await storage.write(key, now);
    },
  };
}

/** From now on the numbers of this region's cloud are shown, above all that the recorder heard before. */
export const renumbered = ({ told }: DeviceNote, region: string): Partial<DeviceNote> => ({
  numbers: { in: region, add: told + 1 },
});

/** As the recorder is told of it. */
export const shown = (binding: CloudBinding, { numbers: { add } }: DeviceNote): CloudBinding =>
  binding.bound
    ? { ...binding, revision: binding.revision + add, epoch: binding.epoch + add }
    : { ...binding, revision: binding.revision + add };

/** As the cloud knows it. An epoch from before these numbers is none of that cloud's: 0, which it never gives out. */
export const epochThere = (epoch: number, { numbers: { add } }: DeviceNote): number => Math.max(0, epoch - add);
