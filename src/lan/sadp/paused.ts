/** SADP's commands behind the pause that all faces of the network share (`lockPause.ts`). */
import type { LockPause } from '../lockPause.ts';
import type { SadpOutcome, SadpRecorder, SadpTicket, WithPassword } from './recorderPort.ts';

/** The only user whose password SADP shows. */
const ADMIN = 'admin';

/** The same recorder, whose password can be asked for only outside of a pause. */
export function paused(recorder: SadpRecorder, { guarded }: LockPause): SadpRecorder {
  const behind =
    <R extends WithPassword, O extends SadpOutcome | SadpTicket>(ask: (request: R) => Promise<O>) =>
    (request: R) =>
      guarded<O>(ADMIN, () => ask(request));
  return {
    facts: recorder.facts,
    // What the firmware bars is told before any password is looked at, as at the screen.
    unbind: (request) => (recorder.facts()?.barred ? recorder.unbind(request) : behind(recorder.unbind)(request)),
    // No firmware bars it.
    ticket: behind(recorder.ticket),
    setPlatform: behind(recorder.setPlatform),
    setVerificationCode: behind(recorder.setVerificationCode),
    update: behind(recorder.update),
    // There is no password yet that could be guessed.
    activate: recorder.activate,
  };
}
