/**
 * The folder in which a process keeps its recorders: where it lies, that it is of a version that is understood, and that one process
 * alone writes there. The lock names the process; one whose process is gone is taken over.
 */
import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** What stands in the way, in words for whoever started the program. */
export class DataFolderProblem extends Error {}

const SCHEMA = 1;
const NAME = 'sim-nvr';

/** XDG's state directory, or what the system has in its place. */
export function defaultDataFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform = process.platform,
): string {
  if (env['XDG_STATE_HOME']) return join(env['XDG_STATE_HOME'], NAME);
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), NAME);
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', NAME);
  return join(homedir(), '.local', 'state', NAME);
}

/** Tells a process from another one that was given its number later; null where the system does not say. */
async function startOf(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The name may hold anything; the fields count from behind its bracket. Field 22 is the start time.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    // Not ours to signal, but there.
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM';
  }
}

interface Holder {
  pid: number;
  start: string | null;
}

async function readHolder(file: string): Promise<Holder | null> {
  try {
    const read: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (typeof read !== 'object' || read === null || !('pid' in read) || typeof read.pid !== 'number') return null;
    return { pid: read.pid, start: 'start' in read && typeof read.start === 'string' ? read.start : null };
  } catch {
    return null;
  }
}

const holds = async ({ pid, start }: Holder): Promise<boolean> =>
  isAlive(pid) && (start === null || (await startOf(pid)) === start);

export interface DataFolder {
  path: string;
  /** Lets another process have it. */
  release(): Promise<void>;
}

const codeOf = (fault: unknown): unknown =>
  typeof fault === 'object' && fault !== null && 'code' in fault ? fault.code : undefined;

/** @throws DataFolderProblem */
export async function openDataFolder(path: string): Promise<DataFolder> {
  const folder = resolve(path);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (fault) {
    throw new DataFolderProblem(
      `The folder ${folder} cannot be made (${String(codeOf(fault))}). Name another one: --data DIR`,
    );
  }
  const release = await lock(folder);
  try {
    await checkVersion(folder);
  } catch (fault) {
    await release();
    throw fault;
  }
  return { path: folder, release };
}

async function lock(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, 'lock');
  const mine = join(folder, `lock-${randomUUID()}`);
  const own: Holder = { pid: process.pid, start: await startOf(process.pid) };
  try {
    await writeFile(mine, JSON.stringify(own), { mode: 0o600 });
  } catch (fault) {
    throw new DataFolderProblem(
      `Nothing can be written to ${folder} (${String(codeOf(fault))}). Give it room and rights, or name another one: --data DIR`,
    );
  }
  try {
    for (;;) {
      try {
        // A link is made or it is not, whoever else tries at the same instant.
        await link(mine, file);
        return () => rm(file, { force: true });
      } catch (fault) {
        if (codeOf(fault) !== 'EEXIST') throw fault;
      }
      const holder = await readHolder(file);
      if (holder && (await holds(holder)))
        throw new DataFolderProblem(
          `Another sim-nvr (process ${holder.pid}) keeps its recorders in ${folder}. Stop it, or give this one a folder of its own: --data DIR`,
        );
      await clearStale(mine, file, join(folder, 'lock-taking'));
    }
  } finally {
    await rm(mine, { force: true });
  }
}

const TURN_MS = 20;

/** One at a time looks again whether the lock is stale and removes it: else the second to look would remove the lock of the first. */
async function clearStale(mine: string, file: string, taking: string): Promise<void> {
  try {
    await link(mine, taking);
  } catch (fault) {
    if (codeOf(fault) !== 'EEXIST') throw fault;
    const taker = await readHolder(taking);
    if (taker && !(await holds(taker))) await rm(taking, { force: true });
    else await new Promise((resolve) => void setTimeout(resolve, TURN_MS));
    return;
  }
  try {
    const holder = await readHolder(file);
    if (!holder || !(await holds(holder))) await rm(file, { force: true });
  } finally {
    await rm(taking, { force: true });
  }
}

async function checkVersion(folder: string): Promise<void> {
  const file = join(folder, 'version.json');
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (fault) {
    if (codeOf(fault) !== 'ENOENT') throw fault;
    return writeFile(file, `${JSON.stringify({ kind: 'sim-nvr/data', schema: SCHEMA })}\n`, { mode: 0o600 });
  }
  let schema: unknown;
  try {
    schema = (JSON.parse(text) as { schema?: unknown }).schema;
  } catch {
    schema = undefined;
  }
  if (schema === SCHEMA) return;
  throw new DataFolderProblem(
    typeof schema === 'number'
      ? `The recorders in ${folder} were kept by a newer sim-nvr (schema ${schema}; this one reads ${SCHEMA}). Use that version, or another folder: --data DIR`
      : `${file} cannot be read. If the folder is not sim-nvr's, name another one: --data DIR`,
  );
}
