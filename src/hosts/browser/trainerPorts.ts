/** What the panel sees of the world on the stand, and what it does to it from outside. */

import type { InspectionEvent } from 'xstate';
import { createListeners } from '../../base/index.ts';
import type { Timeline, TrainerFacts, TrainerPorts } from '../../trainer/index.ts';
import type { Speed, Storage } from '../../world/index.ts';
import {
  base64Of,
  createCommands,
  documentedPasswords,
  type FollowedWorld,
  followWorld,
  providerContract,
  scenarioIds,
  scenarios,
  speedFactors,
  speeds,
  unheard,
  type WorldFacts,
  watchedCommands,
} from '../../world/index.ts';
import { actAsOwner } from './actAsOwner.ts';
import { createLabHost, type LabHost } from './labHost.ts';
import { menuWords } from './menuWords.ts';
import { offeredProfiles } from './offeredProfiles.ts';
import type { Opened } from './open.ts';
import { createReplayController } from './replayController.ts';
import type { Session } from './session.ts';
import { shareLink } from './shareLink.ts';

export interface LabSession extends TrainerPorts {
  /** The screen now on the monitor; another one after every change of scenario or firmware. Null when nothing can be read. */
  session(): Session | null;
  /** The wire beside the recorder that stands there now, for what speaks to it as a neighbour. Null when nothing can be read. */
  lan: LabHost['lan'];
  /** The cloud as accounts meet it, of the same world. */
  cloud: LabHost['cloud'];
}

export async function createLab(opened: Opened, timeline: Timeline): Promise<LabSession> {
  const { clock, link } = opened;
  const listeners = createListeners();
  let { speed, language: chosen } = opened;
  let followed: FollowedWorld | null = null;
  let writerGone = false;
  let worldRefusal: TrainerFacts['worldRefusal'] = null;
  let endLooking = (): void => undefined;

  const changed = (): void => {
    listeners.tell();
  };
  let labHost: LabHost | null = null;
  let session: Session | null = null;
  const standing = (): LabHost => {
    if (!labHost) throw new Error('The stand is asked for before it stands.');
    return labHost;
  };
  const world = (): WorldFacts => followed?.facts() ?? unheard(standing().scenario(), chosen);
  const language = (): WorldFacts['language'] => followed?.facts().language ?? chosen;
  const desk = createReplayController({
    labHost: standing,
    clock,
    commands: createCommands(() => session?.world ?? null),
    language,
    changed,
  });
  const commands = watchedCommands(
    createCommands(() => session?.world ?? null),
    desk.command,
  );

  function arrived(next: Session): void {
    const spoken = language();
    session = next;
    followed?.end();
    followed = followWorld(next.world, spoken);
    followed.watch(changed);
    followWriter();
    changed();
  }

  /** Whether the tab that writes this world is still there. */
  function followWriter(): void {
    endLooking();
    writerGone = false;
    const { claim } = labHost?.place() ?? opened.place;
    if (claim.mine) return;
    endLooking = claim.whenFree(() => {
      writerGone = true;
      changed();
    });
  }

  labHost = await createLabHost(opened, {
    inspect(event: InspectionEvent) {
      timeline.inspect(event);
      desk.inspect(event);
    },
    vault: desk.vault,
    buttons: { pressPower: () => commands.powerOn(), restoreFactory: () => commands.restoreFactory() },
    arrived,
  });
  followWriter();

  const query = (): URLSearchParams =>
    new URLSearchParams({
      scenario: standing().scenario(),
      ...(speed !== '1' && { speed }),
      ...(!opened.hints.now() && { hints: 'off' }),
    });
  /** The speed and hints that were chosen meanwhile; the scenario stands there already (`tabMark.ts`). */
  const noteAddress = (): void => history.replaceState(null, '', `?${query()}`);

  return {
    ...commands,
    session: () => session,
    lan: () => standing().lan(),
    cloud: () => standing().cloud(),
    facts: (): TrainerFacts => ({
      ...world(),
      home: { in: 'page' },
      scenario: standing().scenario(),
      scenarios: scenarioIds,
      speeds,
      profiles: offeredProfiles,
      speed,
      hints: opened.hints.now(),
      provider: providerContract,
      passwords: scenarios[standing().scenario()].activated ? documentedPasswords : null,
      storage: standing().place().storage.kind,
      writerGone,
      list: desk.facts(),
      worldRefusal,
      linkFaults: link.faults,
    }),
    watch: (listener) => listeners.add(listener),
    menuWords,
    timeline: timeline.entries,
    watchTimeline: timeline.watch,
    actors: timeline.actors,
    chooseScenario(scenario) {
      void desk
        .end()
        .then(() => standing().enter({ scenario, language: language(), fresh: true }))
        .then(noteAddress);
    },
    chooseRecorder: () => undefined,
    chooseProfile(next) {
      void desk.end().then(() => standing().swapFirmware(next));
    },
    reset() {
      void desk
        .end()
        .then(() => standing().enter({ scenario: standing().scenario(), language: language(), fresh: true }));
    },
    damageFlash(slot) {
      void commands.damageFlash(slot)?.then(() => followed?.lookAtFlash());
    },
    setSpeed(next: Speed) {
      speed = next;
      clock.setSpeed(speedFactors[next]);
      changed();
    },
    setLanguage(next) {
      chosen = next;
      followed?.speak(next);
      changed();
      commands.setLanguage(next);
    },
    setHints(on) {
      opened.hints.set(on);
      changed();
    },
    uploadToStick: (name, bytes) => commands.uploadToStick(name, base64Of(bytes)),
    async actAsOwner(deed, who) {
      const cloud = session && (await standing().cloud());
      if (!session || !cloud) return 'no-answer';
      return actAsOwner(
        cloud.callFrom('elsewhere'),
        { serial: session.world.serial, region: world().region },
        deed,
        who,
      );
    },
    readFromStick: async (name) => session?.world.usb.copyOf(name) ?? null,
    takeOver: () => location.reload(),
    async worldFile() {
      const { worldText } = await import('../../world/files.entry.ts');
      const scenario = standing().scenario();
      await session?.world.keep();
      return {
        name: `world-${scenario}.json`,
        text: await worldText(standing().place().storage, scenario, session?.world.parts()),
      };
    },
    async loadWorld(text) {
      const { readWorldText, storeWorld } = await import('../../world/files.entry.ts');
      const read = readWorldText(text);
      worldRefusal = 'refused' in read ? read : null;
      if (!('refused' in read)) {
        await desk.end();
        const { scenario } = read;
        const before = async (storage: Storage): Promise<void> => {
          try {
            if (storage.kind === 'unwritable') throw new Error('Nothing is kept here');
            await storeWorld(storage, read);
          } catch {
            // Then the world that is kept there stands on the panel.
            worldRefusal = { refused: 'not-stored' };
          }
        };
        await standing().enter({ scenario, language: language(), fresh: false, before });
        noteAddress();
      }
      changed();
    },
    writeList: () => void desk.write(),
    endList: () => void desk.end(),
    listFile: desk.file,
    loadList: (text) => void desk.load(text),
    playList: () => void desk.play(),
    stepList: () => void desk.step(),
    shareLink: () => shareLink(query(), language(), session),
  };
}
