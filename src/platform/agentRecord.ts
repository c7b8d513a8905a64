/**
 * What the platform agent keeps in the recorder's flash: its copy of the binding and the last operation. Read back with
 * care: a record of another shape counts as none, and "none" means unknown, never "not bound".
 */
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

/**
 * @returns the record without anything of the owner, or the very same record where there is nothing. An operation whose outcome is
 * not known stays: the box has to ask for it.
 */
export function withoutOwner(record: AgentRecord): AgentRecord {
  const operation = record.operation?.outcome === null ? record.operation : null;
  if (record.binding.state !== 'bound' && operation === record.operation) return record;
  return record.binding.state === 'bound' ? { ...blankRecord, operation } : { ...record, operation };
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
