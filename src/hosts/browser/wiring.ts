/** The only place where machines get their ports. From here a click's way leads to the law and the device and back. */

import { type ActorOptions, type AnyActorLogic, createActor, type InspectionEvent } from 'xstate';
import { passwordStrays, type Recorder, type RecorderFacts } from '../../device/index.ts';
import {
  type Conversation,
  createNavigationMachine,
  createScreenMachine,
  createVault,
  type LiveSettings,
  type Vault,
  wireLogin,
} from '../../machines/index.ts';
import { loginRow, type MenuPorts, menuTree, movedPlaces, stageOf, type Watched } from '../../menu/index.ts';
import type { Platform } from '../../platform/index.ts';
import { createBegunSession } from './begunSession.ts';
import { followAccount } from './followAccount.ts';
import { holdSession } from './heldSession.ts';
import type { MenuParts } from './menuConversations.ts';
import { factsWatched, shownOr, watched } from './watchedFacts.ts';

/** What a screen needs of its recorder, in the page itself or beyond a line. */
export interface Screened {
  recorder: Recorder;
  platform: Platform;
  /** The hands before the box. */
  hardware: { powerOn(): Promise<unknown>; restoreFactory(): Promise<unknown> };
}

export interface WiringPorts {
  world: Screened;
  /** A new operation's id: never used before. */
  newId(): string;
  inspect?: ((event: InspectionEvent) => void) | undefined;
  startOver(): void;
  /** Told once the screen shows what it has to. */
  noteUsable?: (() => void) | undefined;
  /** The world's clock, ms since the Unix epoch; the recorder's is apart from it by what its owner set. */
  wallClock(): number;
  /** The recorder's uptime, ms: what is left of a wait is reckoned from it. */
  uptime(): number;
  /** Instead of a vault of its own: one that somebody listens at. */
  vault?: Vault | undefined;
  /** Without anybody who switches them, hints are on. */
  hints?: Watched<boolean> | undefined;
  faultWords?: MenuPorts['faultWords'];
  /** The buttons on the box, where somebody is told of them. */
  buttons?: { pressPower(): void; restoreFactory(): void } | undefined;
  actorOptions?: Pick<ActorOptions<AnyActorLogic>, 'clock'>;
}

export interface WiredMenu extends MenuPorts {
  /** The chart stops and nothing of the world is watched any more. */
  end(): void;
}

/** Wires the menu to a world and starts the screen. */
export async function wireMenu(ports: WiringPorts): Promise<WiredMenu> {
  const { world, inspect } = ports;
  const { recorder, hardware, platform } = world;
  const ends: (() => void)[] = [];
  const held = holdSession(recorder);
  const recorderFacts = await factsWatched(recorder, held, ends);
  const platformFacts = await watched(platform, ends);
  const vault = ports.vault ?? createVault();
  const first = recorderFacts.now();

  const begun = createBegunSession(held, () => {
    const chart = screen.getSnapshot().children.navigation;
    return chart !== undefined && LOGIN_STAGES.includes(stageOf(chart.getSnapshot().value));
  });
  const login = wireLogin({
    uptime: ports.uptime,
    login: async ({ user, secret }) =>
      begun(await recorder.login({ user, password: vault.take(secret), way: 'local-menu' })),
    loginByPattern: async ({ pattern }) => begun(await recorder.loginByPattern({ pattern: vault.take(pattern) })),
  });
  let conversations = [{ ...loginRow, id: loginRow.conversation, logic: login } as unknown as Conversation];
  let parts: MenuParts | null = null;
  let preparing: Promise<MenuParts> | null = null;
  const wallClock = (): number => ports.wallClock() + recorderFacts.now().clockOffset;
  const screen = createActor(
    createScreenMachine({
      navigation: createNavigationMachine({
        places: menuTree,
        moved: movedPlaces,
        capabilities: first.firmware.capabilities,
        menuStyle: first.firmware.menuStyle,
        vouch: held.user,
        noteLogout: held.logOut,
        noteActivity: held.touch,
      }),
      autoLogout: first.config['general.autoLogout'],
      live: { channels: first.identity.channels, ...liveSettings(first) },
      recorder: recorderFacts.now,
      wallClock,
      conversations: () => conversations,
    }),
    { ...ports.actorOptions, ...(inspect && { inspect }) },
  ).start();
  const { navigation, overlays, liveView: live } = screen.getSnapshot().children;
  if (!navigation || !overlays || !live)
    throw new Error(
      'The screen begins with its chart, its overlays and live view: look at src/machines/screen.machine.ts.',
    );
  followRecorder(recorderFacts, navigation.send);
  ends.push(followAccount(held, navigation));
  followLiveSettings(recorderFacts, live.send);

  return {
    recorder: recorderFacts,
    platform: platformFacts,
    readLog: () =>
      shownOr([], async () => (await held.askRightful((session) => recorder.messages({ session }))).entries),
    traffic: () =>
      shownOr([], async () => (await held.askRightful((session) => recorder.traffic({ session }))).seconds),
    lockSources: (user) => shownOr([], () => recorder.lockSources({ user })),
    networkStat: () => shownOr(null, () => held.askRightful((session) => recorder.networkStat({ session }))),
    screen,
    navigation,
    overlays,
    live,
    faultWords: ports.faultWords,
    hints: ports.hints ?? { now: () => true, watch: () => () => undefined },
    vault,
    judgePassword(password, user) {
      if (!parts) throw new Error('The menu is drawn before its parts are here: wait for prepareMenu.');
      return parts.judgePassword(password, user);
    },
    passwordStrays,
    isPrepared: () => parts !== null,
    async prepareMenu() {
      preparing ??= import('./menuConversations.ts').then(({ fetchMenuParts }) =>
        fetchMenuParts({ recorder, held, begun, platform, vault, uptime: ports.uptime, newId: ports.newId }),
      );
      preparing.catch(() => {
        preparing = null;
      });
      const here = await preparing;
      if (parts) return;
      parts = here;
      conversations = [...conversations, ...here.conversations];
      screen.send({ type: 'conversations.arrived' });
      here.follow(recorderFacts, screen);
    },
    pressPower: ports.buttons?.pressPower ?? (() => void hardware.powerOn()),
    restoreFactory: ports.buttons?.restoreFactory ?? (() => void hardware.restoreFactory()),
    startOver: ports.startOver,
    noteUsable: ports.noteUsable ?? (() => undefined),
    wallClock,
    end() {
      for (const end of ends) end();
      screen.stop();
    },
  };
}

/** Where an answer to a login or an activation is awaited. */
const LOGIN_STAGES = ['login', 'inactive', 'welcome'];

/** Tells the chart what it must know of the device: its life, and the idle time that the settings allow. */
function followRecorder(
  facts: Watched<RecorderFacts>,
  send: (
    event:
      | { type: 'life.changed'; life: RecorderFacts['life'] }
      | { type: 'autoLogout.changed'; minutes: number }
      | { type: 'wizard.changed'; due: boolean },
  ) => void,
): void {
  let life: RecorderFacts['life'] = 'off';
  let wizardDue = false;
  let minutes = facts.now().config['general.autoLogout'];
  const follow = (): void => {
    const now = facts.now();
    if (now.config['general.autoLogout'] !== minutes) {
      minutes = now.config['general.autoLogout'];
      send({ type: 'autoLogout.changed', minutes });
    }
    if (now.wizardDone === wizardDue) {
      wizardDue = !now.wizardDone;
      send({ type: 'wizard.changed', due: wizardDue });
    }
    if (now.life !== life) {
      life = now.life;
      send({ type: 'life.changed', life });
    }
  };
  facts.watch(follow);
  follow();
}

const liveSettings = ({ config }: RecorderFacts): LiveSettings => ({
  layout: config['live.layout'],
  dwell: config['live.dwell'],
});

/** Live view begins as the settings say at every start of the recorder, and when they change. */
function followLiveSettings(
  facts: Watched<RecorderFacts>,
  send: (event: LiveSettings & { type: 'live.began' }) => void,
) {
  const stateOf = (now: RecorderFacts): string =>
    JSON.stringify([now.life === 'running' && now.boot, liveSettings(now)]);
  let known = stateOf(facts.now());
  facts.watch(() => {
    const now = facts.now();
    if (stateOf(now) === known) return;
    known = stateOf(now);
    if (now.life === 'running') send({ type: 'live.began', ...liveSettings(now) });
  });
}
