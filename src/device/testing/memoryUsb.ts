/** A USB stick in the test's hand. */
import { sizeOnDrive } from '../firmware/declaredSize.ts';
import { sealPackage } from '../firmware/package.ts';
import type { Usb } from '../ports.ts';

export interface MemoryUsb extends Usb {
  plug(in_: boolean): void;
  put(name: string, bytes: Uint8Array): void;
  /** Bytes that still fit. */
  room: number;
}

/** A file that shows this size on a drive, and has few bytes. */
export const standIn = (size: number): Uint8Array =>
  sealPackage({ board: 'none', profile: 'none', version: 'V0.0.0', size }, new Uint8Array());

export function createMemoryUsb(): MemoryUsb {
  const files = new Map<string, Uint8Array>();
  const listeners = new Set<() => void>();
  let plugged = true;
  const changed = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const usb: MemoryUsb = {
    room: 1 << 24,
    plugged: () => plugged,
    list: async () =>
      plugged
        ? [...files]
            .map(([name, bytes]) => ({ name, size: sizeOnDrive(bytes) }))
            .sort((a, b) => (a.name < b.name ? -1 : 1))
        : [],
    read: async (name) => (plugged ? (files.get(name)?.slice() ?? null) : null),
    async write(name, bytes) {
      if (!plugged) return 'no-stick';
      if (sizeOnDrive(bytes) > usb.room) return 'full';
      usb.put(name, bytes);
      return 'ok';
    },
    watch(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    plug(next) {
      plugged = next;
      changed();
    },
    put(name, bytes) {
      files.set(name, bytes.slice());
      changed();
    },
  };
  return usb;
}
