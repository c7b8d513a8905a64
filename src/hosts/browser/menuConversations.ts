/**
 * The conversations of the menu's pages with their ports: from here a click's way leads to the law and the device and back. Their
 * code is a part of its own, fetched while somebody logs in.
 */
import type { Recorder, RecorderFacts } from '../../device/index.ts';
import type { Conversation, ScreenRef, Vault } from '../../machines/index.ts';
import type { Conversations, MenuPorts, Watched } from '../../menu/index.ts';
import type { Platform } from '../../platform/index.ts';
import { accountPorts, ownPasswordPorts } from './accountPorts.ts';
import type { LoginSession } from './currentUser.ts';
import { followValues } from './followValues.ts';

export interface Partners {
  recorder: Recorder;
  platform: Platform;
  vault: Vault;
  /** Who is logged in. */
  session: LoginSession;
  /** The recorder's, ms. */
  uptime(): number;
  /** A new operation's id: never used before. */
  newId(): string;
}

export interface MenuParts {
  conversations: readonly Conversation[];
  /** Tells them what changes at the recorder. */
  follow(facts: Watched<RecorderFacts>, screen: ScreenRef): void;
  judgePassword: MenuPorts['judgePassword'];
}

export async function fetchMenuParts({
  recorder,
  platform,
  vault,
  session,
  uptime,
  newId,
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
    }),
    recovery: late.wireRecovery({
      uptime,
      guidFiles: recorder.guidFiles,
      reset: ({ way, file, answers, secret }) =>
        recorder.resetPassword({
          proof: way === 'guid' ? { way, file } : { way, answers: answers.map(vault.take) },
          password: vault.take(secret),
        }),
    }),
    wizard: late.wireWizard({ endWizard: recorder.endWizard }),
    unbind: late.wireUnbind({
      uptime,
      unbind: ({ epoch, secret }) =>
        platform.unbind({ operationId: newId(), epoch, password: vault.take(secret), way: 'local-menu' }),
    }),
    settings: late.wireSettings({ apply: recorder.applyConfig }),
    clock: late.wireClock({ set: recorder.setClock }),
    timeSync: late.wireTimeSync({ sync: recorder.syncTime }),
    serviceTerms: late.wireServiceTerms({ check: recorder.checkConfig }),
    logSearch: late.wireLogSearch({ search: recorder.searchLog, save: recorder.exportLog }),
    upgrade: late.wireUpgrade({ list: recorder.listFirmware, start: recorder.startUpgrade }),
    restore: late.wireRestore({
      uptime,
      restore: ({ user, extent, secret }) => recorder.restoreDefaults({ user, extent, password: vault.take(secret) }),
    }),
    configFiles: late.wireConfigFiles({
      list: recorder.listConfigs,
      export: recorder.exportConfig,
      check: recorder.checkImport,
      import: recorder.importConfig,
    }),
    account: late.wireAccount({ ...accountPorts(recorder, vault), uptime }),
    ownPassword: late.wireOwnPassword({ ...ownPasswordPorts(recorder, vault), uptime }),
    powerAction: late.wirePowerAction({
      perform: ({ user, action }) => (action === 'reboot' ? recorder.restart({ user }) : recorder.shutDown({ user })),
    }),
    probe: late.wireProbe(recorder),
  };
  const conversations = menuConversations.map(
    (row) => ({ ...row, id: row.as ?? row.conversation, logic: wired[row.conversation] }) as unknown as Conversation,
  );
  return {
    conversations,
    follow: (facts, screen) => followValues(conversations, facts, screen),
    judgePassword,
  };
}
