/** Work that nobody waits for. */
import { FlashFailed, PowerLost } from './memory.ts';

/**
 * A power cut or bad flash may end it: then it never happened, and whoever began it begins it again or not. Anything else is a
 * bug and is thrown where it is seen.
 */
export function unawaited(work: Promise<unknown>): void {
  work.catch((fault: unknown) => {
    if (!(fault instanceof PowerLost || fault instanceof FlashFailed)) throw fault;
  });
}
