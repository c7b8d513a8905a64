/** The world of a page for tests: its recorder is online, its time is simulated, and its keys are derived at once. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { expect, vi } from 'vitest';
import { unawaited } from '../../../device/index.ts';
import { createSimulatedClock, type SimulatedClock } from '../../../device/testing/index.ts';
import {
  createWorld,
  memoryStorage,
  recorderOptions,
  type ScenarioId,
  seededRandom,
  type World,
  type WorldOptions,
} from '../../../world/index.ts';

/** Of the scenarios' recorders. */
export const ADMIN = 'unbind4x';

/** At once, as a browser's own all but is. */
const digest = async (text: string): Promise<string> => bytesToHex(sha256(utf8ToBytes(text)));

export interface PageWorldOptions extends Partial<Pick<WorldOptions, 'kept'>> {
  scenario?: ScenarioId;
  seed: string;
  storage?: ReturnType<typeof memoryStorage>;
}

export interface PageWorld {
  world: World;
  clock: SimulatedClock;
  /** Lets time pass until its recorder is online. */
  online(): Promise<void>;
}

export async function pageWorld({
  scenario = 'bound-4x',
  seed,
  storage = memoryStorage(),
  kept = null,
}: PageWorldOptions): Promise<PageWorld> {
  const clock = createSimulatedClock();
  const admin = recorderOptions(scenario, 'ip-4.30', 'en').factory.users[0]?.password;
  const kdf = {
    derive: async (secret: string, salt: string) =>
      secret === ADMIN && salt === admin?.salt ? admin.hash : digest(`${salt} ${secret}`),
  };
  const world = await createWorld(
    { clock, kdf, digest, random: seededRandom(seed), storage },
    { scenario, language: 'en', kept },
  );
  unawaited(world.hardware.powerOn());
  // Code that comes late takes the machine's own time, whatever time the clock moves meanwhile.
  const comes = async (): Promise<void> => {
    await clock.advance(1_000);
    expect((await world.platform.facts()).status.state).toBe('online');
  };
  const online = (): Promise<void> => vi.waitFor(comes, { timeout: 20_000, interval: 10 });
  await online();
  return { world, clock, online };
}
