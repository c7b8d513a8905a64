/**
 * Outcomes by operation: a repeat joins the first attempt or gets its outcome, and does nothing else. An id belongs to the session
 * that gave it (I12): the same id from another session is another operation.
 */
import type { UnbindOutcome, UnbindRequest } from './unbind.ts';

/** Outcomes kept in memory for repeats; the last one is in flash too. */
const REMEMBERED_OUTCOMES = 64;

/** @returns the id under which flash and cloud know the operation: that of its session. The face in the same process has none. */
export const ownOperationId = ({ session, operationId }: Pick<UnbindRequest, 'session' | 'operationId'>): string =>
  session === undefined ? operationId : JSON.stringify([session, operationId]);

/** @param attempt what is done for an operation that is not remembered. */
export function createOutcomes(
  attempt: (request: UnbindRequest) => Promise<UnbindOutcome>,
): (request: UnbindRequest) => Promise<UnbindOutcome> {
  const outcomes = new Map<string, Promise<UnbindOutcome>>();
  return (request) => {
    const operationId = ownOperationId(request);
    const known = outcomes.get(operationId);
    if (known) return known;
    const outcome = attempt({ ...request, operationId });
    outcomes.set(operationId, outcome);
    const forget = () => void outcomes.delete(operationId);
    outcome.then((is) => !is.ok && is.code === 'unknown-result' && forget(), forget);
    for (const oldest of outcomes.keys()) {
      if (outcomes.size <= REMEMBERED_OUTCOMES) break;
      outcomes.delete(oldest);
    }
    return outcome;
  };
}
