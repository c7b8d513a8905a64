/** Every kind of save there is, from one image to the next, and what a recorder that boots afterwards has in memory. */
import { sealCell } from '../flash/saveCounter.ts';
import type { RecorderImage } from '../image.ts';
import { appended } from '../log/log.ts';
import { createMemory } from '../memory.ts';
import { imageWith, logOf } from './images.ts';
import { createMemoryBattery } from './memoryBattery.ts';
import type { MemoryFlash } from './memoryFlash.ts';

export const factory = imageWith({ boots: 0, running: false, log: [], failures: {} });
const bound = { binding: { state: 'bound', epoch: 1, account: 'first@owner.test' }, revision: 1 };
/** What lies in flash before each of the saves. */
export const before = imageWith({
  failures: { admin: 3 },
  records: { platform: { ...bound, operation: null } },
  boots: 4,
});

const operation = (outcome: { ok: true } | null) => ({ operationId: 'op-1', epoch: 1, outcome });
/** Name, and the image that is saved over `before`. */
export const saves: [string, RecorderImage][] = [
  ['a configuration', { ...before, config: { ...before.config, 'general.deviceName': 'Склад' } }],
  ['a login failure', { ...before, failures: { admin: 4 } }],
  ['an unbind that begins', { ...before, records: { platform: { ...bound, operation: operation(null) } } }],
  [
    'an unbind that is done',
    {
      ...before,
      records: { platform: { binding: { state: 'not-bound' }, revision: 2, operation: operation({ ok: true }) } },
    },
  ],
  ['a log entry', { ...before, log: appended(before.log, { event: 'unbind', way: 'local-menu', outcome: 'ok' }, 5) }],
  ['a boot', { ...before, boots: 5, log: logOf(4) }],
];

/** A battery that counted so many saves, and the one before in its other cell. */
export const countedTo = (count: number) => createMemoryBattery({ x: sealCell(count - 1), y: sealCell(count) });

/** What a recorder that boots now has in memory, or `safe-mode`. */
export async function recovered(
  flash: MemoryFlash,
  battery = createMemoryBattery(),
): Promise<RecorderImage | 'safe-mode'> {
  const memory = createMemory({ flash, battery }, factory, () => undefined);
  return (await memory.load()).ok ? memory.image() : 'safe-mode';
}
