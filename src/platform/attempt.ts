/** One operation from its request to what is told of it, and to its line in the log. What is told is what is so, or "unknown". */
import { faultCode } from '../device/index.ts';
import type { AgentMemory } from './agentMemory.ts';
import type { AgentSide } from './agentSide.ts';
import { OutcomeNotKept } from './lawPorts.ts';
import { type LawPorts, settle, type UnbindOutcome, type UnbindRequest, unbindByLaw } from './unbind.ts';

export interface AttemptPorts {
  law: LawPorts;
  memory: Pick<AgentMemory, 'record' | 'unsettled'>;
  side: Pick<AgentSide, 'appendLog'>;
  /** Of the recorder: whether an unbinding is with the cloud. */
  flight: { busy: boolean };
}

export interface Attempts {
  /** @throws `flash-failed` when flash refused before the operation was sent: then nothing was changed. */
  attempt(request: UnbindRequest): Promise<UnbindOutcome>;
  /** After a lost reply or a power cut the device only asks what became of the operation; it never sends it again. */
  reconcile(): Promise<void>;
}

export function createAttempts({ law, memory, side, flight }: AttemptPorts): Attempts {
  /** The outcome is in flash and true by now: a log that does not take its line changes nothing of that. */
  const logged = (
    { way, from }: Pick<UnbindRequest, 'from'> & { way: 'device' | UnbindRequest['way'] },
    outcome: UnbindOutcome,
  ): Promise<void> => {
    const told = outcome.ok ? 'ok' : outcome.code;
    return side
      .appendLog({ event: 'unbind', way, ...(from !== undefined && { from }), outcome: told })
      .catch((fault: unknown) => {
        if (faultCode(fault) !== 'flash-failed' && faultCode(fault) !== 'power-lost') throw fault;
      });
  };

  return {
    async attempt(request) {
      const known = memory.record().operation;
      if (known?.operationId === request.operationId)
        return known.outcome ?? settle(law, known.operationId).catch(unknownResult);
      const outcome = await unbindByLaw(law, request, flight).catch(unknownResult);
      await logged(request, outcome);
      return outcome;
    },
    async reconcile() {
      const open = memory.unsettled();
      if (!open || flight.busy) return;
      const outcome = await settle(law, open.operationId).catch(unknownResult);
      if (outcome.ok || outcome.code !== 'unknown-result') await logged({ way: 'device' }, outcome);
    },
  };
}

/** What a power cut overtook, or what the cloud did and flash did not take, is found out later. */
function unknownResult(fault: unknown): UnbindOutcome {
  if (faultCode(fault) === 'power-lost' || fault instanceof OutcomeNotKept)
    return { ok: false, code: 'unknown-result' };
  throw fault;
}
