/**
 * Opens the world that an address asks for: the scenario from its beginning where a link named it in a new tab, else where the
 * person left it. A reload is what it is for the real box as well: the power was away.
 */

import type { Random } from '../../device/index.ts';
import { preferredLanguage, screenStrings } from '../../menu/index.ts';
import {
  copyOf,
  createWorld,
  DEFAULT_SCENARIO,
  eraseWorld,
  readKept,
  type ScenarioId,
  type Speed,
  type Storage,
  speedFactors,
  type World,
  worldKeys,
} from '../../world/index.ts';
import { createHostClock, digest, type HostClock, kdf, loadCipher, systemRandom } from '../standard/index.ts';
import { guardedStorage } from './adapters/guardedStorage.ts';
import { readAhead } from './adapters/readAhead.ts';
import { openStorage } from './adapters/storage.ts';
import { type Claim, claimWorld } from './adapters/writer.ts';
import { type HintsSwitch, openHints } from './hints.ts';
import { startAgentLater } from './lateAgent.ts';
import { type Link, readLink } from './link.ts';
import { isNewlyOpened, noteOpened, wroteHere } from './tabMark.ts';

export interface Opened {
  /** Null when what is stored beside the flash cannot be read. */
  world: World | null;
  link: Link;
  scenario: ScenarioId;
  language: 'ru' | 'en';
  speed: Speed;
  clock: HostClock;
  random: Random;
  place: Place;
  hints: HintsSwitch;
  /** The screen can be used: what is not needed for that may begin. */
  noteUsable(): void;
}

/** Where a scenario's world is kept, and whether this tab may write there. */
export interface Place {
  storage: Storage;
  claim: Claim;
}

export async function openPlace(scenario: ScenarioId): Promise<Place> {
  const [storage, claim] = await Promise.all([openStorage(), claimWorld(scenario, wroteHere(scenario))]);
  // A tab that slept while another took over begins again, as a reader.
  claim.whenLost(() => location.reload());
  if (storage.kind !== 'unwritable' && claim.mine) return { storage: guardedStorage(storage, claim), claim };
  // A recorder cannot live on memory that refuses: what is kept is shown in a copy, and that it is one is said.
  return { storage: await copyOf(storage, worldKeys(scenario), claim.mine ? 'unwritable' : 'copy'), claim };
}

/** @param screen whether the recorder's screen is drawn, so that its words are fetched. */
export async function openWorld({ screen = true } = {}): Promise<Opened> {
  const link = readLink(location.search, location.hash);
  const scenario = link.scenario ?? DEFAULT_SCENARIO;
  const speed = link.speed ?? '1';
  const language = link.language ?? preferredLanguage(navigator.languages);
  const clock = createHostClock(speedFactors[speed]);
  // The screen's words are fetched while the storage is read; it asks for them itself, and says so if they do not come.
  if (screen) screenStrings.fetch(language).catch(() => undefined);
  const { storage: found, claim } = await openPlace(scenario);
  const { storage, ask } = readAhead(found);
  const place = { storage, claim };
  if (claim.mine && isNewlyOpened(link.scenario)) await eraseWorld(storage, scenario);
  else ask(worldKeys(scenario));
  noteOpened(scenario, claim.mine);

  const [kept, hints] = await Promise.all([readKept(storage, scenario), openHints(link.hints, () => storage)]);
  let noteUsable = (): void => undefined;
  const usable = new Promise<void>((resolve) => {
    noteUsable = resolve;
  });
  const opened = { noteUsable, random: systemRandom, link, scenario, language, speed, clock, place, hints };
  if (kept === 'unreadable') return { ...opened, world: null };
  const world = await createWorld(
    {
      clock,
      kdf,
      digest,
      cipher: loadCipher,
      random: systemRandom,
      storage,
      startAgent: startAgentLater(usable),
    },
    { scenario, language, kept },
  );
  return { ...opened, world };
}

export async function startOver({ place, scenario }: Pick<Opened, 'place' | 'scenario'>): Promise<void> {
  await eraseWorld(place.storage, scenario);
  location.reload();
}
