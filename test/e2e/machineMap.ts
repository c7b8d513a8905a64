/**
 * Every state and transition that the machines' definitions hold, named as `inspection.ts` names what it hears: the two lists
 * can be compared. Transitions of one event stand in the order in which XState tries them.
 */
import type { AnyStateMachine } from 'xstate';

type StateNode = AnyStateMachine['root'];

export interface MachineMap {
  states: string[];
  transitions: string[];
}

export function mapOf(machine: AnyStateMachine): MachineMap {
  const states: string[] = [];
  const transitions: string[] = [];
  const visit = (node: StateNode): void => {
    states.push(`${machine.id}|${node.id}`);
    for (const [event, candidates] of [...node.transitions, ['', node.always ?? []] as const])
      for (const index of candidates.keys()) transitions.push(`${machine.id}|${node.id}|${event}|${index}`);
    for (const child of Object.values(node.states)) visit(child);
  };
  visit(machine.root);
  return { states, transitions };
}

export const togetherOf = (maps: readonly MachineMap[]): MachineMap => ({
  states: [...new Set(maps.flatMap(({ states }) => states))],
  transitions: [...new Set(maps.flatMap(({ transitions }) => transitions))],
});
