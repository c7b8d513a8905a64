/** `sim-nvr cloud backup`: a folder with a file for each region, copied from under the process that has them open, or by itself where none has. */
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type FileCounts, StoreFault } from '../../../cloud/index.ts';
import { CommandProblem } from '../commandProblem.ts';
import { openDataFolder } from '../dataFolder.ts';
import { findDoor } from './door.ts';
import { openStore } from './openStore.ts';
import { fileOf } from './regions.ts';

export interface Copied extends FileCounts {
  region: string;
}

export const LIST = 'backup.json';
export const KIND = 'sim-nvr/cloud-backup';
export const SCHEMA = 1;

/**
 * Whole or not at all: it has its name only when everything in it was read through and is on the disk.
 * @param to a folder that is not there yet
 * @param folder of the process, or of nobody
 * @throws CommandProblem, DataFolderProblem
 */
export async function backUp(
  to: string,
  folder: string,
  regions: readonly string[],
  now = Date.now,
): Promise<Copied[]> {
  const there = regions.filter((region) => existsSync(fileOf(folder, region)));
  if (there.length === 0)
    throw new CommandProblem(
      `There is no cloud of ${regions.join(', ')} in ${folder}. Name the folder of the process with --data DIR`,
    );
  const target = resolve(to);
  if (existsSync(target))
    throw new CommandProblem(`${target} is there already. A backup is a new folder: choose another name.`);
  const making = join(dirname(target), `.${basename(target)}-${randomBytes(4).toString('hex')}`);
  try {
    await mkdir(making, { mode: 0o700 });
    const copied = await copyAll(there, folder, making);
    const files: Record<string, string> = {};
    for (const { region } of copied) files[region] = await digestOf(fileOf(making, region));
    const list = { kind: KIND, schema: SCHEMA, at: new Date(now()).toISOString(), files };
    await writeFile(join(making, LIST), `${JSON.stringify(list, null, 2)}\n`, { mode: 0o600, flush: true });
    await rename(making, target);
    await synced(dirname(target));
    return copied;
  } catch (thrown) {
    await rm(making, { recursive: true, force: true });
    throw problemOf(thrown, target);
  }
}

/** A fault of a disk or a store, in words; anything else as it is. */
export function problemOf(thrown: unknown, target: string): unknown {
  if (thrown instanceof StoreFault) return new CommandProblem(thrown.message);
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new CommandProblem(`There is no room left for ${target}. Nothing was changed.`);
  if (code === 'ENOENT')
    return new CommandProblem(`There is no folder ${dirname(target)}. Make it, or choose another place.`);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR')
    return new CommandProblem(`${target} cannot be written (${code}). Choose a place that is yours.`);
  return thrown;
}

async function copyAll(regions: readonly string[], folder: string, making: string): Promise<Copied[]> {
  const door = await findDoor(folder);
  const answers = door && (await door.copy(regions[0] ?? ''));
  if (!door || !answers) return copyMyself(regions, folder, making);
  const copied: Copied[] = [];
  for (const region of regions) {
    const answer = copied.length === 0 ? answers : await door.copy(region);
    if (!answer) throw new CommandProblem('The process ended while it was asked for its copies. Ask again.');
    if (!answer.ok) throw new CommandProblem(String(((await answer.json()) as { next?: unknown }).next));
    await receive(answer, fileOf(making, region));
    copied.push(await inspected(region, making));
  }
  return copied;
}

/** Nobody runs there: the folder is this process's for as long as it takes. */
async function copyMyself(regions: readonly string[], folder: string, making: string): Promise<Copied[]> {
  const data = await openDataFolder(folder);
  try {
    const copied: Copied[] = [];
    for (const region of regions) {
      const store = await openStore({ in: 'file', folder }, region);
      try {
        await store.copyInto?.(fileOf(making, region));
      } finally {
        await store.close();
      }
      copied.push(await inspected(region, making));
    }
    return copied;
  } finally {
    await data.release();
  }
}

async function inspected(region: string, making: string): Promise<Copied> {
  const { inspectFile } = await import('../../../cloud/sql.entry.ts');
  const path = fileOf(making, region);
  const counts = await inspectFile(path);
  await synced(path);
  return { region, ...counts };
}

async function receive({ body, headers }: Response, path: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    let size = 0;
    for await (const piece of body ?? []) {
      await file.writeFile(piece);
      size += piece.byteLength;
    }
    if (size === Number(headers.get('content-length'))) return;
  } catch (thrown) {
    // A connection that broke; what a disk says has a code.
    if (!(thrown instanceof TypeError)) throw thrown;
  } finally {
    await file.close();
  }
  throw new CommandProblem('The process ended while it sent its copy. Ask again.');
}

/** To the disk, so that a cut of the power leaves it. */
export async function synced(path: string): Promise<void> {
  const file = await open(path);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** SHA-256 in hex. */
export async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
