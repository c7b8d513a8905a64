/** The screen as a test's person meets it: the conversations of the screen's own system by short names, and the field for secrets. */
import type { AnyActorRef } from 'xstate';
import type { Config, ConfigKey } from '../../src/device/index.ts';
import type { ConversationKey, ConversationRef, MenuPorts } from '../../src/menu/index.ts';
import { createSecretModel, type SecretModel } from '../../src/menu/state/secretModel.ts';
import { pageOf, stageOf } from '../../src/menu/state/where.ts';
import type { PageId } from '../../src/menu/tree/tree.ts';

type Talk<K extends ConversationKey> = ConversationRef<K> | null;

/** The conversations on the screen; null where the screen shows none. */
export interface ScreenModel {
  readonly login: Talk<'login'>;
  /** Forgot Password, while the login dialog gave it the screen. */
  readonly recovery: Talk<'recovery'>;
  readonly activation: Talk<'activation'>;
  readonly wizard: Talk<'wizard'>;
  /** The settings page, the wizard's too. */
  readonly settings: Talk<'settings'>;
  readonly unbind: Talk<'unbind'>;
  readonly terms: Talk<'serviceTerms'>;
  /** Of the icon in the bar. */
  readonly power: Talk<'powerAction'>;
  readonly upgrade: Talk<'upgrade'>;
  /** Upgrading by FTP, or from the vendor's server. */
  readonly download: Talk<'download'>;
  readonly restore: Talk<'restore'>;
  readonly configFiles: Talk<'configFiles'>;
  readonly clock: Talk<'clock'>;
  readonly account: Talk<'account'>;
  readonly ownPassword: Talk<'ownPassword'>;
  /** The provider's, for PPPoE. */
  readonly linePassword: Talk<'linePassword'>;
  /** Whether a new picture stays. */
  readonly outputTrial: Talk<'outputTrial'>;
  /** The questions of Network Detection. */
  readonly ping: Talk<'probe'>;
  readonly 'look-up': Talk<'probe'>;
  readonly path: Talk<'probe'>;
  /** The password field of the dialog on top. */
  readonly password: SecretModel;
  stage(): string;
  page(): PageId | null;
  /** An edit on the settings page. */
  setField<K extends ConfigKey>(field: K, value: Config[K]): void;
  askUnbind(epoch: number): void;
  askTerms(): void;
  /** The power icon in the bar. */
  askPower(): void;
}

export function createScreenModel({ screen, navigation, overlays, recorder }: MenuPorts): ScreenModel {
  function talk<K extends ConversationKey>(key: K, as: string = key): Talk<K> {
    const living = (screen.getSnapshot().children as Readonly<Record<string, AnyActorRef | undefined>>)[as];
    return living?.getSnapshot().status === 'active' ? (living as ConversationRef<K>) : null;
  }
  const where = () => navigation.getSnapshot().value;
  // A dialog begins with an empty field.
  const fields = new WeakMap<object, SecretModel>();
  let field = createSecretModel();

  return {
    get login() {
      return talk('login');
    },
    get recovery() {
      return talk('recovery');
    },
    get activation() {
      return talk('activation');
    },
    get wizard() {
      return talk('wizard');
    },
    get settings() {
      return talk('settings');
    },
    get unbind() {
      return talk('unbind');
    },
    get terms() {
      return talk('serviceTerms');
    },
    get power() {
      return talk('powerAction');
    },
    get upgrade() {
      return talk('upgrade');
    },
    get download() {
      return talk('download');
    },
    get restore() {
      return talk('restore');
    },
    get configFiles() {
      return talk('configFiles');
    },
    get clock() {
      return talk('clock');
    },
    get account() {
      return talk('account');
    },
    get ownPassword() {
      return talk('ownPassword');
    },
    get linePassword() {
      return talk('linePassword');
    },
    get outputTrial() {
      return talk('outputTrial');
    },
    get ping() {
      return talk('probe', 'ping');
    },
    get 'look-up'() {
      return talk('probe', 'look-up');
    },
    get path() {
      return talk('probe', 'path');
    },
    get password() {
      const top = this.login ?? this.unbind ?? this.restore;
      if (!top) return field;
      field = fields.get(top) ?? createSecretModel();
      fields.set(top, field);
      return field;
    },
    stage: () => stageOf(where()),
    page: () => pageOf(where()),
    setField(name, value) {
      talk('settings')?.send({ type: 'field.changed', field: name, value, stored: recorder.now().config[name] });
    },
    askUnbind: (epoch) => overlays.send({ type: 'opened', what: 'unbind', about: { epoch } }),
    askTerms: () => overlays.send({ type: 'opened', what: 'service-terms', about: true }),
    askPower: () => overlays.send({ type: 'opened', what: 'power-menu', about: true }),
  };
}
