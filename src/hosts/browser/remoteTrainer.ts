/** The panel of a recorder that lives in the process: what it sees comes over the line, and what it does goes there. */
import type { TrainedFacts, Trainer } from '../../rpc/index.ts';
import type { Timeline, TrainerFacts, TrainerPorts } from '../../trainer/index.ts';
import {
  base64Of,
  bytesOf,
  documentedPasswords,
  providerContract,
  scenarioIds,
  scenarios,
  serialOf,
  speeds,
} from '../../world/index.ts';
import { actAsOwner } from './actAsOwner.ts';
import { cloudOverHttp } from './cloudOverHttp.ts';
import type { HintsSwitch } from './hints.ts';
import { menuWords } from './menuWords.ts';
import { offeredProfiles } from './offeredProfiles.ts';

export interface RemoteTrainerOptions {
  trainer: Trainer;
  timeline: Timeline;
  hints: HintsSwitch;
  /** The place on the screen, as the address has it. */
  place(): string;
}

/** Resolves once the process has told how the recorder stands. */
export async function remoteTrainer({ trainer, timeline, hints, place }: RemoteTrainerOptions): Promise<TrainerPorts> {
  const listeners = new Set<() => void>();
  let seen: TrainedFacts = await trainer.facts();
  let worldRefusal: TrainerFacts['worldRefusal'] = null;
  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  trainer.watch((facts) => {
    seen = facts;
    tell();
  });
  /** A line that is down says so over the whole screen; nothing is asked again. */
  const lost = (): undefined => undefined;
  const command = (name: string, ...given: unknown[]): Promise<string | null> =>
    trainer.command({ name, given }).then(
      (answer) => (answer.ok ? answer.answer : null),
      () => null,
    );
  /** A line that is lost answers nothing, as a cloud that is. */
  const answered = async <Answer extends string>(
    name: string,
    known: readonly Answer[],
  ): Promise<Answer | 'no-answer'> => {
    const answer = await command(name);
    return known.find((one) => one === answer) ?? 'no-answer';
  };
  const act =
    (name: string) =>
    (...given: unknown[]): void =>
      void command(name, ...given);

  return {
    facts: () => ({
      ...seen,
      home: { in: 'process', recorder: seen.recorder, recorders: seen.recorders },
      scenarios: scenarioIds,
      speeds,
      profiles: offeredProfiles,
      provider: providerContract,
      passwords: scenarios[seen.scenario].activated ? documentedPasswords : null,
      storage: seen.kept ? 'kept' : 'memory',
      writerGone: false,
      hints: hints.now(),
      list: null,
      worldRefusal,
      linkFaults: [],
    }),
    watch(changed) {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    menuWords,
    timeline: timeline.entries,
    watchTimeline: timeline.watch,
    actors: timeline.actors,
    chooseScenario: (scenario) => void trainer.enter({ scenario, fresh: true }).catch(lost),
    chooseProfile: (profile) => void trainer.enter({ scenario: seen.scenario, profile, fresh: false }).catch(lost),
    chooseRecorder(recorder) {
      location.search = `?recorder=${recorder}`;
    },
    setNetwork: act('setNetwork'),
    setCamera: act('setCamera'),
    setRegion: act('setRegion'),
    bindAnotherOwner: () => answered('bindAnotherOwner', ['bound', 'already-bound', 'offline', 'refused']),
    ownerFrees: () => answered('ownerFrees', ['freed', 'not-bound', 'not-theirs']),
    actAsOwner: async (deed, who) =>
      actAsOwner(cloudOverHttp, { serial: serialOf(seen.recorder - 1), region: seen.region }, deed, who),
    setSpeed: (speed) => void trainer.setSpeed({ speed }).catch(lost),
    reset: () => void trainer.enter({ scenario: seen.scenario, fresh: true }).catch(lost),
    takeOver: () => location.reload(),
    damageFlash: act('damageFlash'),
    setClockShift: act('setClockShift'),
    setClockWorn: act('setClockWorn'),
    worldFile: () => trainer.worldFile(),
    loadWorld: (text) =>
      void trainer.loadWorld({ text }).then((refusal) => {
        worldRefusal = refusal;
        tell();
      }, lost),
    writeList: lost,
    endList: lost,
    listFile: () => null,
    loadList: lost,
    playList: lost,
    stepList: lost,
    setHints(on) {
      hints.set(on);
      tell();
    },
    pullPlug: act('pullPlug'),
    powerOn: act('powerOn'),
    setLanguage: act('setLanguage'),
    plugStick: act('plugStick'),
    putOnStick: async (offer) => ((await command('putOnStick', offer)) === 'full' ? 'full' : 'ok'),
    removeFromStick: act('removeFromStick'),
    uploadToStick(name, bytes) {
      if (bytes.length > seen.stick.room) return 'full';
      void command('uploadToStick', name, base64Of(bytes));
      return 'ok';
    },
    async readFromStick(name) {
      const base64 = await trainer.readFromStick({ name }).catch(() => null);
      return base64 === null ? null : bytesOf(base64);
    },
    shareLink: () => `${location.href.replace(/[?#].*$/s, '')}?recorder=${seen.recorder}${place()}`,
  };
}
