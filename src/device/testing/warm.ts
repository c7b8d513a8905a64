/**
 * The recorder fetches some of its code when it first needs it. Here it is fetched before the first test, so that nothing simulated
 * waits for a real disk.
 */
import { sealFrame } from '../flash/frame.ts';
import { createMemory } from '../memory.ts';
import { imageWith } from './images.ts';
import { createMemoryBattery } from './memoryBattery.ts';
import { createMemoryFlash } from './memoryFlash.ts';

const image = imageWith();
await import('../firmware/banks.ts');
await import('../net/clients.ts');
await import('../lateFaces.ts');
const flash = createMemoryFlash({ a: sealFrame({ sequence: 1, image }) });
const loaded = await createMemory({ flash, battery: createMemoryBattery() }, image, () => undefined).load();
if (!loaded.ok) throw new Error('The code that reads images was not fetched: a good one was not read.');
