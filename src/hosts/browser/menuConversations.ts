/**
 * The conversations of the menu's pages with their ports: from here a click's way leads to the law and the device and back. Their
 * code is a part of its own, fetched while somebody logs in.
 */
import type { Recorder } from '../../device/index.ts';
import type { Conversation, NavigationEvent, Vault } from '../../machines/index.ts';
import { type Conversations, castOf, type MenuPorts } from '../../menu/index.ts';
import type { Platform } from '../../platform/index.ts';
import { accountPorts, ownPasswordPorts } from './accountPorts.ts';
import type { LoginSession } from './currentUser.ts';

export interface Partners {
  recorder: Recorder;
  platform: Platform;
  vault: Vault;
  /** Who is logged in. */
  session: LoginSession;
  /** A new operation's id: never used before. */
  newId(): string;
  /** Tells the chart of where the person stands. */
  navigate(event: NavigationEvent): void;
}

export interface MenuParts {
  conversations: readonly Conversation[];
  judgePassword: MenuPorts['judgePassword'];
}

export async function fetchMenuParts({
  recorder,
  platform,
  vault,
  session,
  newId,
  navigate,
}: Partners): Promise<MenuParts> {
  const [late, { menuConversations }, { judgePassword }] = await Promise.all([
    import('../../machines/menu.entry.ts'),
    import('../../menu/conversations/menu.entry.ts'),
    import('../../device/passwords.entry.ts'),
  ]);
  const wired: Conversations = {
    activation: late.wireActivation({
      activate: ({ secret, email }) =>
        session.noting(recorder.activate({ password: vault.take(secret), email, way: 'local-menu' })),
      setPattern: ({ secret, pattern }) =>
        recorder.setPattern({ password: vault.take(secret), pattern: vault.take(pattern) }),
      setQuestions: ({ secret, questions }) =>
        recorder.setRecovery({
          password: vault.take(secret),
          questions: questions.map(({ question, answer }) => ({ question, answer: vault.take(answer) })),
        }),
      exportGuid: ({ secret }) => recorder.exportGuid({ password: vault.take(secret) }),
      tell: navigate,
    }),
    recovery: late.wireRecovery({
      guidFiles: recorder.guidFiles,
      reset: ({ way, file, answers, secret }) =>
        recorder.resetPassword({
          proof: way === 'guid' ? { way, file } : { way, answers: answers.map(vault.take) },
          password: vault.take(secret),
        }),
    }),
    wizard: late.wireWizard({ endWizard: recorder.endWizard }),
    unbind: late.wireUnbind({
      unbind: ({ epoch, secret }) =>
        platform.unbind({ operationId: newId(), epoch, password: vault.take(secret), way: 'local-menu' }),
    }),
    settings: late.wireSettings({ apply: recorder.applyConfig, tell: navigate }),
    clock: late.wireClock({ set: recorder.setClock }),
    timeSync: late.wireTimeSync({ sync: recorder.syncTime }),
    serviceTerms: late.wireServiceTerms({ check: recorder.checkConfig }),
    logSearch: late.wireLogSearch({ search: recorder.searchLog, save: recorder.exportLog }),
    upgrade: late.wireUpgrade({ list: recorder.listFirmware, start: recorder.startUpgrade }),
    restore: late.wireRestore({
      restore: ({ user, extent, secret }) => recorder.restoreDefaults({ user, extent, password: vault.take(secret) }),
    }),
    configFiles: late.wireConfigFiles({
      list: recorder.listConfigs,
      export: recorder.exportConfig,
      check: recorder.checkImport,
      import: recorder.importConfig,
    }),
    account: late.wireAccount(accountPorts(recorder, vault)),
    ownPassword: late.wireOwnPassword(ownPasswordPorts(recorder, vault)),
    powerAction: late.wirePowerAction({
      perform: ({ user, action }) => (action === 'reboot' ? recorder.restart({ user }) : recorder.shutDown({ user })),
    }),
    probe: late.wireProbe(recorder),
  };
  return { conversations: castOf(menuConversations, wired), judgePassword };
}
