/**
 * What the admin lays down for the day when the password is forgotten: a reserved e-mail, three security questions, a GUID file on
 * the USB stick. Each change asks for the admin's permission; answers and code are kept as salted records alone.
 */
import { isEmail } from '../config/email.ts';
import type { Core } from '../core.ts';
import type { Recovery } from '../image.ts';
import { appended } from '../log/log.ts';
import type { Caller } from '../session/caller.ts';
import { confirmed, type Permission, type PermissionRefusal } from './confirmed.ts';
import { guidFileBytes, guidFileName } from './guidFile.ts';
import type { Permits } from './permits.ts';
import { recordOf, SECRET_INPUT_MAX } from './secretRecord.ts';

/** Questions to choose from; their words are the menu's. */
export const securityQuestions = [
  'first-school',
  'birth-town',
  'first-pet',
  'childhood-friend',
  'first-teacher',
  'favourite-book',
  'favourite-dish',
  'first-street',
  'first-job',
] as const;
export type SecurityQuestion = (typeof securityQuestions)[number];

/** How many are answered. */
export const QUESTIONS = 3;
const GUID_BYTES = 16;

export type RecoveryFault = 'bad-email' | 'bad-questions' | 'empty-answer' | 'long-answer';

export type SetRecoveryResult =
  | { ok: true }
  | { ok: false; code: 'recovery-refused'; fault: RecoveryFault }
  | ({ ok: false } & PermissionRefusal);

export type ExportGuidResult =
  | { ok: true; file: string }
  | { ok: false; code: 'no-stick' | 'full' | 'read-only' }
  | ({ ok: false } & PermissionRefusal);

export type RecoveryRequest = Permission & {
  /** Empty: none. Left out: as it is. */
  email?: string;
  /** Three different ones, or none at all. Left out: as they are. */
  questions?: { question: SecurityQuestion; answer: string }[];
};

export interface RecoveryFace {
  setRecovery(by: Caller, request: RecoveryRequest): Promise<SetRecoveryResult>;
  /** Writes a new GUID file to the stick; every older one is void from then on. */
  exportGuid(by: Caller, request: Permission): Promise<ExportGuidResult>;
}

/** An answer as it is compared: capitals and spaces are forgotten sooner than the answer itself. */
export const plainAnswer = (answer: string): string =>
  answer.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** @param serial whose file it is. */
export const createRecovery = (core: Core, permits: Permits, serial: string): RecoveryFace => ({
  setRecovery: (by, { email, questions, ...shown }) =>
    confirmed<SetRecoveryResult>(core, permits, by, shown, async (still) => {
      const fault = faultOf({ email, questions });
      if (fault) return { ok: false, code: 'recovery-refused', fault };
      const answered: Recovery['questions'] = [];
      for (const { question, answer } of questions ?? [])
        answered.push({ question, answer: await recordOf(core.ports, plainAnswer(answer)) });
      still();
      const fields = [...(email === undefined ? [] : ['email']), ...(questions ? ['questions'] : [])];
      await core.commit((image) => ({
        ...image,
        recovery: {
          ...image.recovery,
          ...(email !== undefined && { email }),
          ...(questions && { questions: answered }),
        },
        log: appended(image.log, { event: 'recovery-changed', fields }, core.now()),
      }));
      return { ok: true };
    }),
  exportGuid: (by, shown) =>
    confirmed<ExportGuidResult>(core, permits, by, shown, async (still) => {
      const { usb, random } = core.ports;
      if (!usb.plugged()) return { ok: false, code: 'no-stick' };
      const guid = random.hex(GUID_BYTES);
      const record = await recordOf(core.ports, guid);
      still();
      const file = guidFileName({ serial, issue: record.salt });
      // First the file, then the record: whatever is cut in between, the file that counted still counts.
      const written = await usb.write(file, guidFileBytes({ serial, issue: record.salt, guid }));
      if (written !== 'ok') return { ok: false, code: written };
      still();
      await core.commit((image) => ({
        ...image,
        recovery: { ...image.recovery, guid: record },
        log: appended(image.log, { event: 'guid-exported', file }, core.now()),
      }));
      return { ok: true, file };
    }),
});

function faultOf({
  email,
  questions,
}: {
  email: RecoveryRequest['email'] | undefined;
  questions: RecoveryRequest['questions'] | undefined;
}): RecoveryFault | null {
  if (email !== undefined && email !== '' && !isEmail(email)) return 'bad-email';
  if (!questions || questions.length === 0) return null;
  const known: readonly string[] = securityQuestions;
  const different = new Set(questions.map(({ question }) => question));
  if (
    questions.length !== QUESTIONS ||
    different.size !== QUESTIONS ||
    ![...different].every((id) => known.includes(id))
  )
    return 'bad-questions';
  if (questions.some(({ answer }) => plainAnswer(answer) === '')) return 'empty-answer';
  return questions.some(({ answer }) => plainAnswer(answer).length > SECRET_INPUT_MAX) ? 'long-answer' : null;
}
