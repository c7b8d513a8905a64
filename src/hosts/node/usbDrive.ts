/**
 * A real drive in the box: a folder that is there while one is plugged in. Who mounts it (kiosk/box/drive.sh) is root and this process is
 * not. What lies on it may be anything: only names of an allowed kind exist, only files that are files, nothing a link leads to, and of a
 * giant no more than a piece. A folder that is gone in the middle is a drive that was pulled out.
 */
import { constants } from 'node:fs';
import { lstat, open, readdir, rename, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { createListeners } from '../../base/index.ts';
import { sizeOnDrive, type Usb, type UsbFile, type UsbWritten } from '../../device/index.ts';

/** Firmware, settings, the code for a forgotten password, the log's table; by a name that means nothing to a path or a shell. */
export const ALLOWED_NAME = /^[\p{L}\p{N}][\p{L}\p{N} _.()+-]{0,95}\.(dav|cfg|guid|csv)$/iu;
/** More than any file of ours; of a larger one as much is read, so that it can be told what it is not. */
export const PIECE_BYTES = 4 << 20;
/** More are somebody's archive, and not listed. */
export const FILES_MAX = 500;
const LOOK_MS = 1000;
const IS_PACKAGE = /\.dav$/i;

export interface DriveOptions {
  /** There while a drive is. */
  folder: string;
  /** Bytes that are free on it. */
  free?: (folder: string) => Promise<number>;
  /** What names may be seen, read and written. */
  names?: RegExp;
  /** Calls again and again until the answer is called. */
  everyLook?: (look: () => void) => () => void;
}

export interface UsbDrive extends Usb {
  end(): void;
}

const code = (fault: unknown): string => (fault instanceof Error && 'code' in fault ? String(fault.code) : '');

export async function openUsbDrive({
  folder,
  names = ALLOWED_NAME,
  free = freeBytes,
  everyLook = (look) => {
    const timer = setInterval(look, LOOK_MS).unref();
    return () => clearInterval(timer);
  },
}: DriveOptions): Promise<UsbDrive> {
  const listeners = createListeners();
  /** The allowed names there, or null without a drive. */
  let seen = await look();
  let isLooking = false;

  async function look(): Promise<string[] | null> {
    try {
      const there = await readdir(folder, { withFileTypes: true });
      const files = there.filter((entry) => entry.isFile() && names.test(entry.name)).map(({ name }) => name);
      return files.sort().slice(0, FILES_MAX);
    } catch {
      return null;
    }
  }
  async function lookAgain(): Promise<void> {
    const now = await look();
    const isSame = now?.join('/') === seen?.join('/') && (now === null) === (seen === null);
    seen = now;
    if (!isSame) listeners.tell();
  }
  const end = everyLook(() => {
    // A drive that does not answer is waited for, and not asked once more a second.
    if (isLooking) return;
    isLooking = true;
    void lookAgain().finally(() => {
      isLooking = false;
    });
  });

  /** Never what a link leads to, and never what would wait for somebody, such as a pipe. */
  async function read(name: string): Promise<Uint8Array | null> {
    if (!names.test(name)) return null;
    let file: Awaited<ReturnType<typeof open>> | null = null;
    try {
      file = await open(join(folder, name), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
      const stat = await file.stat();
      if (!stat.isFile()) return null;
      const bytes = new Uint8Array(Math.min(stat.size, PIECE_BYTES));
      let at = 0;
      while (at < bytes.length) {
        const { bytesRead } = await file.read(bytes, at, bytes.length - at, at);
        if (bytesRead === 0) break;
        at += bytesRead;
      }
      return bytes.subarray(0, at);
    } catch {
      // Gone, pulled out, or a disk that is broken at this place: there is no such file.
      return null;
    } finally {
      await file?.close().catch(() => undefined);
    }
  }

  /** First beside it, then in its place: a drive that is pulled out in the middle has the old file or the new one. */
  async function write(name: string, bytes: Uint8Array): Promise<UsbWritten> {
    if (!names.test(name)) return 'no-stick';
    const beside = join(folder, `.${name}.part`);
    try {
      const before = await lstat(join(folder, name)).catch(() => null);
      if (before && !before.isFile()) return 'read-only';
      if ((await free(folder)) < bytes.length) return 'full';
      await rm(beside, { force: true });
      const file = await open(beside, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(beside, join(folder, name));
      await syncFolder(folder);
    } catch (fault) {
      await rm(beside, { force: true }).catch(() => undefined);
      if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code(fault))) return 'full';
      if (['EROFS', 'EACCES', 'EPERM'].includes(code(fault))) return 'read-only';
      return 'no-stick';
    }
    seen = await look();
    listeners.tell();
    return 'ok';
  }

  return {
    plugged: () => seen !== null,
    async list() {
      const found: UsbFile[] = [];
      for (const name of (await look()) ?? []) {
        const stat = await lstat(join(folder, name)).catch(() => null);
        // A whole package stands for more than it is, and says so itself.
        const whole = stat && stat.size <= PIECE_BYTES && IS_PACKAGE.test(name) ? await read(name) : null;
        if (stat?.isFile()) found.push({ name, size: whole ? sizeOnDrive(whole) : stat.size });
      }
      return found;
    },
    read,
    write,
    watch: (changed) => listeners.add(changed),
    end,
  };
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  // Not every file system can; then the file itself is all there is to be sure of.
  await handle.sync().catch(() => undefined);
  await handle.close();
}

/** What the recorder has in its socket: the real drive while one is there, else the bench's stick. */
export function inOneSocket(stick: Usb, drive: Usb): { usb: Usb; end(): void } {
  const now = (): Usb => (drive.plugged() ? drive : stick);
  const listeners = createListeners();
  const ends = [stick.watch(listeners.tell), drive.watch(listeners.tell)];
  return {
    usb: {
      plugged: () => now().plugged(),
      list: () => now().list(),
      read: (name) => now().read(name),
      write: (name, bytes) => now().write(name, bytes),
      watch: (changed) => listeners.add(changed),
    },
    end() {
      for (const end of ends) end();
    },
  };
}
