/**
 * The conversations of the menu's pages with their ports: from here a click's way leads to the law and the device and back. Their
 * code is a part of its own, fetched while somebody logs in.
 */
import type { Recorder } from '../../device/index.ts';
import type { Conversation, NavigationEvent, Vault } from '../../machines/index.ts';
import { type Conversations, castOf, type MenuPorts } from '../../menu/index.ts';
import type { Platform } from '../../platform/index.ts';
import { accountPorts, ownPasswordPorts } from './accountPorts.ts';
import type { BegunSession } from './begunSession.ts';
import type { HeldSession } from './heldSession.ts';

export interface Partners {
  recorder: Recorder;
  held: HeldSession;
  /** Takes over the session that a login or an activation yields, and tells the rest. */
  begun: BegunSession;
  platform: Platform;
  vault: Vault;
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
  held,
  begun,
  platform,
  vault,
  newId,
  navigate,
}: Partners): Promise<MenuParts> {
  const [late, { menuConversations }, { judgePassword }] = await Promise.all([
    import('../../machines/menu.entry.ts'),
    import('../../menu/conversations/menu.entry.ts'),
    import('../../device/passwords.entry.ts'),
  ]);
  const { ask, askRightful } = held;
  const wired: Conversations = {
    activation: late.wireActivation({
      activate: async ({ secret, email }) =>
        begun(await recorder.activate({ password: vault.take(secret), email, way: 'local-menu' })),
      setPattern: ({ secret, pattern }) =>
        askRightful((session) =>
          recorder.setPattern({ session, password: vault.take(secret), pattern: vault.take(pattern) }),
        ),
      setQuestions: ({ secret, questions }) =>
        askRightful((session) =>
          recorder.setRecovery({
            session,
            password: vault.take(secret),
            questions: questions.map(({ question, answer }) => ({ question, answer: vault.take(answer) })),
          }),
        ),
      exportGuid: ({ secret }) =>
        askRightful((session) => recorder.exportGuid({ session, password: vault.take(secret) })),
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
    wizard: late.wireWizard({
      endWizard: async () => void (await askRightful((session) => recorder.endWizard({ session }))),
    }),
    unbind: late.wireUnbind({
      unbind: ({ epoch, secret }) =>
        platform.unbind({ operationId: newId(), epoch, password: vault.take(secret), way: 'local-menu' }),
    }),
    settings: late.wireSettings({
      apply: ({ changes }) => askRightful((session) => recorder.applyConfig({ session, changes })),
      tell: navigate,
    }),
    clock: late.wireClock({ set: ({ at }) => ask((session) => recorder.setClock({ session, at })) }),
    timeSync: late.wireTimeSync({
      sync: ({ server, port }) => ask((session) => recorder.syncTime({ session, server, port })),
    }),
    serviceTerms: late.wireServiceTerms({
      check: async (changes) => (await askRightful((session) => recorder.checkConfig({ session, changes }))).refused,
    }),
    logSearch: late.wireLogSearch({
      search: ({ query }) => ask((session) => recorder.searchLog({ session, query })),
      save: ({ query }) => ask((session) => recorder.exportLog({ session, query })),
    }),
    upgrade: late.wireUpgrade({
      list: () => askRightful((session) => recorder.listFirmware({ session })),
      start: ({ file, version }) => ask((session) => recorder.startUpgrade({ session, file, version })),
    }),
    restore: late.wireRestore({
      restore: ({ extent, secret }) =>
        ask((session) => recorder.restoreDefaults({ session, extent, password: vault.take(secret) })),
    }),
    configFiles: late.wireConfigFiles({
      list: () => askRightful((session) => recorder.listConfigs({ session })),
      export: () => ask((session) => recorder.exportConfig({ session })),
      check: ({ file }) => ask((session) => recorder.checkImport({ session, file })),
      import: ({ file }) => ask((session) => recorder.importConfig({ session, file })),
    }),
    account: late.wireAccount(accountPorts(recorder, held, vault)),
    ownPassword: late.wireOwnPassword(ownPasswordPorts(recorder, held, vault)),
    powerAction: late.wirePowerAction({
      perform: ({ action }) =>
        ask((session) => (action === 'reboot' ? recorder.restart({ session }) : recorder.shutDown({ session }))),
    }),
    probe: late.wireProbe({
      ping: (target) => askRightful((session) => recorder.ping({ session, target })),
      lookUp: (name) => askRightful((session) => recorder.lookUp({ session, name })),
      checkPath: (server) => askRightful((session) => recorder.checkPath({ session, server })),
    }),
  };
  return { conversations: castOf(menuConversations, wired), judgePassword };
}
