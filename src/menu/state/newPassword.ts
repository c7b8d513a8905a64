/**
 * A new password and its repetition while they are typed. Texts stay in their secret models; what comes out is how strong the
 * password is and what is wrong, so that nothing else needs to read it (docs/design/0003).
 */
import type { PasswordFault, PasswordJudgement, PasswordLevel } from '../../device/index.ts';
import { createSecretModel, type SecretModel } from './secretModel.ts';

export interface NewPassword {
  password: SecretModel;
  repetition: SecretModel;
  level(): PasswordLevel;
  /** What keeps it from being submitted; null where nothing does. */
  fault(): PasswordFault | 'mismatch' | null;
  /** Takes the password out; both fields are empty afterwards. */
  take(): string;
  clear(): void;
  watch(changed: () => void): () => void;
}

export type Judge = (password: string, user: string) => PasswordJudgement;

export function createNewPassword(judge: Judge, user: () => string): NewPassword {
  const password = createSecretModel();
  const repetition = createSecretModel();
  const judged = (): PasswordJudgement => password.judge((text) => judge(text, user()));
  return {
    password,
    repetition,
    level: () => judged().level,
    fault: () => judged().fault ?? (password.equals(repetition) ? null : 'mismatch'),
    take() {
      repetition.clear();
      return password.take();
    },
    clear() {
      password.clear();
      repetition.clear();
    },
    watch(changed) {
      const ends = [password.watch(changed), repetition.watch(changed)];
      return () => {
        for (const end of ends) end();
      };
    },
  };
}
