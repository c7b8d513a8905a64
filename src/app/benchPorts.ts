/** The trainer's hands in the world: what the bench asks for, done to recorder, network and cloud from outside. */
import type { BenchFacts, BenchPorts, ScenarioId, Speed, Timeline } from '../bench/index.ts';
import { firmwareProfiles, type Life, type ProfileId } from '../device/index.ts';
import { switched, switchesOf } from './networkSwitches.ts';
import { type Opened, startOver } from './open.ts';
import { kdf } from './ports/kdf.ts';
import { systemRandom } from './ports/random.ts';
import { documentedPasswords } from './scenarios/passwords.ts';
import { beginSession, type Session, speak } from './session.ts';
import { speedFactors } from './speeds.ts';
import { createWorld, eraseWorld } from './world.ts';

/** The account of whoever takes the recorder next; a new name for every binding would teach nothing more. */
const ANOTHER_OWNER = 'n***@mail.invalid';

export interface LabSession extends BenchPorts {
  /** The screen now on the monitor; another one after every change of scenario or firmware. Null when nothing can be read. */
  session(): Session | null;
}

export async function createLab(opened: Opened, timeline: Timeline): Promise<LabSession> {
  const { storage, clock, link } = opened;
  const listeners = new Set<() => void>();
  let { scenario, language, speed } = opened;
  let profile: ProfileId | null = opened.world?.profile ?? null;
  let life: Life = 'off';
  let session: Session | null = null;

  const changed = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const over = (): void => void startOver({ storage, scenario });

  async function show(world: NonNullable<Opened['world']>, place: string | null): Promise<void> {
    session?.end();
    session = await beginSession({ world, place, language: link.language, startOver: over, inspect: timeline.inspect });
    profile = world.profile;
    world.recorder.watch((facts) => {
      if (session?.world !== world) return;
      life = facts.life;
      language = facts.config['general.language'];
      changed();
    });
    world.cloud.watch(changed);
    world.network.watch(changed);
    changed();
  }

  /** Another scenario, or other firmware in the same box. */
  async function enter(next: ScenarioId, nextProfile: ProfileId | null, fresh: boolean): Promise<void> {
    const before = session?.world;
    session?.end();
    scenario = next;
    if (fresh) await eraseWorld(storage, scenario);
    const kept =
      fresh || !before
        ? null
        : { schema: 2 as const, profile: before.profile, network: before.network.state(), cloud: before.cloud.state() };
    const world = await createWorld(
      { clock, kdf, random: systemRandom, storage },
      { scenario, profile: nextProfile ?? undefined, language, kept },
    );
    await world.keep();
    await show(world, null);
  }

  const address = (place: string): string => {
    const query = new URLSearchParams({ scenario, lang: language, ...(speed !== '1' && { speed }) });
    return `${location.origin}${location.pathname}?${query}${place}`;
  };
  const noteAddress = (): void =>
    history.replaceState(null, '', `?${new URLSearchParams({ scenario, ...(speed !== '1' && { speed }) })}`);

  if (opened.world) await show(opened.world, link.place);

  return {
    session: () => session,
    facts: (): BenchFacts => {
      const world = session?.world;
      const binding = world?.cloud.binding(world.serial);
      return {
        language,
        scenario,
        profile: profile ?? 'ip-4.30',
        profiles: firmwareProfiles.map(({ id, model, version, family }) => ({
          id: id as ProfileId,
          model,
          version,
          family,
        })),
        life,
        network: switchesOf(world?.network.state()),
        region: world?.cloud.region(world.serial) ?? 'russia',
        cloud: binding?.bound ? { bound: true, account: binding.account } : { bound: false },
        speed,
        passwords: documentedPasswords,
        storage: storage.kind,
        linkFaults: link.faults,
      };
    },
    watch(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    timeline: timeline.entries,
    watchTimeline: timeline.watch,
    actors: timeline.actors,
    chooseScenario(next) {
      void enter(next, null, true).then(noteAddress);
    },
    chooseProfile(next) {
      void enter(scenario, next, false);
    },
    setNetwork: (which, on) => session?.world.network.change((now) => switched(now, which, on)),
    setRegion: (region) => session?.world.cloud.move(session.world.serial, region),
    bindAnotherOwner: () =>
      session?.world.cloud.bind(session.world.serial, ANOTHER_OWNER) ? 'bound' : 'already-bound',
    setSpeed(next: Speed) {
      speed = next;
      clock.setSpeed(speedFactors[next]);
      changed();
    },
    reset() {
      void enter(scenario, null, true);
    },
    pullPlug: () => session?.world.hardware.cutPower(),
    powerOn: () => void session?.world.hardware.powerOn(),
    setLanguage(next) {
      language = next;
      changed();
      if (session) void speak(session.world, next);
    },
    shareLink: () => address(location.hash),
  };
}
