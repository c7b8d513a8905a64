/**
 * The agent's record read back from flash, with care: a record of another shape counts as none, and "none" means unknown, never
 * "not bound". Apart from `agentRecord.ts`, which a world needs before the agent's code is there.
 */
import type { Json } from '../device/index.ts';
import type { AgentRecord, OperationRecord } from './agentRecord.ts';
import type { BindingFacts } from './facts.ts';
import type { UnbindOutcome } from './unbind.ts';

export function openRecord(stored: Json): AgentRecord {
  const { binding, revision, operation } = fieldsOf(stored);
  const known = openBinding(binding);
  return {
    binding: known,
    revision: known.state !== 'unknown' && isCount(revision) ? revision : -1,
    operation: openOperation(operation),
  };
}

const isCount = (value: Json | undefined): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** What is no object, or was never written, has none of the fields that are asked of it. */
const fieldsOf = (value: Json | undefined): { [key: string]: Json | undefined } => ({ ...(value as object) });

function openBinding(stored: Json | undefined): BindingFacts {
  const { state, epoch, account } = fieldsOf(stored);
  if (state === 'not-bound') return { state };
  if (state === 'bound' && isCount(epoch) && typeof account === 'string') return { state, epoch, account };
  return { state: 'unknown' };
}

function openOperation(stored: Json | undefined): OperationRecord | null {
  const { operationId, epoch, outcome } = fieldsOf(stored);
  if (typeof operationId !== 'string' || !isCount(epoch)) return null;
  const { ok, code } = fieldsOf(outcome);
  const known = ok === true || typeof code === 'string';
  return { operationId, epoch, outcome: known ? (outcome as unknown as UnbindOutcome) : null };
}
