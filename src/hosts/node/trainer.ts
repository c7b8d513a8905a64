/** The trainer's hands on one recorder of the process: what the panel of the lab asks for, and tools after it. */
import { createListeners } from '../../base/index.ts';
import { firmwareProfiles, type ProfileId } from '../../device/index.ts';
import type { TrainedFacts, Trainer } from '../../rpc/index.ts';
import {
  base64Of,
  commandTakes,
  createCommands,
  type FollowedWorld,
  followWorld,
  type ScenarioId,
  type Speed,
  scenarioIds,
  speedFactors,
  speeds,
} from '../../world/index.ts';
import type { HostedRecorder } from './hostedRecorder.ts';

/** Wanted when a world is saved or loaded as a file. */
const worldFiles = () => import('../../world/files.entry.ts');

export interface TrainerWish {
  /** The numbers of the process's recorders as they are now, and word of every change. */
  recorders: { now(): number[]; watch(changed: () => void): () => void };
  language: 'ru' | 'en';
  speed: Speed;
  setSpeed(factor: number): void;
}

export function createTrainer(
  hosted: HostedRecorder,
  { recorders, language, setSpeed, ...wish }: TrainerWish,
): Trainer {
  const listeners = createListeners();
  const commands = createCommands(hosted.world);
  let { speed } = wish;
  const follow = (spoken: 'ru' | 'en'): FollowedWorld => {
    const followed = followWorld(hosted.world(), spoken);
    followed.watch(listeners.tell);
    return followed;
  };
  let followed = follow(language);
  hosted.watchWorld(() => {
    const { language: spoken } = followed.facts();
    followed.end();
    followed = follow(spoken);
    listeners.tell();
  });
  hosted.watchEnd(recorders.watch(listeners.tell));
  const facts = (): TrainedFacts => ({
    ...followed.facts(),
    speed,
    recorder: hosted.unit + 1,
    recorders: recorders.now(),
    kept: hosted.storage.kind === 'kept',
  });

  return {
    facts: async () => facts(),
    watch(listener) {
      const end = listeners.add(() => listener(facts()));
      listener(facts());
      return end;
    },
    async command({ name, given }) {
      const command = new Map<string, unknown>(Object.entries(commands)).get(name);
      if (typeof command !== 'function') return { ok: false, code: 'unknown-command' };
      if (!commandTakes(name, given)) return { ok: false, code: 'bad-arguments' };
      const answer: unknown = await Reflect.apply(command, undefined, given);
      if (name === 'damageFlash') await followed.lookAtFlash();
      if (name === 'setLanguage') followed.speak(given[0] === 'en' ? 'en' : 'ru');
      return { ok: true, answer: typeof answer === 'string' ? answer : null };
    },
    async enter({ scenario, profile, fresh }) {
      const known = scenarioIds.find((id: ScenarioId) => id === scenario) ?? hosted.scenario();
      const firmware = firmwareProfiles.find(({ id }) => id === profile)?.id as ProfileId | undefined;
      await hosted.enter({ scenario: known, profile: firmware, fresh });
    },
    async setSpeed({ speed: next }) {
      speed = speeds.find((one) => one === next) ?? speed;
      setSpeed(speedFactors[speed]);
      listeners.tell();
    },
    async worldFile() {
      const { worldText } = await worldFiles();
      const world = hosted.world();
      await world.keep();
      return {
        name: `world-${hosted.scenario()}.json`,
        text: await worldText(hosted.storage, hosted.scenario(), world.parts()),
      };
    },
    async loadWorld({ text }) {
      const { readWorldText, storeWorld } = await worldFiles();
      const read = readWorldText(text);
      if ('refused' in read) return read;
      let refused: 'not-stored' | null = null;
      await hosted.enter({
        scenario: read.scenario,
        fresh: false,
        before: () =>
          storeWorld(hosted.storage, read).catch(() => {
            refused = 'not-stored';
          }),
      });
      return refused && { refused };
    },
    async readFromStick({ name }) {
      const bytes = hosted.world().usb.copyOf(name);
      return bytes && base64Of(bytes);
    },
  };
}
