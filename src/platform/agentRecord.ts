/** What the platform agent keeps in the recorder's flash: its copy of the binding and the last operation. Reading it back: `openRecord.ts`. */
import type { Json } from '../device/index.ts';
import type { CloudBinding } from './cloudLink.ts';
import type { BindingFacts } from './facts.ts';
import type { UnbindOutcome } from './unbind.ts';

/** `outcome` null: on its way, or its reply was lost. */
export interface OperationRecord {
  operationId: string;
  epoch: number;
  outcome: UnbindOutcome | null;
}

export interface AgentRecord {
  binding: BindingFacts;
  /** The cloud's revision that `binding` copies; -1 before anything was heard. */
  revision: number;
  operation: OperationRecord | null;
}

export const RECORD_NAME = 'platform';
export const blankRecord: AgentRecord = { binding: { state: 'unknown' }, revision: -1, operation: null };

/** What an agent has in flash that heard this of the cloud and nothing since: for a recorder that lived before its story begins. */
export const agentRecordOf = (binding: CloudBinding): Json => sealRecord(withBinding(blankRecord, binding));

/** @returns the record with the cloud's word on the binding, or the very same record when something newer is known. */
export function withBinding(record: AgentRecord, binding: CloudBinding): AgentRecord {
  if (binding.revision <= record.revision) return record;
  const facts: BindingFacts = binding.bound
    ? { state: 'bound', epoch: binding.epoch, account: binding.account }
    : { state: 'not-bound' };
  return { ...record, binding: facts, revision: binding.revision };
}

/** JSON as flash keeps it. */
export const sealRecord = (record: AgentRecord): Json => ({
  binding: { ...record.binding },
  revision: record.revision,
  operation: record.operation && {
    ...record.operation,
    outcome: record.operation.outcome && { ...record.operation.outcome },
  },
});
