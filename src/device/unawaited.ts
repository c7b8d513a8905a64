/** Work that nobody waits for. */
import { faultCode } from './fault.ts';

/**
 * A power cut, bad flash or code that did not come may end it: then it never happened, and whoever began it begins it again or
 * not. Anything else is a bug and is thrown where it is seen.
 */
export function unawaited(work: Promise<unknown>): void {
  work.catch((thrown: unknown) => {
    if (faultCode(thrown) === null) throw thrown;
  });
}
