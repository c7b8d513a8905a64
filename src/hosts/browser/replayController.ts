/** The panel's desk for event lists: one is written while the person works, kept at hand, saved as a file, loaded, played back. */

import type { InspectionEvent } from 'xstate';
import { createVault, type Vault } from '../../machines/index.ts';
import { movedPlaces } from '../../menu/index.ts';
import {
  type ActionRecorder,
  type ActorRegistry,
  createActionRecorder,
  createActorRegistry,
  createSecretRedactor,
  createSecretResolver,
  digestOfWorld,
  EVENT_LIST_KIND,
  type EventList,
  LIST_SCHEMA,
  listText,
  playBack,
  whenOf,
} from '../../recording/index.ts';
import type { ListFacts } from '../../trainer/index.ts';
import type { Commands } from '../../world/index.ts';
import { documentedSecrets, scenarios, seededRandom } from '../../world/index.ts';
import type { HostClock } from '../standard/index.ts';
import { systemRandom } from '../standard/index.ts';
import { act, hearFaces, pointAt, reaches, shieldFaces } from './faceDeeds.ts';
import type { LabHost } from './labHost.ts';

export interface ReplayController {
  inspect(event: InspectionEvent): void;
  vault(): Vault;
  command(name: string, args: readonly unknown[]): void;
  facts(): ListFacts;
  /** Begins the scenario anew and writes from its first event on. */
  write(): Promise<void>;
  /** Ends what is under way, writing or playing. */
  end(): Promise<void>;
  /** The list at hand, as a file. */
  file(): { name: string; text: string } | null;
  load(text: string): Promise<void>;
  /** From the beginning, or on from where it is held. */
  play(): Promise<void>;
  /** Holds it, or does the next of one that is held. */
  step(): Promise<void>;
}

export interface ReplayControllerPorts {
  labHost(): LabHost;
  clock: HostClock;
  commands: Commands;
  language(): 'ru' | 'en';
  changed(): void;
}

const IDLE = { state: 'idle', played: 0, held: false, at: null } as const;

/** Without pauses of the person's, so that one can still see what happens. */
const BRISK_MS = 60;

export function createReplayController({
  labHost,
  clock,
  commands,
  language,
  changed,
}: ReplayControllerPorts): ReplayController {
  const book = createSecretRedactor(documentedSecrets);
  let facts: ListFacts = { ...IDLE, entries: null, outcome: null, refusal: null };
  let list: EventList | null = null;
  let actionRecorder: (ActionRecorder & { seed: string }) | null = null;
  /** Ends the listening at PC and phone. */
  let deafen = (): void => undefined;
  let actors: ActorRegistry | null = null;
  let vault: Vault = createVault();
  let stopped = false;
  /** Ends the pause that a playback makes at this moment. */
  let endPause = (): void => undefined;
  /** Lets one that is held do its next entry. */
  let letGo = (): void => undefined;
  /** Uptime at which the present world was switched on. */
  let began = clock.uptime();
  let written = { language: language() };

  const become = (next: Partial<ListFacts>): void => {
    facts = { ...facts, ...next };
    changed();
  };
  const seen = () => {
    const session = labHost().session();
    if (!session) throw new Error('An event list needs a world on the labHost; nothing stands there.');
    return { world: session.world, menu: session.menu() };
  };

  async function endWriting(): Promise<void> {
    if (!actionRecorder) return;
    const { world } = seen();
    const entries = actionRecorder.entries();
    list = {
      kind: EVENT_LIST_KIND,
      schema: LIST_SCHEMA,
      scenario: world.scenario,
      profile: world.profile === scenarios[world.scenario].profile ? null : world.profile,
      language: written.language,
      seed: actionRecorder.seed,
      entries,
      end: await digestOfWorld(seen()),
    };
    actionRecorder = null;
    deafen();
    book.forget();
    become({ ...IDLE, entries: entries.length, outcome: null });
  }

  const pause = (ms: number): Promise<void> =>
    new Promise((over) => {
      if (stopped) return over();
      const timer = setTimeout(over, pauseAt(clock.speed(), ms));
      endPause = () => {
        clearTimeout(timer);
        over();
      };
    });

  /** @returns whether it was held, and for how long the person decided */
  async function turn(): Promise<boolean> {
    if (!facts.held || stopped) return false;
    await new Promise<void>((go) => {
      letGo = go;
    });
    letGo = () => undefined;
    return true;
  }

  async function goOn(): Promise<void> {
    become({ held: false });
    letGo();
  }

  /** @param held before its first entry */
  async function begin(held: boolean): Promise<void> {
    if (!list) return;
    const playing = list;
    const { scenario, profile, seed } = playing;
    stopped = false;
    become({ ...IDLE, state: 'playing', held, outcome: null, refusal: null });
    actors = createActorRegistry();
    const unshield = shieldFaces();
    await labHost().enter({ scenario, profile, language: playing.language, fresh: true, seed });
    const resolve = createSecretResolver(documentedSecrets, seededRandom(seed));
    const outcome = await playBack(
      playing,
      {
        actors,
        commands,
        secrets: (references) => vault.putAll(references.map(resolve)),
        beside: {
          text: resolve,
          reaches,
          pointAt,
          act,
          ask: async (from, ask) => (await import('./askBeside.ts')).askBeside(labHost(), from, ask),
        },
        when: () => whenOf(seen()),
        digest: () => digestOfWorld(seen()),
        pause,
        uptime: clock.uptime,
      },
      { told: ({ played, at }) => become({ played, at }), turn, stopped: () => stopped },
    );
    actors = null;
    unshield();
    become({ ...IDLE, played: facts.played, outcome });
  }

  return {
    inspect(event) {
      actionRecorder?.inspect(event);
      actors?.inspect(event);
    },
    vault() {
      began = clock.uptime();
      vault = book.listening(createVault());
      return vault;
    },
    command: (name, args) => actionRecorder?.command(name, args),
    facts: () => facts,
    async write() {
      const seed = systemRandom.hex(8);
      const scenario = labHost().scenario();
      const profile = labHost().session()?.world.profile ?? null;
      written = { language: language() };
      book.forget();
      const now = (): number => clock.uptime() - began;
      let entries = 0;
      // Told when the event is over: drawn anew in the midst of it, a tick would be as it was, and its change lost.
      const noted = (): void => {
        entries += 1;
        setTimeout(() => facts.state === 'writing' && become({ entries }));
      };
      actionRecorder = {
        ...createActionRecorder({ now, when: () => whenOf(seen()), describe: book.describe, inputUnderWay, noted }),
        seed,
      };
      const { beside } = actionRecorder;
      deafen = hearFaces({
        did: (from, did) => beside({ from, did }),
        written: (text, secret) => (secret || isDocumented(text) ? { secret: book.describeText(text) } : text),
      });
      become({ ...IDLE, state: 'writing', entries: 0, outcome: null, refusal: null });
      await labHost().enter({ scenario, profile, language: written.language, fresh: true, seed });
    },
    async end() {
      stopped = true;
      letGo();
      endPause();
      await endWriting();
    },
    file() {
      const text = list && listText(list);
      return list && text ? { name: `events-${list.scenario}.json`, text } : null;
    },
    async load(text) {
      const { readEventList } = await import('../../recording/read.entry.ts');
      const read = readEventList(text, movedPlaces);
      // What became of the list before is no word on this file.
      if ('refused' in read) return become({ refusal: read, outcome: null });
      list = read;
      become({ entries: read.entries.length, played: 0, outcome: null, refusal: null });
    },
    play: () => (facts.held ? goOn() : begin(false)),
    async step() {
      if (facts.state !== 'playing') return begin(true);
      if (facts.held) letGo();
      else become({ held: true });
    },
  };
}

/** What everybody may read is no secret, and yet no list says it. */
const isDocumented = (text: string): boolean => Object.values<string>(documentedSecrets).includes(text);

/** While the browser commands somebody's input to the page, it says which. */
const inputUnderWay = (): boolean => globalThis.event !== undefined;

const pauseAt = (speed: number, ms: number): number =>
  speed === Number.POSITIVE_INFINITY ? Math.min(ms, BRISK_MS) : ms / speed;
