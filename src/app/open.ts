/**
 * Opens the world that an address asks for: the scenario from its beginning where a link named it in a new tab, else where the
 * person left it. A reload is what it is for the real box as well: the power was away.
 */
import type { ScenarioId, Speed } from '../bench/index.ts';
import { screenStrings } from '../menu/index.ts';
import { startAgentLater } from './agent.ts';
import { type Link, preferredLanguage, readLink } from './link.ts';
import { type BrowserClock, createBrowserClock } from './ports/browserClock.ts';
import { kdf } from './ports/kdf.ts';
import { systemRandom } from './ports/random.ts';
import { openStorage, type Storage } from './ports/storage.ts';
import { DEFAULT_SCENARIO } from './scenarios/index.ts';
import { speedFactors } from './speeds.ts';
import { createWorld, eraseWorld, readKept, type World } from './world.ts';

export interface Opened {
  /** Null when what is stored beside the flash cannot be read. */
  world: World | null;
  link: Link;
  scenario: ScenarioId;
  language: 'ru' | 'en';
  speed: Speed;
  clock: BrowserClock;
  storage: Storage;
}

/** Marks, in this tab alone, the scenario that was already opened here: to open it again is a reload. */
const TAB_MARK = 'nvr-simulator/opened';

export async function openWorld(): Promise<Opened> {
  const link = readLink(location.search, location.hash);
  const scenario = link.scenario ?? DEFAULT_SCENARIO;
  const speed = link.speed ?? '1';
  const language = link.language ?? preferredLanguage(navigator.languages);
  const clock = createBrowserClock(speedFactors[speed]);
  // The screen's words are fetched while the storage is read; it asks for them itself, and says so if they do not come.
  screenStrings.fetch(language).catch(() => undefined);
  const storage = await openStorage();
  if (link.scenario !== null && tabMark() !== scenario) await eraseWorld(storage, scenario);
  setTabMark(scenario);

  const kept = await readKept(storage, scenario);
  const opened = { link, scenario, language, speed, clock, storage };
  if (kept === 'unreadable') return { ...opened, world: null };
  const world = await createWorld(
    { clock, kdf, random: systemRandom, storage, startAgent: startAgentLater },
    { scenario, language, kept },
  );
  return { ...opened, world };
}

export async function startOver({ storage, scenario }: Pick<Opened, 'storage' | 'scenario'>): Promise<void> {
  await eraseWorld(storage, scenario);
  location.reload();
}

function tabMark(): string | null {
  try {
    return sessionStorage.getItem(TAB_MARK);
  } catch {
    return null;
  }
}

function setTabMark(scenario: ScenarioId): void {
  try {
    sessionStorage.setItem(TAB_MARK, scenario);
  } catch {
    // A browser that keeps nothing opens every link from its beginning.
  }
}
