// Compares imports with the table in rooms.ts. A pure function, so that planted violations can prove that it sees them.
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path/posix';
import {
  HOUSE,
  LATE_ENTRY,
  LATE_LOADERS,
  WORKSHOP,
  WORKSHOP_DOOR,
  WORKSHOP_FOLDERS,
  WORKSHOP_THIRD_PARTIES,
} from './borders.ts';
import type { Import } from './imports.ts';
import type { Room } from './room.ts';
import { ROOMS } from './rooms.ts';

const TABLE = 'The table is test/architecture/rooms.ts.';

/**
 * @param files path from the repository's root, with forward slashes → its imports
 * @returns one message per violation: place, thing, next step
 */
export function judge(files: ReadonlyMap<string, readonly Import[]>): string[] {
  const found: string[] = [];
  for (const [path, imports] of files) {
    const room = roomOf(path);
    if (room === undefined) {
      found.push(`${path}:1 stands outside of every room. Move it into one, or give the new room a row. ${TABLE}`);
      continue;
    }
    for (const one of imports) {
      const problem = judgeOne(path, room, one, files);
      if (problem !== undefined) found.push(`${path}:${one.line} ${problem}`);
    }
  }
  return found;
}

type Files = ReadonlyMap<string, readonly Import[]>;

function judgeOne(path: string, room: Room, one: Import, files: Files): string | undefined {
  const workshop = WORKSHOP.test(path);
  const name = one.specifier;
  if (name === undefined) {
    return workshop
      ? undefined
      : 'imports a computed name, which nobody can check. Write the name out, one import() for each.';
  }
  if (name.startsWith('lib:'))
    return `brings in the library "${name.slice(4)}" by hand. tsconfig.json decides what ${room.name} may see.`;
  const target = resolve(path, name, files);
  if (target === undefined) return judgeThirdParty(room, one, name, workshop);
  if (!workshop && WORKSHOP.test(target))
    return `imports "${name}", which is for tests only. Move what it needs out of there.`;

  const other = roomOf(target);
  if (other === room) return undefined;
  if (other === undefined) {
    if (workshop && WORKSHOP_FOLDERS.some((folder) => target.startsWith(`${folder}/`))) return undefined;
    return `imports "${name}", which is in no room. ${room.name} may use rooms below it, tests may use ${WORKSHOP_FOLDERS.join(' and ')} too.`;
  }
  const reach = room.rooms[other.name] ?? (workshop && room.testedWith?.includes(other.name) ? 'values' : undefined);
  if (reach === undefined) {
    return `imports "${name}": ${room.name} may not import ${other.name}. Hand the thing in through a port, or move this code to a room that may. ${TABLE}`;
  }
  if (workshop && target === `${other.folder}/${WORKSHOP_DOOR}`) return undefined;
  if (reach === 'types' && !one.typeOnly && !(workshop && room.testedWith?.includes(other.name)))
    return typesOnly(room, other.name, name);
  if (LATE_LOADERS.includes(room.name) && one.kind === 'dynamic' && LATE_ENTRY.test(target)) return undefined;
  if (isFrontDoor(target, name, other, path)) return undefined;
  const door =
    other.packageName === undefined || path.startsWith('packages/') ? other.frontDoor : `"${other.packageName}"`;
  return `imports "${name}", which reaches into ${other.name}'s drawers. Import from ${door}, and export it there if others are meant to have it.`;
}

function judgeThirdParty(room: Room, one: Import, name: string, workshop: boolean): string | undefined {
  if (name.startsWith('node:') || builtinModules.includes(name)) {
    if (room.node || workshop) return undefined;
    return `imports "${name}": ${room.name} must run without Node. Take it through a port that a host fills. ${TABLE}`;
  }
  if (room.thirdParties === 'all') return undefined;
  if (workshop && WORKSHOP_THIRD_PARTIES.some((listed) => covers(listed, name))) return undefined;
  const listed = Object.entries(room.thirdParties).find(([start]) => covers(start, name));
  if (listed === undefined) {
    return `imports "${name}", which is not on ${room.name}'s list of third parties. Do without it, or decide for it and add it there. ${TABLE}`;
  }
  return listed[1] === 'types' && !one.typeOnly && !workshop ? typesOnly(room, listed[0], name) : undefined;
}

function typesOnly(room: Room, what: string, name: string): string {
  return `imports "${name}": ${room.name} may have types of ${what} only. Write \`import type { … }\`; a value comes in through a port. ${TABLE}`;
}

/** The innermost room that the path lies in. */
function roomOf(path: string): Room | undefined {
  return ROOMS.filter((room) => path.startsWith(`${room.folder}/`)).sort(
    (a, b) => b.folder.length - a.folder.length,
  )[0];
}

/** @returns path from the repository's root; undefined for a third party */
function resolve(from: string, name: string, files: Files): string | undefined {
  const bare = name.replace(/[?#].*$/, '');
  const named = ROOMS.find(({ packageName }) => packageName !== undefined && covers(packageName, bare));
  if (named?.packageName !== undefined) {
    return bare === named.packageName ? named.frontDoor : join(named.folder, bare.slice(named.packageName.length));
  }
  if (!/^\.{0,2}\//.test(bare) && bare !== '.' && bare !== '..') return undefined;
  const path = bare.startsWith('/') ? bare.slice(1) : join(dirname(from), bare);
  const written = [path, path.replace(/\.js(x?)$/, '.ts$1'), `${path}.ts`, `${path}.tsx`, join(path, 'index.ts')];
  return written.find((candidate) => files.has(candidate)) ?? path;
}

/** Through the one file that is meant for others; a package by its name, except from its own folder. */
function isFrontDoor(target: string, name: string, other: Room, from: string): boolean {
  if (target !== other.frontDoor) return false;
  return other.packageName === undefined || name === other.packageName || from.startsWith(`${other.folder}/`);
}

function covers(start: string, name: string): boolean {
  return name === start || name.startsWith(`${start}/`);
}

/** Whether a file is judged at all. */
export function isInHouse(path: string): boolean {
  return HOUSE.some((folder) => path.startsWith(`${folder}/`));
}
