/** Work that nobody waits for. */
import { CodeMissing } from './late.ts';
import { FlashFailed, PowerLost } from './memory.ts';

const causes = [PowerLost, FlashFailed, CodeMissing];

/**
 * A power cut, bad flash or code that did not come may end it: then it never happened, and whoever began it begins it again or
 * not. Anything else is a bug and is thrown where it is seen.
 */
export function unawaited(work: Promise<unknown>): void {
  work.catch((fault: unknown) => {
    if (!causes.some((cause) => fault instanceof cause)) throw fault;
  });
}
