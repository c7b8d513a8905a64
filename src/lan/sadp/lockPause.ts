/**
 * A lock that came from the network is bounded. Seven wrong passwords lock the admin everywhere for a minute; a stranger who goes on
 * would lock the owner out at the screen again and again. So once a lock was brought about over SADP, SADP itself checks no password for
 * a while: it answers `locked`, and the counter that all faces share is left alone.
 */
import type { SadpOutcome, SadpRecorder, WithPassword } from './recorderPort.ts';

/** Five locks long. */
export const PAUSE_MS = 300_000;

/** The same recorder, whose passwords can be asked for only outside of a pause. */
export function withPause(recorder: SadpRecorder, uptime: () => number): SadpRecorder {
  let until = Number.NEGATIVE_INFINITY;
  let wrong = 0;

  const guarded =
    <R extends WithPassword>(ask: (request: R) => Promise<SadpOutcome>) =>
    async (request: R): Promise<SadpOutcome> => {
      const left = until - uptime();
      if (left > 0) return { ok: false, code: 'locked', secondsLeft: Math.ceil(left / 1000) };
      const outcome = await ask(request);
      if (outcome.ok) wrong = 0;
      else if (outcome.code === 'password-wrong') wrong += 1;
      else if (outcome.code === 'locked' && wrong > 0) {
        until = uptime() + PAUSE_MS;
        wrong = 0;
      }
      return outcome;
    };

  return {
    facts: recorder.facts,
    unbind: guarded(recorder.unbind),
    setPlatform: guarded(recorder.setPlatform),
    setVerificationCode: guarded(recorder.setVerificationCode),
    update: guarded(recorder.update),
    // There is no password yet that could be guessed.
    activate: recorder.activate,
  };
}
