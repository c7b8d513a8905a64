/**
 * Flash memory that lies in the test's hand: keeps what was written, loses power at any byte in the ways flash does, and
 * fails calls by plan. After a power cut nothing works until the power is back, as on a real board.
 */
import { type Flash, type FlashSlot, flashSlots } from '../ports.ts';

/** What a write leaves behind when the power goes at byte `at`. */
export const tears = ['clean', 'over-old', 'half-byte', 'zeroed', 'garbage', 'erased', 'reordered'] as const;
export type Tear = (typeof tears)[number];

export type FlashFault = { kind: 'io' | 'full' | 'short' } | { kind: 'cut'; at: number; tear: Tear };

/** An instant at which something can be looked at or broken. `written`: durable, not yet acknowledged. */
export type FlashStep = { step: 'read' | 'writing' | 'written'; slot: FlashSlot; bytes: Uint8Array | null };

export interface MemoryFlash extends Flash {
  contents(): Record<FlashSlot, Uint8Array | null>;
  put(slot: FlashSlot, bytes: Uint8Array | null): void;
  /** Reads and writes asked for so far. */
  calls(): number;
  writes(): number;
  /** Asked at every call, with its number from 1; null lets it pass. */
  plan(fault: (call: number, what: 'read' | 'write') => FlashFault | null): void;
  watchSteps(listener: (step: FlashStep) => void): () => void;
  /** Called when a planned cut takes the power away. */
  onCut(listener: () => void): void;
  losePower(): void;
  restorePower(): void;
}

export function createMemoryFlash(initial: Partial<Record<FlashSlot, Uint8Array | null>> = {}): MemoryFlash {
  const slots: Record<FlashSlot, Uint8Array | null> = { a: null, b: null, 'fw-a': null, 'fw-b': null, ...initial };
  const listeners = new Set<(step: FlashStep) => void>();
  let powered = true;
  /** Rises with every cut, so that a call begun before one ends badly even when the power is back. */
  let cuts = 0;
  let calls = 0;
  let writes = 0;
  let planned: (call: number, what: 'read' | 'write') => FlashFault | null = () => null;
  let cutListener: () => void = () => undefined;

  const tell = (step: FlashStep['step'], slot: FlashSlot, bytes: Uint8Array | null): void => {
    for (const listener of [...listeners]) listener({ step, slot, bytes });
  };
  const mustHavePower = (born: number): void => {
    if (!powered || born !== cuts) throw new Error('flash has no power');
  };
  const losePower = (): void => {
    powered = false;
    cuts++;
  };

  return {
    async read(slot) {
      const born = cuts;
      mustHavePower(born);
      const fault = planned(++calls, 'read');
      await null;
      mustHavePower(born);
      if (fault) throw new Error(`flash read failed: ${fault.kind}`);
      tell('read', slot, slots[slot]);
      mustHavePower(born);
      return slots[slot]?.slice() ?? null;
    },
    async write(slot, bytes) {
      const born = cuts;
      mustHavePower(born);
      const fault = planned(++calls, 'write');
      writes++;
      tell('writing', slot, bytes);
      await null;
      mustHavePower(born);
      if (fault) {
        if (fault.kind === 'short') slots[slot] = bytes.slice(0, bytes.length >> 1);
        if (fault.kind === 'cut') {
          slots[slot] = torn(slots[slot], bytes, fault.at, fault.tear);
          losePower();
          cutListener();
        }
        throw new Error(`flash write failed: ${fault.kind}`);
      }
      slots[slot] = bytes.slice();
      tell('written', slot, bytes);
      await null;
      mustHavePower(born);
    },
    contents() {
      const copies = flashSlots.map((slot) => [slot, slots[slot]?.slice() ?? null]);
      return Object.fromEntries(copies) as Record<FlashSlot, Uint8Array | null>;
    },
    put(slot, bytes) {
      slots[slot] = bytes?.slice() ?? null;
    },
    calls: () => calls,
    writes: () => writes,
    plan(fault) {
      calls = 0;
      planned = fault;
    },
    watchSteps(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    onCut(listener) {
      cutListener = listener;
    },
    losePower,
    restorePower() {
      powered = true;
    },
  };
}

const PAGE = 64;

/** @returns what lies in a slot after a write of `next` over `old` lost its power at byte `at` (0 … length). */
export function torn(old: Uint8Array | null, next: Uint8Array, at: number, tear: Tear): Uint8Array {
  const rest = (fill: (index: number) => number): Uint8Array => {
    const left = next.slice();
    for (let index = at; index < left.length; index++) left[index] = fill(index);
    return left;
  };
  switch (tear) {
    case 'clean':
      return next.slice(0, at);
    case 'over-old': {
      const left = new Uint8Array(Math.max(at, old?.length ?? 0));
      if (old) left.set(old);
      left.set(next.subarray(0, at));
      return left;
    }
    case 'half-byte': {
      const left = next.slice(0, Math.min(at + 1, next.length));
      if (at < next.length) left[at] = ((next[at] ?? 0) & 0xf0) | ((old?.[at] ?? 0xff) & 0x0f);
      return left;
    }
    case 'zeroed':
      return rest(() => 0);
    case 'garbage':
      return rest((index) => (Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(at + 7, 0x85ebca6b)) >>> 24);
    case 'erased':
      return rest(() => 0xff);
    case 'reordered': {
      // Unsynced pages reach the chip in any order: all are new but the one that holds byte `at`.
      const left = next.slice();
      const from = at - (at % PAGE);
      for (let index = from; index < Math.min(from + PAGE, left.length) && at < next.length; index++)
        left[index] = old?.[index] ?? 0xff;
      return left;
    }
  }
}
