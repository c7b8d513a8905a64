/** What the conversations about accounts ask of the recorder; secrets are taken out of the vault here, once. */
import type { Recorder } from '../../device/index.ts';
import type { AccountPorts, OwnPasswordPorts, Vault } from '../../machines/index.ts';
import type { HeldSession } from './heldSession.ts';

export const accountPorts = (
  recorder: Recorder,
  { askRightful }: HeldSession,
  vault: Vault,
): Omit<AccountPorts, 'uptime'> => ({
  permit: ({ secret }) => askRightful((session) => recorder.permitAccounts({ session, password: vault.take(secret) })),
  perform: ({ permit, change }) =>
    askRightful(async (session) => {
      const leave = { session, permit };
      switch (change.do) {
        case 'add':
          return recorder.addUser({ ...leave, ...change.account, password: vault.take(change.secret) });
        case 'edit':
          return recorder.editUser({ ...leave, ...change.account });
        case 'delete':
          return recorder.deleteUser({ ...leave, name: change.name });
        case 'password':
          return recorder.setUserPassword({ ...leave, name: change.name, password: vault.take(change.secret) });
        case 'pattern':
          return recorder.setPattern({ ...leave, pattern: vault.take(change.secret) });
        case 'no-pattern':
          return recorder.setPattern({ ...leave, pattern: null });
        case 'email':
          return recorder.setRecovery({ ...leave, email: change.email });
        case 'questions':
          return recorder.setRecovery({
            ...leave,
            questions: change.questions.map(({ question, answer }) => ({ question, answer: vault.take(answer) })),
          });
        case 'guid':
          return recorder.exportGuid(leave);
        case 'onvif-add':
          return recorder.addOnvifUser({ ...leave, ...change.account, password: vault.take(change.secret) });
        case 'onvif-edit':
          return recorder.editOnvifUser({
            ...leave,
            ...change.account,
            ...(change.secret && { password: vault.take(change.secret) }),
          });
        case 'onvif-delete':
          return recorder.deleteOnvifUser({ ...leave, name: change.name });
        case 'encrypt':
          return recorder.setStreamEncryption({ ...leave, password: vault.take(change.secret) });
        case 'no-encrypt':
          return recorder.setStreamEncryption({ ...leave, password: null });
      }
    }),
});

export const ownPasswordPorts = (
  recorder: Recorder,
  { askRightful }: HeldSession,
  vault: Vault,
): Omit<OwnPasswordPorts, 'uptime'> => ({
  change: ({ secret, next }) =>
    askRightful((session) =>
      recorder.changePassword({ session, password: vault.take(secret), newPassword: vault.take(next) }),
    ),
});
