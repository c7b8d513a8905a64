/** `sim-nvr cloud restore`: puts the files of a backup where a process will serve from them. */
import { existsSync } from 'node:fs';
import { copyFile, link, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { CommandProblem } from '../commandProblem.ts';
import { openDataFolder } from '../dataFolder.ts';
import { type Copied, digestOf, KIND, LIST, problemOf, SCHEMA, synced } from './backup.ts';
import { fileOf } from './regions.ts';

const listOf = v.object({
  kind: v.literal(KIND),
  schema: v.number(),
  at: v.string(),
  files: v.record(v.string(), v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
});

export interface Restored {
  /** When the backup was made. */
  of: string;
  regions: (Copied & { /** Where what was there before is kept. */ before: string | null })[];
}

export interface RestoreOptions {
  from: string;
  folder: string;
  regions: readonly string[];
  /** What is there may go; it is kept beside. */
  replace: boolean;
  now?: () => number;
}

/**
 * Everything is looked at and made ready before anything takes its place.
 * @throws CommandProblem, DataFolderProblem
 */
export async function restore({ from, folder, regions, replace, now = Date.now }: RestoreOptions): Promise<Restored> {
  const source = resolve(from);
  const list = await readList(source);
  const wanted = Object.keys(list.files).filter((region) => regions.includes(region));
  if (wanted.length === 0) throw new CommandProblem(`${source} has nothing of ${regions.join(', ')}.`);
  for (const region of wanted) await checkFile(fileOf(source, region), list.files[region] ?? '');
  const data = await openDataFolder(folder);
  const ready: string[] = [];
  try {
    const taken = wanted.find((region) => existsSync(fileOf(data.path, region)));
    if (taken !== undefined && !replace)
      throw new CommandProblem(
        `There is ${fileOf(data.path, taken)} already. Name another folder: --data DIR, or take its place: --replace keeps it beside.`,
      );
    const at = now();
    const restored: Restored = { of: list.at, regions: [] };
    for (const region of wanted) {
      const path = `${fileOf(data.path, region)}.restoring`;
      ready.push(path);
      restored.regions.push({ region, ...(await makeReady(fileOf(source, region), path, at)), before: null });
    }
    for (const one of restored.regions) one.before = await putInPlace(fileOf(data.path, one.region), at);
    await synced(data.path);
    return restored;
  } catch (thrown) {
    throw problemOf(thrown, data.path);
  } finally {
    for (const path of ready) await rm(path, { force: true });
    await data.release();
  }
}

async function readList(source: string): Promise<v.InferOutput<typeof listOf>> {
  let read: unknown;
  try {
    read = JSON.parse(await readFile(join(source, LIST), 'utf8'));
  } catch {
    throw new CommandProblem(`${source} is no backup: a folder that "sim-nvr cloud backup" made has a ${LIST}.`);
  }
  const list = v.safeParse(listOf, read);
  if (!list.success) throw new CommandProblem(`${join(source, LIST)} is no list of a backup. Use another backup.`);
  if (list.output.schema === SCHEMA) return list.output;
  throw new CommandProblem(`${source} was made by a later sim-nvr (schema ${list.output.schema}). Use that version.`);
}

async function checkFile(path: string, digest: string): Promise<void> {
  if (!existsSync(path)) throw new CommandProblem(`${path} is missing from the backup. Use another backup.`);
  if ((await digestOf(path)) !== digest)
    throw new CommandProblem(
      `${path} is not as it was copied: it is damaged, or somebody changed it. Use another backup.`,
    );
}

async function makeReady(source: string, path: string, at: number): Promise<{ devices: number; accounts: number }> {
  const { inspectFile, readyRestored } = await import('../../../cloud/sql.entry.ts');
  await rm(path, { force: true });
  await copyFile(source, path);
  const counts = await inspectFile(path);
  await readyRestored(path, at);
  await synced(path);
  return counts;
}

/**
 * What was there keeps a name of its own until the new one has its place, so that there is a whole cloud at every moment. What belongs to it
 * alone, commits that a kill left beside it, must not meet the new one.
 * @returns where what was there is now
 */
async function putInPlace(path: string, at: number): Promise<string | null> {
  const before = existsSync(path) ? `${path}.before-${new Date(at).toISOString().replace(/[-:.]/g, '')}` : null;
  if (before !== null) {
    await (await import('../../../cloud/sql.entry.ts')).foldFile(path);
    await link(path, before);
    for (const tail of ['-wal', '-shm', '-journal'])
      if (existsSync(`${path}${tail}`)) await rename(`${path}${tail}`, `${before}${tail}`);
  }
  await rename(`${path}.restoring`, path);
  return before;
}
