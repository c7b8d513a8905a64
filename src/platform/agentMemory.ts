/**
 * What the agent remembers, in step with flash: a change counts once it is saved, changes take turns, and one that meets a power cut
 * never happened.
 */
import { createTurns } from '../base/index.ts';
import { fault } from '../device/index.ts';
import { type AgentRecord, blankRecord, RECORD_NAME, sealRecord } from './agentRecord.ts';
import type { AgentSide } from './agentSide.ts';
import { openRecord } from './openRecord.ts';
import type { Power } from './power.ts';

export interface AgentMemory {
  record(): AgentRecord;
  /** The operation whose outcome is not known, if any. */
  unsettled(): { operationId: string } | null;
  /** Reads flash; what was remembered before is void. */
  load(): Promise<void>;
  /** Nothing is known any more. Flash stays as it is. */
  forget(): void;
  /**
   * A change that gives back the very same record saves nothing.
   * @throws `power-lost`, or `flash-failed` when flash refused; the old record then still stands.
   */
  keep(change: (record: AgentRecord) => AgentRecord): Promise<void>;
}

export interface AgentMemoryPorts {
  side: Pick<AgentSide, 'readRecord' | 'writeRecord'>;
  power: Power;
  changed(): void;
}

export function createAgentMemory({ side, power, changed }: AgentMemoryPorts): AgentMemory {
  let record: AgentRecord = blankRecord;
  const inTurn = createTurns();
  return {
    record: () => record,
    unsettled: () =>
      record.operation && record.operation.outcome === null ? { operationId: record.operation.operationId } : null,
    async load() {
      record = openRecord(await side.readRecord(RECORD_NAME));
      changed();
    },
    forget() {
      record = blankRecord;
    },
    keep(change) {
      const born = power.period();
      return inTurn(async () => {
        if (born !== power.period()) throw fault('power-lost');
        const next = change(record);
        if (next === record) return;
        await side.writeRecord(RECORD_NAME, sealRecord(next));
        record = next;
        changed();
      });
    },
  };
}
