/** A question to the network and what came back, as a page needs it. */
import { useSelector } from '@xstate/react';
import type { NicName } from '../../../device/index.ts';
import type { ProbeAnswer, ProbeKind } from '../../../machines/index.ts';
import { useConversation } from '../../state/useConversation.ts';

export interface Probe<A> {
  text: string;
  asking: boolean;
  /** Null before there is one. */
  answer: A | null;
  /** Something broke, and nobody can say what the network would have said. */
  broken: boolean;
  nic: NicName;
  selectNic(nic: NicName): void;
  edit(text: string): void;
  ask(): void;
}

export type AnswerOf<K extends ProbeKind> = Extract<ProbeAnswer, { kind: K }>;

export function useProbe<K extends ProbeKind>(kind: K): Probe<AnswerOf<K>> {
  const actor = useConversation('probe', kind);
  const { value, context } = useSelector(actor, (snapshot) => snapshot);
  return {
    text: context.text,
    asking: value === 'asking',
    answer: context.answer as AnswerOf<K> | null,
    broken: value === 'failed' && context.answer === null,
    nic: context.nic,
    selectNic: (nic) => actor.send({ type: 'nic.selected', nic }),
    edit: (text) => actor.send({ type: 'question.edited', text }),
    ask: () => actor.send({ type: 'question.asked' }),
  };
}
