/**
 * A person at the recorder's screen, with a trainer's hands at cable, plug and cloud. Device, platform, machines and wiring are
 * the real ones; only clock, storage, key derivation and randomness are the test's. Verbs return when the recorder is at rest.
 */
import { memoryStorage } from '../../src/app/ports/storage.ts';
import { wireMenu } from '../../src/app/wiring.ts';
import { createWorld, readKept } from '../../src/app/world.ts';
import { BOOT_MS } from '../../src/device/index.ts';
import { createSeededRandom, createSimulatedClock } from '../../src/device/testing/index.ts';
import { createEyes } from './eyes.ts';
import type { Hands, Person, Seat } from './person.ts';
import { createScenarioKdf } from './scenarioKdf.ts';
import { createScreenModel } from './screenModel.ts';
import { simulatedTimers } from './simulatedTimers.ts';
import { createVerbs } from './verbs.ts';

/** Simulated time within which any wait of the product ends. */
const PATIENCE_MS = 60_000;

export async function sitDown(seat: Seat = {}): Promise<Person> {
  const scenario = seat.scenario ?? 'bound-4x';
  const storage = seat.storage ?? memoryStorage();
  const clock = createSimulatedClock();
  const kdf = createScenarioKdf(seat.passwords);
  const random = createSeededRandom(11);
  const kept = await readKept(storage, scenario);
  if (kept === 'unreadable')
    throw new Error('What is kept of this world cannot be read; app shows safe mode without one.');
  const world = await createWorld(
    { clock, kdf, random, storage },
    { scenario, profile: seat.profile, language: seat.language ?? 'ru', kept },
  );
  const menu = await wireMenu({
    world,
    newId: () => random.hex(8),
    inspect: seat.inspect,
    startOver: () => undefined,
    wallClock: clock.now,
    actorOptions: { clock: simulatedTimers(clock) },
  });
  const screen = createScreenModel(menu, simulatedTimers(clock));

  /** Runs the clock in small steps until `there` is true. */
  async function until(what: string, there: () => boolean | Promise<boolean>): Promise<void> {
    for (let waited = 0; waited < PATIENCE_MS; waited += 100) {
      await clock.settle();
      if (await there()) return clock.settle();
      await clock.advance(100);
    }
    throw new Error(
      `Waited ${PATIENCE_MS} ms in vain: ${what}. Now at ${JSON.stringify(menu.navigation.getSnapshot().value)}.`,
    );
  }
  const busy = (): boolean =>
    [screen.login, screen.unbind, screen.settings, screen.power, screen.clock].some((talk) =>
      talk?.getSnapshot().tags.has('busy'),
    );
  const atRest = (): Promise<void> => until('the answer of the recorder', () => !busy());
  const eyes = createEyes({ world, menu, screen });

  const hands: Hands = {
    async boot() {
      clock.restartUptime();
      menu.pressPower();
      await clock.advance(BOOT_MS);
    },
    async bootOnline() {
      await hands.boot();
      await hands.waitOnline();
    },
    waitOnline: () => until('online', async () => (await world.platform.facts()).status.state === 'online'),
    advance: (ms) => clock.advance(ms),
    async pullCable() {
      world.network.change((now) => ({ ...now, cable: false }));
      await clock.settle();
    },
    async plugCable() {
      world.network.change((now) => ({ ...now, cable: true }));
      await clock.settle();
    },
    async cutPower() {
      world.hardware.cutPower();
      await clock.settle();
    },
    async anotherOwnerBinds(account) {
      const taken = world.cloud.bind(world.serial, account);
      await clock.settle();
      return taken;
    },
    async reload(profile) {
      await hands.cutPower();
      await world.keep();
      menu.navigation.stop();
      return sitDown({ ...seat, storage, profile: profile ?? seat.profile ?? world.profile });
    },
  };
  const setting = { world, menu, clock, kdf, storage, screen };
  return { ...setting, ...eyes, ...hands, ...createVerbs({ menu, screen, clock, eyes, busy, atRest }) };
}
