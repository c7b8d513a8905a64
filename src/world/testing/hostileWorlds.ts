/** Worlds as they may lie beside the flash after anything: read by the hundred in the unit tests, by the thousand in the floors. */
import fc from 'fast-check';
import { createMemoryStore } from '../../cloud/index.ts';
import { ordinaryNetwork } from '../../network/index.ts';
import { type KeptWorld, openKept } from '../keptWorld.ts';
import { cloudAtStart, serialNumber } from '../scenarios/index.ts';

export const goodWorld = (): KeptWorld => ({
  schema: 2,
  profile: 'ip-4.30',
  network: ordinaryNetwork,
  clockShift: 0,
  clockWorn: false,
  cameras: [],
  cloud: cloudAtStart('bound-4x'),
});

/** `goodWorld()` with the value at one path replaced. */
export function changedWorld(path: string, value: unknown): unknown {
  const world = structuredClone(goodWorld()) as unknown as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const place = keys.reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, world);
  place[last] = value;
  return world;
}

/** The path of what the cloud knows of the recorder. */
export const devicePath = `cloud.devices.${serialNumber}`;

const leafPaths = [
  'schema',
  'profile',
  'network',
  'network.cable',
  'network.dhcp.lease',
  'cameras',
  'cloud',
  'cloud.devices',
  devicePath,
].concat(
  [
    'region',
    'lastEpoch',
    'binding',
    'sharedWith',
    'operations',
    'binding.bound',
    'binding.epoch',
    'binding.revision',
  ].map((leaf) => `${devicePath}.${leaf}`),
);
const anything = fc.anything({ maxDepth: 2, withNullPrototype: true, withBigInt: true, withDate: true, withMap: true });

/**
 * Reads `runs` things that are no worlds, and as many worlds with one thing wrong; a cloud must be able to live on what is taken.
 * @throws what reading or living throws
 */
export function readHostileWorlds(runs: number): { looked: number; taken: number } {
  let looked = 0;
  let taken = 0;
  const look = (stored: unknown): void => {
    looked++;
    const world = openKept(stored);
    if (!world) return;
    taken++;
    createMemoryStore(world.cloud).state();
  };
  fc.assert(fc.property(anything, look), { numRuns: runs, seed: 42 });
  const damaged = fc.property(fc.constantFrom(...leafPaths), anything, (path, value) =>
    look(changedWorld(path, value)),
  );
  fc.assert(damaged, { numRuns: runs, seed: 42 });
  return { looked, taken };
}
