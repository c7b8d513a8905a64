/**
 * Stream Encryption (facts gui-4x §10.3): while it is on, pictures leave the recorder encrypted, and whoever looks from afar needs its
 * password, which is none of the users'. A new password ends what was being watched by the one before: `issue` tells everybody who
 * watches that theirs opens nothing any more (`world/phone.ts`). Off keeps no password.
 */
import type { Core } from '../core.ts';
import { appended } from '../log/log.ts';
import type { Caller } from '../session/caller.ts';
import { confirmed, type PermissionRefusal } from '../users/confirmed.ts';
import { judgePassword, type PasswordFault } from '../users/passwordRules.ts';
import type { Permits } from '../users/permits.ts';
import { recordOf } from '../users/secretRecord.ts';
import type { Unknown } from '../users/unknown.ts';

export type StreamEncryptionResult =
  | { ok: true }
  | { ok: false; code: 'password-refused'; fault: PasswordFault }
  | ({ ok: false } & PermissionRefusal)
  | Unknown;

export interface StreamEncryptionFace {
  /** @param request.password the new one, or null to send pictures as they are. Needs the admin's leave. */
  setStreamEncryption(
    by: Caller,
    request: { permit: string; password: string | null },
  ): Promise<StreamEncryptionResult>;
}

/** It belongs to nobody, so it may contain nobody's name. */
const NOBODY = '';

export const createStreamEncryption = (core: Core, permits: Permits): StreamEncryptionFace => ({
  setStreamEncryption: (by, { permit, password: text }) =>
    confirmed<StreamEncryptionResult>(core, permits, by, { permit }, async (still) => {
      const fault = text === null ? null : judgePassword(text, NOBODY).fault;
      if (fault) return { ok: false, code: 'password-refused', fault };
      const password = text === null ? null : await recordOf(core.ports, text);
      still();
      await core.commit((image) => {
        const { issue } = image.services.encryption;
        const encryption = { password, issue: password ? issue + 1 : issue };
        const event = { event: 'stream-encryption', user: by.name, on: password !== null } as const;
        return {
          ...image,
          services: { ...image.services, encryption },
          log: appended(image.log, event, core.now()),
        };
      });
      return { ok: true };
    }),
});
