/**
 * A forgotten admin password is replaced by another: against the GUID file on the stick, against the answers to the security
 * questions, or against the code that the cloud tells the owner's account. Proof and new password come in one request, so there is no state between them that could be stolen. Seven wrong of
 * a way shut that way for half an hour (facts gui-4x §5.4). Who owns the recorder in the cloud does not change, and a lock of the
 * login goes on: the new password opens after it.
 */
import { restoredImage } from '../config/restored.ts';
import type { Core } from '../core.ts';
import type { RecorderImage, Recovery } from '../image.ts';
import type { Usb } from '../ports.ts';
import type { NewPasswordRefusal } from './activation.ts';
import { betweenChecks, type Change, saved } from './changes.ts';
import { expectedNow } from './cloudCode.ts';
import { inThisBoot } from './confirmed.ts';
import { GUID_FILE_MAX, type GuidFile, isGuidFileName, readGuidFile } from './guidFile.ts';
import type { CounterName } from './lockout.ts';
import { judgePassword } from './passwordRules.ts';
import { plainAnswer } from './recovery.ts';
import { matches } from './secretRecord.ts';
import type { Unknown } from './unknown.ts';
import { type UserSecrets, userSecrets } from './userSecrets.ts';
import { ADMIN, type StoredUser } from './users.ts';

export type RecoveryWay = 'guid' | 'questions' | 'cloud';

export type RecoveryProof =
  | { way: 'guid'; file: string }
  | { way: 'questions'; answers: string[] }
  | { way: 'cloud'; code: string };

export type ResetRefusal =
  /** Nothing was laid down for this way. */
  | { code: 'not-set-up' }
  | { code: 'no-stick' }
  | { code: 'no-file' }
  | { code: 'bad-file' }
  | { code: 'other-device'; serial: string }
  /**
   * A file of this recorder that a newer one, or a reset, made worthless. Which issue counts is no secret, and the code of another
   * is not even looked at: so nothing is guessed by it, and it costs no attempt.
   */
  | { code: 'void' }
  /** No code is expected: its time is over, it was used, or nobody asked for one in this boot. It costs no attempt. */
  | { code: 'code-gone' }
  | { code: 'wrong'; attemptsLeft: number }
  | { code: 'locked'; secondsLeft: number }
  | NewPasswordRefusal;

export type ResetResult = { ok: true } | ({ ok: false } & ResetRefusal) | Unknown;

/** A file on the stick that may be a GUID file. Whether its code is right costs an attempt. */
export interface GuidFileFacts {
  name: string;
  /** Null for what is no GUID file. */
  serial: string | null;
}

export type GuidFilesResult = { ok: true; files: GuidFileFacts[] } | { ok: false; code: 'no-stick' | 'no-file' };

export interface ResetFace {
  /** GUID files on the stick, by name. */
  guidFiles(): Promise<GuidFilesResult>;
  resetPassword(request: { proof: RecoveryProof; password: string }): Promise<ResetResult>;
}

const counterOf: Record<RecoveryWay, CounterName> = {
  guid: '#guid',
  questions: '#questions',
  cloud: '#cloud',
};
/** Where what was asked of is no more by the time of the commit. */
const goneAs = { guid: 'void', questions: 'unknown-result', cloud: 'code-gone' } as const;

/** @param serial whose files count. */
export const createReset = (core: Core, serial: string): ResetFace => ({
  async guidFiles() {
    const { usb } = core.ports;
    if (!usb.plugged()) return { ok: false, code: 'no-stick' };
    const files: GuidFileFacts[] = [];
    for (const file of (await usb.list()).filter(({ name }) => isGuidFileName(name)))
      files.push({ name: file.name, serial: (await read(usb, file))?.serial ?? null });
    return files.length > 0 ? { ok: true, files } : { ok: false, code: 'no-file' };
  },
  resetPassword: ({ proof, password }) =>
    inThisBoot<ResetResult>(core, async (still) => {
      if (core.life() !== 'running') return { ok: false, code: 'unknown-result' };
      const { fault } = judgePassword(password, ADMIN);
      if (fault) return { ok: false, code: 'password-refused', fault };
      const question = proof.way === 'cloud' ? codeQuestion(core, proof.code) : await questionOf(core, serial, proof);
      if ('code' in question) return { ok: false, ...question };
      const verdict = await core.attempt(counterOf[proof.way], question.isRight);
      still();
      if (!verdict.ok) {
        await core.log({ event: 'password-reset', way: proof.way, outcome: verdict.code });
        return verdict;
      }
      return betweenChecks<ResetResult>(core, still, async (credentials) => {
        const secrets = await userSecrets(core, ADMIN, password);
        still();
        let stands = false;
        await core.commit((image) => {
          stands = question.stands(image.recovery);
          return stands ? saved(core, credentials, afterReset(core, image, secrets, proof.way)) : image;
        });
        if (!stands) return { ok: false, code: goneAs[proof.way] };
        if (proof.way === 'cloud') core.cloudCode.last = null;
        credentials.forget(ADMIN);
        return { ok: true };
      });
    }),
});

/**
 * The GUID file is spent and the pattern gone: whoever knew them may not be who resets. By the owner's account all settings but the network's go
 * back to default as well (facts gui-4x §5.5, §10.4); the network's stay, as after *Simple Restore*, so that it is still to be reached.
 */
const afterReset = (core: Core, image: RecorderImage, secrets: UserSecrets, way: RecoveryWay): Change => ({
  image: {
    ...(way === 'cloud' ? restoredImage(image, 'simple', core.profile(), image.config['general.language']) : image),
    users: image.users.map((user): StoredUser => (user.name === ADMIN ? { ...user, ...secrets, pattern: null } : user)),
    recovery: { ...image.recovery, guid: null },
  },
  event: { event: 'password-reset', way, outcome: 'ok' },
  forgets: ADMIN,
});

interface Question {
  isRight(): Promise<boolean>;
  /** Whether what it was asked of is still laid down: another face may have used it up, or laid down something else. */
  stands(now: Recovery): boolean;
}

function codeQuestion(core: Core, code: string): Question | { code: 'code-gone' } {
  const expected = expectedNow(core);
  if (!expected) return { code: 'code-gone' };
  return {
    stands: () => expectedNow(core) === expected,
    isRight: async () => code.replace(/\s/g, '') === expected.code,
  };
}

/** What is to be checked, or why there is nothing to check and no attempt is spent. */
async function questionOf(
  core: Core,
  serial: string,
  proof: Exclude<RecoveryProof, { way: 'cloud' }>,
): Promise<Question | Exclude<ResetRefusal, NewPasswordRefusal>> {
  const { recovery } = core.image();
  const { kdf, usb } = core.ports;
  if (proof.way === 'questions') {
    const { questions } = recovery;
    if (questions.length === 0) return { code: 'not-set-up' };
    return {
      stands: (now) => now.questions === questions,
      // All are derived, whichever is wrong: how long it takes tells nothing.
      async isRight() {
        let right = true;
        for (const [at, { answer }] of questions.entries())
          right = (await matches(kdf, answer, plainAnswer(proof.answers[at] ?? ''))) && right;
        return right;
      },
    };
  }
  if (!usb.plugged()) return { code: 'no-stick' };
  const found = (await usb.list()).find(({ name }) => name === proof.file);
  if (!found) return { code: 'no-file' };
  const file = await read(usb, found);
  if (!file) return { code: 'bad-file' };
  if (file.serial !== serial) return { code: 'other-device', serial: file.serial };
  const record = recovery.guid;
  if (file.issue !== record?.salt) return { code: 'void' };
  return { stands: (now) => now.guid === record, isRight: () => matches(kdf, record, file.guid) };
}

async function read(usb: Usb, { name, size }: { name: string; size: number }): Promise<GuidFile | null> {
  if (size > GUID_FILE_MAX) return null;
  const bytes = await usb.read(name);
  return bytes && readGuidFile(bytes);
}
