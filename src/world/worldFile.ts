/**
 * A whole world as one JSON file: cloud and conditions, the USB stick, every slot of the flash, and the count
 * that belongs to them. A file is checked as a whole
 * before anything changes. It holds passwords as salted records alone, as the flash does.
 */
import * as v from 'valibot';
import { type FileRefusal, readJsonFile } from './jsonFile.ts';
import { openKept } from './keptWorld.ts';
import { packed, unpack } from './packing.ts';
import type { ScenarioId } from './scenarios/index.ts';
import { scenarioIds } from './scenarios/index.ts';
import type { Storage } from './storage.ts';
import { worldKeys } from './world.ts';

export const WORLD_KIND = 'nvr-simulator/world';
export const WORLD_MAX_BYTES = 12_000_000;
export interface ReadWorld {
  scenario: ScenarioId;
  /** What goes into storage, by the part's name: its key without the scenario. */
  parts: Map<string, unknown>;
}

const partOf = (key: string, scenario: string): string => key.slice(scenario.length + 1);

/** @param now parts as they are at this moment, by name, in the place of those in storage: it may have refused them. */
export async function worldText(
  storage: Storage,
  scenario: ScenarioId,
  now: Record<string, unknown> = {},
): Promise<string> {
  const parts: Record<string, unknown> = {};
  for (const key of worldKeys(scenario)) {
    const name = partOf(key, scenario);
    const content = now[name] ?? (await storage.read(key));
    if (content !== undefined && content !== null) parts[name] = packed(content);
  }
  return `${JSON.stringify({ kind: WORLD_KIND, schema: 1, scenario, parts })}\n`;
}

const head = v.strictObject({
  kind: v.literal(WORLD_KIND),
  schema: v.literal(1),
  scenario: v.picklist(scenarioIds),
  parts: v.record(v.string(), v.unknown()),
});

export function readWorldText(text: string): ReadWorld | FileRefusal {
  const read = readJsonFile(text, { kind: WORLD_KIND, schema: 1, maxBytes: WORLD_MAX_BYTES });
  if ('refused' in read) return read;
  const parsed = v.safeParse(head, read.content);
  if (!parsed.success) return { refused: 'damaged', where: v.getDotPath(parsed.issues[0]) ?? '' };
  const { scenario } = parsed.output;
  const known = worldKeys(scenario).map((key) => partOf(key, scenario));
  const parts = new Map<string, unknown>();
  for (const [name, content] of Object.entries(parsed.output.parts)) {
    const unpacked = known.includes(name) ? opened(name, content) : null;
    if (unpacked === null) return { refused: 'damaged', where: `parts.${name.slice(0, 40)}` };
    parts.set(name, unpacked);
  }
  return parts.has('world') ? { scenario, parts } : { refused: 'damaged', where: 'parts.world' };
}

/** Puts a world that was read in the place of the one that is kept. Where storage refuses it rejects, and that one is still there. */
export const storeWorld = (storage: Storage, { scenario, parts }: ReadWorld): Promise<void> =>
  storage.replace(
    worldKeys(scenario),
    [...parts].map(([name, content]) => [`${scenario}/${name}`, content] as const),
  );

/** @returns null for what is no such part. Flash may hold anything: that the recorder cannot read it is its own affair. */
function opened(name: string, content: unknown): unknown {
  const unpacked = unpack(content);
  if (name === 'world') return openKept(unpacked);
  if (name.startsWith('flash/') || name.startsWith('battery/')) return unpacked instanceof Uint8Array ? unpacked : null;
  return name === 'usb' && v.is(stick, unpacked) ? unpacked : null;
}

const stick = v.strictObject({
  plugged: v.boolean(),
  files: v.pipe(
    v.array(v.strictTuple([v.pipe(v.string(), v.minLength(1), v.maxLength(255)), v.instance(Uint8Array)])),
    v.maxLength(1000),
  ),
});
