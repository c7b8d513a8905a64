/** All that decides who gets in besides the check itself: accounts, activation, unlock pattern, and what helps when a password is forgotten. */
import type { Core } from '../core.ts';
import { createOnvifUsers, type OnvifUsersFace } from '../services/onvifUsers.ts';
import { createStreamEncryption, type StreamEncryptionFace } from '../services/streamEncryption.ts';
import type { OpenSession } from '../session/caller.ts';
import { type AccountsFace, createAccounts } from './accounts.ts';
import { type ActivationFace, createActivation } from './activation.ts';
import { createLockSources, type LockSourcesFace } from './lockSources.ts';
import { createPattern, type PatternFace } from './pattern.ts';
import { createPermits } from './permits.ts';
import { createRecovery, type RecoveryFace } from './recovery.ts';
import { createReset, type ResetFace } from './reset.ts';

export interface AccessFace
  extends AccountsFace,
    ActivationFace,
    LockSourcesFace,
    PatternFace,
    RecoveryFace,
    ResetFace,
    OnvifUsersFace,
    StreamEncryptionFace {}

/** @param serial of this recorder: GUID files bear it. */
export function createAccess(core: Core, serial: string, open: OpenSession): AccessFace {
  const permits = createPermits(core);
  return {
    ...createAccounts(core, permits),
    ...createActivation(core, open),
    ...createLockSources(core),
    ...createPattern(core, permits, open),
    ...createRecovery(core, permits, serial),
    ...createReset(core, serial),
    ...createOnvifUsers(core, permits),
    ...createStreamEncryption(core, permits),
  };
}
