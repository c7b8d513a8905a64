/**
 * The USB stick in the recorder's socket: files by name, kept with the world they belong to. The recorder reads and writes it
 * through its port; the trainer puts files on it, takes them off, and pulls it.
 */
import { createListeners } from '../base/index.ts';
import { sizeOnDrive, type Usb, type UsbFile } from '../device/index.ts';
import { createKeeping, type Keeping } from './keeping.ts';
import type { Storage } from './storage.ts';

export interface UsbStick extends Usb {
  plug(in_: boolean): void;
  put(name: string, bytes: Uint8Array): Promise<void>;
  remove(name: string): Promise<void>;
  /** What lies on it, plugged in or not. */
  contents(): UsbFile[];
  copyOf(name: string): Uint8Array | null;
  /** All of it, as it lies in storage. */
  kept(): unknown;
  /** Bytes that still fit under this name, by the sizes that are shown. */
  room(name?: string): number;
  fits(name: string, bytes: Uint8Array): boolean;
}

/** A small, old drive: it takes three packages of firmware, and is full soon enough to be seen full. */
export const STICK_BYTES = 128 << 20;

export const usbKey = (world: string): string => `${world}/usb`;

/**
 * Reads the stick of a world back. Anything in storage that is not a stick of ours counts as an empty one.
 * @param first what lies on a stick that nobody has had in hand yet.
 */
export async function openUsbStick(
  storage: Storage,
  world: string,
  first: () => Promise<{ name: string; bytes: Uint8Array }[]> = async () => [],
  keeping: Keeping = createKeeping(),
): Promise<UsbStick> {
  const files = new Map<string, Uint8Array>();
  const listeners = createListeners();
  const stored = await storage.read(usbKey(world));
  let plugged = true;
  if (stored === undefined || stored === null) for (const { name, bytes } of await first()) files.set(name, bytes);
  if (typeof stored === 'object' && stored !== null && 'plugged' in stored && 'files' in stored) {
    plugged = stored.plugged === true;
    if (Array.isArray(stored.files))
      for (const entry of stored.files as unknown[])
        if (Array.isArray(entry) && typeof entry[0] === 'string' && entry[1] instanceof Uint8Array)
          files.set(entry[0], entry[1]);
  }
  const used = (without: string): number =>
    [...files].reduce((sum, [name, bytes]) => (name === without ? sum : sum + sizeOnDrive(bytes)), 0);
  const fits = (name: string, bytes: Uint8Array): boolean => used(name) + sizeOnDrive(bytes) <= STICK_BYTES;
  const contents = (): UsbFile[] =>
    [...files].map(([name, bytes]) => ({ name, size: sizeOnDrive(bytes) })).sort((a, b) => (a.name < b.name ? -1 : 1));
  const kept = () => ({ plugged, files: [...files] });
  async function changed(): Promise<void> {
    listeners.tell();
    // Storage that refuses takes no file off the stick: it lies there as long as the page lives, and the trainer is told.
    await keeping.attempt('usb', () => storage.write(usbKey(world), kept()));
  }

  return {
    plugged: () => plugged,
    list: async () => (plugged ? contents() : []),
    read: async (name) => (plugged ? (files.get(name)?.slice() ?? null) : null),
    async write(name, bytes) {
      if (!plugged) return 'no-stick';
      if (!fits(name, bytes)) return 'full';
      files.set(name, bytes.slice());
      await changed();
      return 'ok';
    },
    watch(listener) {
      return listeners.add(listener);
    },
    plug(next) {
      if (next === plugged) return;
      plugged = next;
      void changed();
    },
    async put(name, bytes) {
      files.set(name, bytes.slice());
      await changed();
    },
    contents,
    kept,
    copyOf: (name) => files.get(name)?.slice() ?? null,
    room: (name = '') => STICK_BYTES - used(name),
    fits,
    async remove(name) {
      if (files.delete(name)) await changed();
    },
  };
}
