/** SADP's commands behind the pause that all faces of the network share (`lockPause.ts`). */
import type { LockPause } from '../lockPause.ts';
import type { SadpOutcome, SadpRecorder, WithPassword } from './recorderPort.ts';

/** The only user whose password SADP shows. */
const ADMIN = 'admin';

/** The same recorder, whose password can be asked for only outside of a pause. */
export function paused(recorder: SadpRecorder, { guarded }: LockPause): SadpRecorder {
  const behind =
    <R extends WithPassword>(ask: (request: R) => Promise<SadpOutcome>) =>
    (request: R): Promise<SadpOutcome> =>
      guarded<SadpOutcome>(ADMIN, () => ask(request));
  return {
    facts: recorder.facts,
    // What the firmware bars is told before any password is looked at, as at the screen.
    unbind: (request) => (recorder.facts()?.barred ? recorder.unbind(request) : behind(recorder.unbind)(request)),
    setPlatform: behind(recorder.setPlatform),
    setVerificationCode: behind(recorder.setVerificationCode),
    update: behind(recorder.update),
    // There is no password yet that could be guessed.
    activate: recorder.activate,
  };
}
