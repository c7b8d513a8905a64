/**
 * A person at the recorder's screen, with a trainer's commands at cable, plug and cloud. Device, platform, machines and wiring are
 * the real ones; only clock, storage, key derivation and randomness are the test's. Verbs return when the recorder is at rest.
 */

import { operationKey } from '../../src/cloud/operationKey.ts';
import { BOOT_MS } from '../../src/device/index.ts';
import { noteDigest } from '../../src/device/lan.entry.ts';
import { createSeededRandom, createSimulatedClock } from '../../src/device/testing/index.ts';
import { wireToFirmware } from '../../src/hosts/browser/rewiring.ts';
import type { MenuPorts } from '../../src/menu/index.ts';
import { createWorld, memoryStorage, readKept, seededRandom } from '../../src/world/index.ts';
import { createEyes } from './eyes.ts';
import type { Commands, Person, Seat } from './person.ts';
import { createScenarioKdf } from './scenarioKdf.ts';
import { createScreenModel, type ScreenModel } from './screenModel.ts';
import { simulatedTimers } from './simulatedTimers.ts';
import { createVerbs } from './verbs.ts';

// What servers in the network hand out is code that is fetched late: here before the first test, so that nothing simulated waits for a disk.
await Promise.all([import('../../src/world/stickFiles.ts'), import('../../src/device/stickFiles.entry.ts')]);

/** Simulated time within which any wait of the product ends. */
const PATIENCE_MS = 60_000;

export async function sitDown(seat: Seat = {}): Promise<Person> {
  const scenario = seat.scenario ?? 'bound-4x';
  const storage = seat.storage ?? memoryStorage();
  const clock = createSimulatedClock();
  const kdf = createScenarioKdf(seat.passwords);
  const random = seat.seed === undefined ? createSeededRandom(11) : seededRandom(seat.seed);
  const kept = await readKept(storage, scenario);
  if (kept === 'unreadable')
    throw new Error('What is kept of this world cannot be read; app shows safe mode without one.');
  const made = await createWorld(
    // Here and now: code that is fetched first would come in no simulated time.
    {
      clock,
      kdf,
      digest: async (text) => operationKey(text),
      random,
      storage,
      ...(seat.onLan && { digestOf: noteDigest }),
    },
    { scenario, profile: seat.profile, language: seat.language ?? 'ru', kept },
  );
  const world = seat.through?.(made) ?? made;
  let device = await world.agentSide.facts();
  world.agentSide.watch((facts) => {
    device = facts;
  });
  const wired: { menu?: MenuPorts; screen?: ScreenModel } = {};
  const endWiring = await wireToFirmware(
    {
      world,
      newId: () => random.hex(8),
      inspect: seat.inspect,
      vault: seat.vault,
      startOver: () => undefined,
      wallClock: world.rtc.now,
      uptime: world.rtc.uptime,
      actorOptions: { clock: simulatedTimers(clock) },
    },
    (next, wanted) => {
      wired.menu = next;
      wired.screen = createScreenModel(next);
      if (wanted !== null) next.navigation.send({ type: 'place.requested', place: wanted });
    },
  );
  const menu = present(() => wired.menu);
  await menu.prepareMenu();
  const screen = present(() => wired.screen);

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
    [
      screen.login,
      screen.unbind,
      // While somebody is asked about a new picture, the page waits for them and not for the recorder.
      screen.outputTrial ?? screen.settings,
      screen.power,
      screen.clock,
      screen.ping,
      screen['look-up'],
      screen.path,
      screen.upgrade,
      screen.download,
      screen.restore,
      screen.configFiles,
    ].some((talk) => talk?.getSnapshot().tags.has('busy'));
  const atRest = (): Promise<void> => until('the answer of the recorder', () => !busy());
  const eyes = createEyes({ world, menu, screen });

  const commands: Commands = {
    async boot() {
      clock.restartUptime();
      menu.pressPower();
      await clock.advance(BOOT_MS);
    },
    async bootOnline() {
      await commands.boot();
      await commands.waitOnline();
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
      const taken = await world.cloud.bind(world.serial, account);
      await clock.settle();
      return taken === 'bound';
    },
    async reload(profile) {
      await commands.cutPower();
      await world.keep();
      endWiring();
      const { profile: _before, ...again } = seat;
      return sitDown({ ...again, storage, ...(profile && { profile }) });
    },
  };
  const setting = { world, device: () => device, menu, clock, kdf, storage, screen };
  return { ...setting, ...eyes, ...commands, ...createVerbs({ menu, screen, clock, eyes, busy, atRest }) };
}

/** Stands for whatever `now` gives at the moment of use: screen and menu are others after another firmware booted. */
function present<T extends object>(now: () => T | undefined): T {
  const here = (): T => {
    const it = now();
    if (!it) throw new Error('Nothing is wired yet.');
    return it;
  };
  return new Proxy({} as T, {
    get: (_, key) => Reflect.get(here(), key),
    set: (_, key, value) => Reflect.set(here(), key, value),
    ownKeys: () => Reflect.ownKeys(here()),
    getOwnPropertyDescriptor: (_, key) => ({ ...Reflect.getOwnPropertyDescriptor(here(), key), configurable: true }),
  });
}
