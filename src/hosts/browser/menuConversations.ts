/**
 * The conversations of the menu's pages with their ports: from here a click's way leads to the law and the device and back. Their
 * code is a part of its own, fetched while somebody logs in.
 */
import type { Recorder, RecorderFacts, RecoveryProof, RecoveryWay } from '../../device/index.ts';
import type { Conversation, ScreenRef, Vault } from '../../machines/index.ts';
import type { Conversations, MenuPorts, Watched } from '../../menu/index.ts';
import type { Platform } from '../../platform/index.ts';
import { accountPorts, ownPasswordPorts } from './accountPorts.ts';
import type { BegunSession } from './begunSession.ts';
import { followValues } from './followValues.ts';
import type { HeldSession } from './heldSession.ts';

export interface Partners {
  recorder: Recorder;
  held: HeldSession;
  /** Takes over the session that a login or an activation yields, and tells the rest. */
  begun: BegunSession;
  platform: Platform;
  vault: Vault;
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
  held,
  begun,
  platform,
  vault,
  uptime,
  newId,
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
    }),
    recovery: late.wireRecovery({
      uptime,
      // Over a line a method takes exactly what it asks for, and a machine hands every port something.
      guidFiles: () => recorder.guidFiles(),
      verification: () => platform.verification(),
      reset: ({ way, file, answers, secret }) =>
        recorder.resetPassword({
          proof: proofOf(way, file, answers.map(vault.take)),
          password: vault.take(secret),
        }),
    }),
    wizard: late.wireWizard({
      endWizard: async () => void (await askRightful((session) => recorder.endWizard({ session }))),
    }),
    unbind: late.wireUnbind({
      uptime,
      unbind: ({ epoch, secret }) =>
        platform.unbind({ operationId: newId(), epoch, password: vault.take(secret), way: 'local-menu' }),
    }),
    settings: late.wireSettings({
      async apply({ changes, tried }) {
        const { refused } = await askRightful((session) =>
          recorder.checkConfig({ session, changes: { ...changes, ...tried } }),
        );
        if (refused.length > 0) return { ok: false, refused };
        return askRightful((session) => recorder.applyConfig({ session, changes }));
      },
    }),
    outputTrial: late.wireOutputTrial({
      keep: ({ changes }) => askRightful((session) => recorder.applyConfig({ session, changes })),
    }),
    clock: late.wireClock({ set: ({ at }) => ask((session) => recorder.setClock({ session, at })) }),
    timeSync: late.wireTimeSync({
      sync: ({ server, port }) => ask((session) => recorder.syncTime({ session, server, port })),
    }),
    mailTest: late.wireMailTest({
      send: ({ letter }) => ask((session) => recorder.testMail({ session, ...letter })),
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
    download: late.wireDownload({
      find: ({ source }) => ask((session) => recorder.findFirmware({ session, source })),
      download: ({ source }) => ask((session) => recorder.fetchFirmware({ session, source })),
      drop: () => ask((session) => recorder.dropFirmware({ session })),
      start: (agreed) => ask((session) => recorder.startUpgrade({ session, ...agreed, from: 'download' })),
    }),
    restore: late.wireRestore({
      uptime,
      restore: ({ extent, secret }) =>
        ask((session) => recorder.restoreDefaults({ session, extent, password: vault.take(secret) })),
    }),
    configFiles: late.wireConfigFiles({
      list: () => askRightful((session) => recorder.listConfigs({ session })),
      export: () => ask((session) => recorder.exportConfig({ session })),
      check: ({ file }) => ask((session) => recorder.checkImport({ session, file })),
      import: ({ file }) => ask((session) => recorder.importConfig({ session, file })),
    }),
    account: late.wireAccount({ ...accountPorts(recorder, held, vault), uptime }),
    ownPassword: late.wireOwnPassword({ ...ownPasswordPorts(recorder, held, vault), uptime }),
    linePassword: late.wireLinePassword({
      store: ({ secret }) =>
        askRightful((session) => recorder.applyConfig({ session, changes: { 'pppoe.password': vault.take(secret) } })),
    }),
    recording: late.wireRecording({
      setRecording: (task) => askRightful((session) => recorder.setRecording({ session, ...task })),
    }),
    powerAction: late.wirePowerAction({
      perform: ({ action }) =>
        ask((session) => (action === 'reboot' ? recorder.restart({ session }) : recorder.shutDown({ session }))),
    }),
    probe: late.wireProbe({
      ping: (target, nic) => askRightful((session) => recorder.ping({ session, target, nic })),
      lookUp: (name) => askRightful((session) => recorder.lookUp({ session, name })),
      checkPath: (server) => askRightful((session) => recorder.checkPath({ session, server })),
    }),
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

function proofOf(way: RecoveryWay, file: string, typed: string[]): RecoveryProof {
  if (way === 'guid') return { way, file };
  return way === 'cloud' ? { way, code: typed[0] ?? '' } : { way, answers: typed };
}
