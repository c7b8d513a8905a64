/** What the panel sees of the world on the stand, and what it does to it from outside. */

import type { InspectionEvent } from 'xstate';
import { createListeners } from '../../base/index.ts';
import type { Life, ProfileId, Region } from '../../device/index.ts';
import type { Timeline, TrainerFacts, TrainerPorts } from '../../trainer/index.ts';
import type { Speed, Storage } from '../../world/index.ts';
import {
  base64Of,
  createCommands,
  documentedPasswords,
  offersFor,
  scenarioIds,
  scenarios,
  speedFactors,
  speeds,
  switchesOf,
  watchedCommands,
} from '../../world/index.ts';
import { createLabHost, type LabHost } from './labHost.ts';
import { offeredProfiles } from './offeredProfiles.ts';
import type { Opened } from './open.ts';
import { createReplayController } from './replayController.ts';
import type { Session } from './session.ts';
import { shareLink } from './shareLink.ts';

export interface LabSession extends TrainerPorts {
  /** The screen now on the monitor; another one after every change of scenario or firmware. Null when nothing can be read. */
  session(): Session | null;
}

const untold = { a: { state: 'blank' }, b: { state: 'blank' } } as const;

export async function createLab(opened: Opened, timeline: Timeline): Promise<LabSession> {
  const { clock, link } = opened;
  const listeners = createListeners();
  let { language, speed } = opened;
  let profile: ProfileId | null = opened.world?.profile ?? null;
  let life: Life = 'off';
  let resolution: TrainerFacts['resolution'] = '1920x1080';
  let flash: TrainerFacts['flash'] = untold;
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
  const desk = createReplayController({
    labHost: standing,
    clock,
    commands: createCommands(() => session?.world ?? null),
    language: () => language,
    changed,
  });
  const commands = watchedCommands(
    createCommands(() => session?.world ?? null),
    desk.command,
  );

  function arrived(next: Session): void {
    session = next;
    const { world } = next;
    profile = world.profile;
    const isHere = (): boolean => session?.world === world;
    /** What the recorder spoke when it was last heard: chosen on the panel while it is off, the language waits for it to run. */
    let spoken: TrainerFacts['language'] | null = null;
    const readFlash = (): void =>
      void world.flash.facts().then((found) => {
        if (!isHere()) return;
        flash = found;
        changed();
      });
    world.agentSide.watch((facts) => {
      if (!isHere()) return;
      life = facts.life;
      profile = facts.firmware.id as ProfileId;
      const speaks = facts.config['general.language'];
      if (speaks !== spoken) language = speaks;
      spoken = speaks;
      resolution = facts.config['general.resolution'];
      readFlash();
      changed();
    });
    for (const part of [world.holdings, world.network, world.rtc, world.usb]) part.watch(changed);
    world.watchKeeping(changed);
    followWriter();
    readFlash();
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
    facts: (): TrainerFacts => {
      const world = session?.world;
      const holding = world?.holdings.now();
      const binding = holding?.binding;
      return {
        home: { in: 'page' },
        language,
        scenario: standing().scenario(),
        scenarios: scenarioIds,
        speeds,
        profile: profile ?? 'ip-4.30',
        profiles: offeredProfiles,
        life,
        resolution,
        network: switchesOf(world?.network.state()),
        region: (holding?.region as Region | undefined) ?? 'russia',
        cloud: binding?.bound ? { bound: true, account: binding.account } : { bound: false },
        speed,
        hints: opened.hints.now(),
        passwords: scenarios[standing().scenario()].activated ? documentedPasswords : null,
        storage: standing().place().storage.kind,
        writerGone,
        keepRefused: world?.keepRefused() ?? false,
        flash,
        stick: {
          plugged: world?.usb.plugged() ?? false,
          files: world?.usb.contents() ?? [],
          room: world?.usb.room() ?? 0,
          offers: profile ? offersFor(profile) : [],
        },
        clockShift: world?.rtc.shift() ?? 0,
        list: desk.facts(),
        worldRefusal,
        linkFaults: link.faults,
      };
    },
    watch: (listener) => listeners.add(listener),
    timeline: timeline.entries,
    watchTimeline: timeline.watch,
    actors: timeline.actors,
    chooseScenario(scenario) {
      void desk
        .end()
        .then(() => standing().enter({ scenario, language, fresh: true }))
        .then(noteAddress);
    },
    chooseRecorder: () => undefined,
    chooseProfile(next) {
      void desk.end().then(() => standing().swapFirmware(next));
    },
    reset() {
      void desk.end().then(() => standing().enter({ scenario: standing().scenario(), language, fresh: true }));
    },
    damageFlash(slot) {
      void commands.damageFlash(slot)?.then(async () => {
        const world = session?.world;
        if (world) flash = await world.flash.facts();
        changed();
      });
    },
    setSpeed(next: Speed) {
      speed = next;
      clock.setSpeed(speedFactors[next]);
      changed();
    },
    setLanguage(next) {
      language = next;
      changed();
      commands.setLanguage(next);
    },
    setHints(on) {
      opened.hints.set(on);
      changed();
    },
    uploadToStick: (name, bytes) => commands.uploadToStick(name, base64Of(bytes)),
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
        await standing().enter({ scenario, language, fresh: false, before });
        noteAddress();
      }
      changed();
    },
    writeList: () => void desk.write(),
    endList: () => void desk.end(),
    listFile: desk.file,
    loadList: (text) => void desk.load(text),
    playList: () => void desk.play(),
    shareLink: () => shareLink(query(), language, session),
  };
}
