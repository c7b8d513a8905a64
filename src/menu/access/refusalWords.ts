/** What the device says no with, in words, for every step at which a secret is laid down. */

import type {
  AccountRefusal,
  OnvifRefusal,
  PasswordFault,
  PasswordRefusal,
  RecoveryFault,
} from '../../device/index.ts';
import { useMenuWords } from '../state/context.ts';
import type { Strings } from '../strings/index.ts';

export type AccessRefusal =
  | { code: 'fault' }
  | { code: 'password-refused'; fault: PasswordFault }
  | { code: 'recovery-refused'; fault: RecoveryFault }
  | { code: 'bad-pattern' }
  | { code: 'no-stick' }
  | { code: 'full' }
  | { code: 'read-only' }
  | { code: 'already-active' }
  | AccountRefusal
  | OnvifRefusal
  | PasswordRefusal;

export function accessRefusal(t: Strings, refusal: AccessRefusal): string {
  switch (refusal.code) {
    case 'fault':
      return t.fault;
    case 'password-refused':
      return t.access.passwordFaults[refusal.fault];
    case 'recovery-refused':
      return t.activation.faults[refusal.fault];
    case 'bad-pattern':
      return t.pattern.tooShort;
    case 'no-stick':
      return t.guidExport.noStick;
    case 'full':
      return t.guidExport.full;
    case 'read-only':
      return t.guidExport.readOnly;
    case 'onvif-off':
      return t.service.onvifRefused;
    case 'already-active':
    case 'unknown-result':
      return t.activation.unknown;
    case 'not-activated':
    case 'password-empty':
    case 'password-wrong':
    case 'locked':
      return t.passwordRefusal(refusal);
    default:
      return t.users.refusal(refusal);
  }
}

export function useRefusalWords(refusal: AccessRefusal | null): string | undefined {
  const { t } = useMenuWords();
  return refusal ? accessRefusal(t, refusal) : undefined;
}
