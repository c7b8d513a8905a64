/**
 * What stands on the panel: one world with its screen, kept in its place, and the change to another one. A change is a power cut
 * for the world that goes.
 */

import type { InspectionEvent } from 'xstate';
import { createTurns } from '../../base/index.ts';
import type { ProfileId, Random } from '../../device/index.ts';
import type { Vault } from '../../machines/index.ts';
import type { KeptWorld, ScenarioId, Storage } from '../../world/index.ts';
import { createWorld, eraseWorld, readKept, seededRandom, type World } from '../../world/index.ts';
import { digest, kdf, loadCipher, systemRandom } from '../standard/index.ts';
import { type Opened, openPlace, type Place, startOver } from './open.ts';
import type { PageCloud } from './pageCloud.ts';
import type { PageLan } from './pageLan.ts';
import { createPerWorld } from './perWorld.ts';
import { beginSession, type Session } from './session.ts';
import { noteOpened } from './tabMark.ts';

export interface Entering {
  scenario: ScenarioId;
  /** Instead of the scenario's own firmware. */
  profile?: ProfileId | null;
  language?: 'ru' | 'en';
  /** From its beginning; else as it is kept. */
  fresh: boolean;
  seed?: string;
  /** Puts something into storage before the world is read from it. */
  before?(storage: Storage): Promise<void>;
}

export interface LabHost {
  scenario(): ScenarioId;
  place(): Place;
  /** Null when nothing can be read. */
  session(): Session | null;
  /** The wire beside the recorder that stands here, to be asked for again in another world; null when nothing can be read. */
  lan(): Promise<PageLan | null>;
  /** The cloud as accounts meet it, of the same world; null when nothing can be read. */
  cloud(): Promise<PageCloud | null>;
  /** Another scenario, or the same one from its beginning. */
  enter(wish: Entering): Promise<void>;
  /** Other firmware in the same box, with all that it remembers. */
  swapFirmware(profile: ProfileId): Promise<void>;
}

export interface LabHostPorts {
  /** A listener for the next screen: every world is heard from its first event on. */
  inspect(event: InspectionEvent): void;
  /** The vault of the next screen. */
  vault(): Vault;
  /** The buttons on the box, as the trainer's commands press them. */
  buttons: { pressPower(): void; restoreFactory(): void };
  /** Another world stands there. */
  arrived(session: Session): void;
}

export async function createLabHost(opened: Opened, ports: LabHostPorts): Promise<LabHost> {
  const { clock, link } = opened;
  let { scenario, place } = opened;
  let session: Session | null = null;
  const lan = createPerWorld<PageLan>(async (world) => (await import('./pageLan.ts')).openPageLan(world));
  const cloud = createPerWorld<PageCloud>(async (world) =>
    (await import('./pageCloud.ts')).openPageCloud(world, undefined, cloudRandom),
  );
  let cloudRandom: Pick<Random, 'hex'> = systemRandom;
  /** Changes take turns: two at once would build in each other's place and leave its lock behind. */
  const inTurn = createTurns();

  async function show(world: World, random: Random, at: string | null, language: 'ru' | 'en' | null): Promise<void> {
    session?.end();
    lan.end();
    cloud.end();
    session = await beginSession({
      world,
      place: at,
      language,
      random,
      startOver: () => void startOver({ place, scenario }),
      noteUsable: opened.noteUsable,
      hints: opened.hints,
      inspect: ports.inspect,
      vault: ports.vault(),
      buttons: ports.buttons,
    });
    ports.arrived(session);
  }

  async function build(wish: Entering, kept: KeptWorld | null): Promise<void> {
    const random = seededRandom(wish.seed ?? systemRandom.hex(8));
    const world = await createWorld(
      { clock, kdf, digest, cipher: loadCipher, random, storage: place.storage },
      {
        scenario,
        profile: wish.profile ?? undefined,
        language: wish.language ?? opened.language,
        kept,
      },
    );
    // Storage that refuses is no reason to show nothing; the recorder itself tells of flash that fails.
    await world.keep();
    cloudRandom = wish.seed === undefined ? systemRandom : seededRandom(`cloud/${wish.seed}`);
    await show(world, random, null, null);
  }

  async function enter(wish: Entering): Promise<void> {
    session?.end();
    if (wish.scenario !== scenario) {
      place.claim.release();
      scenario = wish.scenario;
      place = await openPlace(scenario);
      noteOpened(scenario, place.claim.mine);
      // Another tab writes this world: here stands a copy of it, as it is. Only an event list begins anew, in the copy.
      if (!place.claim.mine && wish.seed === undefined) {
        await wish.before?.(place.storage);
        return build({ ...wish, fresh: false }, await keptOf(place, scenario));
      }
    }
    await wish.before?.(place.storage);
    if (wish.fresh) await eraseWorld(place.storage, scenario);
    await build(wish, wish.fresh ? null : await keptOf(place, scenario));
  }

  async function swapFirmware(profile: ProfileId): Promise<void> {
    const before = session?.world;
    session?.end();
    // Where storage refuses, the trainer is told, and the box goes on from what was kept before.
    await before?.keep();
    await build({ scenario, profile, fresh: false }, await keptOf(place, scenario));
  }

  if (opened.world) await show(opened.world, opened.random, link.place, link.language);

  return {
    scenario: () => scenario,
    place: () => place,
    session: () => session,
    lan: async () => (session ? lan.of(session.world) : null),
    cloud: async () => (session ? cloud.of(session.world) : null),
    enter: (wish) => inTurn(() => enter(wish)),
    swapFirmware: (profile) => inTurn(() => swapFirmware(profile)),
  };
}

async function keptOf({ storage }: Place, scenario: ScenarioId): Promise<KeptWorld | null> {
  const kept = await readKept(storage, scenario);
  return kept === 'unreadable' ? null : kept;
}
