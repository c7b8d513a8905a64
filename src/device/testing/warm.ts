/**
 * The recorder fetches the check of its flash image when it first needs it. Here it is fetched before the first test, so
 * that no simulated boot waits for a real disk.
 */
import { sealFrame } from '../flash/frame.ts';
import { createMemory } from '../memory.ts';
import { imageWith } from './images.ts';
import { createMemoryFlash } from './memoryFlash.ts';

const image = imageWith();
await import('../firmware/banks.ts');
await import('../config/configFile.ts');
await import('../upgrade.ts');
await import('../config/exchange.ts');
await import('../log/logbook.ts');
await import('../users/access.ts');
await createMemory(createMemoryFlash({ a: sealFrame({ sequence: 1, image }) }), image, () => undefined).load();
