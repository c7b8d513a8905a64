/**
 * The documented passwords of every scenario. Imported by the lab alone, which shows them; the recorder itself gets the
 * salted records beside this file, and a test holds the two together.
 */
import { providerContract } from '../../network/index.ts';
import { VERIFICATION_CODE } from './verificationCode.ts';

export const documentedPasswords = { admin: 'unbind4x', operator: 'watch24x7' } as const;

/** With the provider's and the code on the label, by which an event list tells what was typed without its text. */
export const documentedSecrets = {
  ...documentedPasswords,
  provider: providerContract.password,
  label: VERIFICATION_CODE,
};
