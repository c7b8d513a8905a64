/** The only place where machines get their ports. From here a click's way leads to the law and the device and back. */

import { type ActorOptions, type AnyActorLogic, createActor, type InspectionEvent } from 'xstate';
import { createListeners } from '../../base/index.ts';
import { passwordStrays, type RecorderFacts, unawaited } from '../../device/index.ts';
import {
  type Conversation,
  createNavigationMachine,
  createScreenMachine,
  createVault,
  type LiveSettings,
  type Vault,
  wireLogin,
} from '../../machines/index.ts';
import { loginRow, type MenuPorts, menuTree, type Watched } from '../../menu/index.ts';
import type { World } from '../../world/index.ts';
import { createLoginSession } from './currentUser.ts';
import { followAccount } from './followAccount.ts';
import type { MenuParts } from './menuConversations.ts';

export interface WiringPorts {
  world: World;
  /** A new operation's id: never used before. */
  newId(): string;
  inspect?: ((event: InspectionEvent) => void) | undefined;
  startOver(): void;
  /** The world's clock, ms since the Unix epoch; the recorder's is apart from it by what its owner set. */
  wallClock(): number;
  /** The recorder's uptime, ms: what is left of a wait is reckoned from it. */
  uptime(): number;
  /** Instead of a vault of its own: one that somebody listens at. */
  vault?: Vault | undefined;
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
  const recorderFacts = await watched(recorder, ends);
  const platformFacts = await watched(platform, ends);
  const vault = ports.vault ?? createVault();
  const first = recorderFacts.now();

  const session = createLoginSession(recorderFacts);
  const login = wireLogin({
    uptime: ports.uptime,
    login: ({ user, secret }) =>
      session.noting(recorder.login({ user, password: vault.take(secret), way: 'local-menu' })),
    loginByPattern: ({ pattern }) => session.noting(recorder.loginByPattern({ pattern: vault.take(pattern) })),
  });
  let conversations = [{ ...loginRow, id: loginRow.conversation, logic: login } as unknown as Conversation];
  let parts: MenuParts | null = null;
  let preparing: Promise<MenuParts> | null = null;
  const wallClock = (): number => ports.wallClock() + recorderFacts.now().clockOffset;
  const screen = createActor(
    createScreenMachine({
      navigation: createNavigationMachine({
        places: menuTree,
        capabilities: first.firmware.capabilities,
        menuStyle: first.firmware.menuStyle,
        vouch: session.currentUser,
      }).provide({
        actions: {
          noteLogout(_now, { user }) {
            session.end();
            unawaited(recorder.logout({ user }));
          },
        },
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
  ends.push(followAccount(recorderFacts, navigation));
  followLiveSettings(recorderFacts, live.send);

  return {
    recorder: recorderFacts,
    platform: platformFacts,
    readLog: recorder.readLog,
    traffic: recorder.traffic,
    screen,
    navigation,
    overlays,
    live,
    vault,
    judgePassword(password, user) {
      if (!parts) throw new Error('The menu is drawn before its parts are here: wait for prepareMenu.');
      return parts.judgePassword(password, user);
    },
    passwordStrays,
    isPrepared: () => parts !== null,
    async prepareMenu() {
      preparing ??= import('./menuConversations.ts').then(({ fetchMenuParts }) =>
        fetchMenuParts({ recorder, platform, vault, session, uptime: ports.uptime, newId: ports.newId }),
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
    wallClock,
    end() {
      for (const end of ends) end();
      screen.stop();
    },
  };
}

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

/** The latest facts of a remote face, at hand for drawing. */
async function watched<T>(
  face: { facts(): Promise<T>; watch(listener: (facts: T) => void): () => void },
  ends: (() => void)[],
): Promise<Watched<T>> {
  let latest: T = await face.facts();
  const listeners = createListeners();
  ends.push(
    face.watch((next) => {
      latest = next;
      listeners.tell();
    }),
  );
  return {
    now: () => latest,
    watch(changed) {
      return listeners.add(changed);
    },
  };
}
