/**
 * A world kept as files: one for each key of the storage port, in a folder of its own. A write is whole or was never made: into a new
 * file, synced, renamed over the old one, and the folder synced, so that it outlives a power cut from the moment it resolves.
 * `replace` notes first what it is about to do; one that was cut off is finished when the folder is opened again.
 */
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { packed, type Storage, unpack } from '../../world/index.ts';

const INTENT = 'replacing.json';
/** Left behind by a write that was cut off; nothing reads it. */
const NEW = '.new';

interface Intent {
  erase: string[];
  write: [string, unknown][];
}

/** Keys are ours (`bound-4x/flash/a`), but a folder is no place to trust a name in. */
function fileOf(folder: string, key: string): string {
  const parts = key
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/^\.+/, (dots) => '%2E'.repeat(dots.length)));
  return `${join(folder, ...parts)}.json`;
}

async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folder and needs no sync of one.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeWhole(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const fresh = `${file}${NEW}`;
  const handle = await open(fresh, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(fresh, file);
  await syncFolder(dirname(file));
}

const isMissing = (fault: unknown): boolean =>
  typeof fault === 'object' && fault !== null && 'code' in fault && fault.code === 'ENOENT';

async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (fault) {
    if (isMissing(fault)) return null;
    throw fault;
  }
}

/** Writes of one key take turns; the last one is what stays. */
export async function openFileStorage(folder: string): Promise<Storage> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const turns = new Map<string, Promise<void>>();
  const intentFile = join(folder, INTENT);

  function inTurn(key: string, work: () => Promise<void>): Promise<void> {
    const next = (turns.get(key) ?? Promise.resolve()).then(work, work);
    const settled = next.then(
      () => undefined,
      () => undefined,
    );
    turns.set(key, settled);
    void settled.then(() => {
      if (turns.get(key) === settled) turns.delete(key);
    });
    return next;
  }
  const write = (key: string, value: unknown): Promise<void> => {
    // As it is now, not as it will be when its turn comes.
    const text = JSON.stringify(packed(value));
    return inTurn(key, () => writeWhole(fileOf(folder, key), text));
  };
  const erase = async (keys: readonly string[]): Promise<void> => {
    await Promise.all(keys.map((key) => inTurn(key, () => rm(fileOf(folder, key), { force: true }))));
    for (const place of new Set(keys.map((key) => dirname(fileOf(folder, key)))))
      await syncFolder(place).catch((fault: unknown) => {
        if (!isMissing(fault)) throw fault;
      });
  };
  async function carryOut({ erase: gone, write: come }: Intent): Promise<void> {
    await erase(gone);
    for (const [key, value] of come) await write(key, unpack(value));
    await rm(intentFile, { force: true });
    await syncFolder(folder);
  }

  const left = await readText(intentFile);
  if (left !== null) await carryOut(JSON.parse(left) as Intent);

  return {
    kind: 'kept',
    async read(key) {
      const text = await readText(fileOf(folder, key));
      if (text === null) return undefined;
      try {
        return unpack(JSON.parse(text));
      } catch {
        // Not ours any more: whoever asked takes it for damaged, and nothing is lost that could be read.
        return null;
      }
    },
    write,
    erase,
    async replace(keys, entries) {
      const intent: Intent = { erase: [...keys], write: [...entries].map(([key, value]) => [key, packed(value)]) };
      await writeWhole(intentFile, JSON.stringify(intent));
      await carryOut(intent);
    },
  };
}

/** @returns names of files that a cut-off write left behind; for tests. */
export async function leftovers(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith(NEW));
}
