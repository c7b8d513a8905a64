/** What the conversation about a forgotten admin password is asked with, hears and keeps in mind. */
import type { GuidFileFacts, GuidFilesResult, RecoveryWay, ResetResult } from '../device/index.ts';
import type { VerificationOutcome } from '../platform/index.ts';
import type { LockClock } from './lockCountdown.ts';
import type { SecretRef } from './secret.ts';

export interface ResetRequest {
  way: RecoveryWay;
  /** Of the way by file; empty for the other. */
  file: string;
  /** Of the way by questions; of the way by the owner's account the code alone. */
  answers: SecretRef[];
  secret: SecretRef;
}

export interface RecoveryPorts extends LockClock {
  /** Begins a verification by the account that has the recorder. */
  verification(): Promise<VerificationOutcome>;
  guidFiles(): Promise<GuidFilesResult>;
  reset(request: ResetRequest): Promise<ResetResult>;
}

export type RecoveryEvent =
  | { type: 'way.chosen'; way: RecoveryWay }
  /** Look at the stick again. */
  | { type: 'stick.looked' }
  | { type: 'file.chosen'; file: string }
  /** Another QR code, or another look whether there is one. */
  | { type: 'code.renewed' }
  /** The file is picked, or the answers stand: now the new password. */
  | { type: 'proof.given' }
  | { type: 'password.submitted'; secret: SecretRef; answers: SecretRef[] }
  | { type: 'back.pressed' }
  | { type: 'closed' };

export type RecoveryRefusal =
  | Extract<ResetResult, { ok: false }>
  | Extract<GuidFilesResult, { ok: false }>
  | { code: 'not-offered'; why: Extract<VerificationOutcome, { ok: false }> }
  | { code: 'fault' };

export interface RecoveryContext {
  way: RecoveryWay;
  files: GuidFileFacts[];
  file: string;
  /** The name of the verification that is under way. */
  attempt: string;
  refusal: RecoveryRefusal | null;
}
