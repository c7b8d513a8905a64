/**
 * What stands on the recorder's screen, without drawing it: starts and ends the conversations exactly when the components in
 * src/menu would mount and unmount, so that flows meet the lifetimes of the real thing.
 */
import { type Actor, type AnyMachineSnapshot, type AnyStateMachine, createActor } from 'xstate';
import type { Config, ConfigKey, Json } from '../../src/device/index.ts';
import type { ProbeKind } from '../../src/machines/index.ts';
import type { Conversations, MenuPorts } from '../../src/menu/index.ts';
import { isSettingsPage } from '../../src/menu/settings/index.ts';
import { createSecretModel, type SecretModel } from '../../src/menu/state/secretModel.ts';
import { pageOf, stageOf } from '../../src/menu/state/where.ts';
import { partsOf } from '../../src/menu/time/wallClock.ts';
import type { PageId } from '../../src/menu/tree/tree.ts';
import { type AccessModel, createAccessModel } from './accessModel.ts';
import type { Timers } from './simulatedTimers.ts';

type All = Conversations & Pick<MenuPorts, 'login'>;
type Talk<K extends keyof All> = Actor<All[K]>;

/** The actors on the screen; null where the screen shows none. */
export interface ScreenModel {
  login: Talk<'login'> | null;
  /** Forgot Password, while the login dialog gave it the screen. */
  recovery: Talk<'recovery'> | null;
  settings: Talk<'settings'> | null;
  unbind: Talk<'unbind'> | null;
  terms: Talk<'serviceTerms'> | null;
  power: Talk<'powerAction'> | null;
  upgrade: Talk<'upgrade'> | null;
  restore: Talk<'restore'> | null;
  configFiles: Talk<'configFiles'> | null;
  clock: Talk<'clock'> | null;
  /** The questions of Network Detection. */
  ping: Talk<'probe'> | null;
  'look-up': Talk<'probe'> | null;
  path: Talk<'probe'> | null;
  /** Activation and wizard. */
  access: AccessModel;
  /** The password field of the dialog on top. */
  password: SecretModel;
  stage(): string;
  page(): PageId | null;
  /** An edit on the settings page. */
  setField<K extends ConfigKey>(field: K, value: Config[K]): void;
  askUnbind(epoch: number): void;
  askTerms(): void;
  /** The power icon in the bar. */
  askPower(): void;
}

const probeKinds = ['ping', 'look-up', 'path'] as const satisfies readonly ProbeKind[];

export function createScreenModel(menu: MenuPorts, clock: Timers): ScreenModel {
  const options = { clock, ...(menu.inspect && { inspect: menu.inspect }) };
  const { navigation, overlays } = menu;
  let pageShown: PageId | null = null;

  const model: ScreenModel = {
    login: null,
    recovery: null,
    settings: null,
    unbind: null,
    terms: null,
    power: null,
    upgrade: null,
    restore: null,
    configFiles: null,
    clock: null,
    ping: null,
    'look-up': null,
    path: null,
    access: createAccessModel(menu, clock),
    password: createSecretModel(),
    stage: () => stageOf(navigation.getSnapshot().value),
    page: () => pageOf(navigation.getSnapshot().value),
    setField(field, value) {
      const stored = menu.recorder.now().config[field];
      model.settings?.send({ type: 'field.changed', field, value, stored });
    },
    askUnbind: (epoch) => overlays.send({ type: 'opened', what: 'unbind', about: { epoch } }),
    askTerms: () => overlays.send({ type: 'opened', what: 'service-terms', about: true }),
    askPower: () => overlays.send({ type: 'opened', what: 'power-menu', about: true }),
  };

  /** What a component would mount when it sees itself opened. */
  const shows: Record<string, (about: Json) => void> = {
    unbind(about) {
      const { epoch } = about as { epoch: number };
      const talk = createActor(menu.conversations.unbind, { ...options, input: { epoch } });
      model.password = createSecretModel();
      model.unbind = begun(talk, () => {
        model.unbind = null;
        closed('unbind');
      });
    },
    'power-menu'() {
      const user = navigation.getSnapshot().context.user?.name ?? '';
      const talk = createActor(menu.conversations.powerAction, { ...options, input: { user } }).start();
      model.power = talk;
      let asked = false;
      talk.subscribe(({ value }) => {
        if (value !== 'choosing') asked = true;
        else if (asked) closed('power-menu');
      });
    },
    clock() {
      const user = navigation.getSnapshot().context.user?.name ?? '';
      const parts = { ...partsOf(menu.wallClock(), menu.recorder.now().config), second: 0 };
      const talk = createActor(menu.conversations.clock, { ...options, input: { user, parts } });
      model.clock = begun(talk, () => {
        model.clock = null;
        closed('clock');
      });
    },
    'service-terms'() {
      const draft = model.settings?.getSnapshot().context.draft;
      const code = draft?.['platform.verificationCode'] ?? menu.recorder.now().config['platform.verificationCode'];
      const talk = createActor(menu.conversations.serviceTerms, { ...options, input: { code } });
      model.terms = begun(talk, () => {
        const { accepted, code: agreed } = talk.getSnapshot().context;
        model.terms = null;
        closed('service-terms');
        if (!accepted) return;
        model.setField('platform.enabled', true);
        model.setField('platform.verificationCode', agreed);
      });
    },
  };

  let open: Readonly<Record<string, Json>> = {};
  const closed = (what: string): void => overlays.send({ type: 'closed', what });
  overlays.subscribe(({ context }) => {
    const before = open;
    open = context.open;
    for (const [what, about] of Object.entries(open)) if (before[what] !== about) shows[what]?.(about);
  });

  function showLogin(shown: boolean): void {
    if (shown && !model.login) {
      const user = menu.recorder.now().users[0]?.name ?? '';
      const talk = createActor(menu.login, { ...options, input: { user } });
      model.password = createSecretModel();
      const { users, patternShut } = menu.recorder.now();
      talk.subscribe(({ value }) => showRecovery(value === 'recovering'));
      model.login = begun(talk, () => {
        const found = talk.getSnapshot().context.user;
        navigation.send(found ? { type: 'login.succeeded', user: found } : { type: 'login.cancelled' });
      });
      if (!patternShut && users.some(({ hasPattern }) => hasPattern)) talk.send({ type: 'pattern.offered' });
    }
    if (!shown) {
      model.login = ended(model.login);
      model.recovery = ended(model.recovery);
    }
  }

  function showRecovery(shown: boolean): void {
    if (shown && !model.recovery)
      model.recovery = begun(createActor(menu.conversations.recovery, options), () => {
        model.recovery = null;
        model.login?.send({ type: 'recovery.closed' });
      });
    if (!shown) model.recovery = ended(model.recovery);
  }

  function showPage(page: PageId | null): void {
    if (page === pageShown) return;
    pageShown = page;
    // The same screen draws all settings pages, so the conversation stays for as long as one of them is on.
    if (!page || !isSettingsPage(page)) model.settings = ended(model.settings);
    model.unbind = ended(model.unbind);
    model.terms = ended(model.terms);
    model.power = ended(model.power);
    model.upgrade = ended(model.upgrade);
    model.restore = ended(model.restore);
    model.configFiles = ended(model.configFiles);
    model.clock = ended(model.clock);
    for (const kind of probeKinds) model[kind] = ended(model[kind]);
    for (const what of Object.keys(open)) closed(what);
    const user = navigation.getSnapshot().context.user?.name ?? '';
    if (page && isSettingsPage(page)) {
      if (model.settings) model.settings.send({ type: 'page.opened', page });
      else model.settings = createActor(menu.conversations.settings, { ...options, input: { user, page } }).start();
    }
    if (page === 'maintenance/network-detection/detection') {
      const { ip, config } = menu.recorder.now();
      const probe = (kind: ProbeKind, text: string) =>
        createActor(menu.conversations.probe, { ...options, input: { kind, text } }).start();
      model.ping = probe('ping', ip?.gateway || '192.168.1.1');
      model['look-up'] = probe('look-up', config['platform.serverAddress']);
      model.path = probe('path', config['platform.serverAddress']);
    }
    if (page === 'maintenance/upgrade/local')
      model.upgrade = createActor(menu.conversations.upgrade, { ...options, input: { user } }).start();
    if (page === 'maintenance/default')
      model.restore = createActor(menu.conversations.restore, { ...options, input: { user } }).start();
    if (page === 'maintenance/import-export')
      model.configFiles = createActor(menu.conversations.configFiles, { ...options, input: { user } }).start();
    if (page === 'maintenance/power')
      model.power = createActor(menu.conversations.powerAction, { ...options, input: { user } }).start();
  }

  let stick = menu.recorder.now().usb.changes;
  menu.recorder.watch(() => {
    const { changes } = menu.recorder.now().usb;
    if (changes === stick) return;
    stick = changes;
    model.upgrade?.send({ type: 'stick.changed' });
    model.configFiles?.send({ type: 'stick.changed' });
  });
  navigation.subscribe(() => {
    model.access.show(model.stage());
    showLogin(model.stage() === 'login');
    showPage(model.page());
  });
  return model;
}

function begun<L extends AnyStateMachine>(actor: Actor<L>, done: () => void): Actor<L> {
  const whenDone = ({ status }: AnyMachineSnapshot) => status === 'done' && done();
  actor.subscribe({ complete: () => whenDone(actor.getSnapshot()) });
  return actor.start();
}

function ended<L extends AnyStateMachine>(actor: Actor<L> | null): null {
  actor?.stop();
  return null;
}
