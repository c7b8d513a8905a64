/** What the conversations about accounts ask of the recorder; secrets are taken out of the vault here, once. */
import type { Recorder } from '../../device/index.ts';
import type { AccountPorts, OwnPasswordPorts, Vault } from '../../machines/index.ts';

export const accountPorts = (recorder: Recorder, vault: Vault): Omit<AccountPorts, 'uptime'> => ({
  permit: ({ secret }) => recorder.permitAccounts({ password: vault.take(secret) }),
  perform({ permit, change }) {
    switch (change.do) {
      case 'add':
        return recorder.addUser({ permit, ...change.account, password: vault.take(change.secret) });
      case 'edit':
        return recorder.editUser({ permit, ...change.account });
      case 'delete':
        return recorder.deleteUser({ permit, name: change.name });
      case 'password':
        return recorder.setUserPassword({ permit, name: change.name, password: vault.take(change.secret) });
      case 'pattern':
        return recorder.setPattern({ permit, pattern: vault.take(change.secret) });
      case 'no-pattern':
        return recorder.setPattern({ permit, pattern: null });
      case 'email':
        return recorder.setRecovery({ permit, email: change.email });
      case 'questions':
        return recorder.setRecovery({
          permit,
          questions: change.questions.map(({ question, answer }) => ({ question, answer: vault.take(answer) })),
        });
      case 'guid':
        return recorder.exportGuid({ permit });
    }
  },
});

export const ownPasswordPorts = (recorder: Recorder, vault: Vault): Omit<OwnPasswordPorts, 'uptime'> => ({
  change: ({ user, secret, next }) =>
    recorder.changePassword({ user, password: vault.take(secret), newPassword: vault.take(next) }),
});
