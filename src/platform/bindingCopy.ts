/** The agent's copy of the binding: the cloud's word is taken over unless something newer is known already (I7). */

import type { AgentMemory } from './agentMemory.ts';
import { type AgentRecord, blankRecord, withBinding } from './agentRecord.ts';
import type { AgentSide } from './agentSide.ts';
import type { CloudBinding } from './cloudLink.ts';

export interface BindingCopyPorts {
  memory: AgentMemory;
  side: Pick<AgentSide, 'appendLog'>;
  /** What the cloud said could not be kept: it must be asked again. */
  unheard(): void;
}

export interface BindingCopy {
  adopt(binding: CloudBinding): Promise<void>;
  /** The recorder is as out of the box again: what it knew of its owner goes. */
  forgetOwner(): Promise<void>;
}

export const createBindingCopy = ({ memory, side, unheard }: BindingCopyPorts): BindingCopy => ({
  async adopt(binding) {
    let changed = false;
    const taken = memory.keep((now) => {
      const next = withBinding(now, binding);
      changed = now.binding.state !== 'unknown' && (now.binding.state === 'bound') !== (next.binding.state === 'bound');
      return next;
    });
    await taken.catch((fault: unknown) => {
      unheard();
      throw fault;
    });
    if (changed) await side.appendLog({ event: 'binding-changed', bound: binding.bound });
  },
  async forgetOwner() {
    if (withoutOwner(memory.record()) === memory.record()) return;
    await memory.keep(withoutOwner);
    // Flash has two slots, and the one that was not written holds the record from before: it goes with the next save.
    await memory.keep((now) => ({ ...now }));
  },
});

/**
 * @returns the record without anything of the owner, or the very same record where there is nothing. An operation whose outcome is
 * not known stays: the box has to ask for it.
 */
function withoutOwner(record: AgentRecord): AgentRecord {
  const operation = record.operation?.outcome === null ? record.operation : null;
  if (record.binding.state !== 'bound' && operation === record.operation) return record;
  return record.binding.state === 'bound' ? { ...blankRecord, operation } : { ...record, operation };
}
