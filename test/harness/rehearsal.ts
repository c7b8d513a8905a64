/**
 * Walks a whole machine: @xstate/graph finds the shortest way to every state there is, then every event is tried in every state
 * on a real actor whose promises and clock the rehearsal holds. What was never seen or taken is named.
 */
import { getAdjacencyMap, getShortestPaths } from '@xstate/graph';
import {
  type AnyMachineSnapshot,
  type AnyStateMachine,
  createActor,
  type EventObject,
  fromPromise,
  type InspectionEvent,
  type StateNode,
  type StateValue,
} from 'xstate';
import { createSimulatedClock } from '../../src/device/testing/index.ts';
import { simulatedTimers } from './simulatedTimers.ts';

export interface Plan {
  machine: AnyStateMachine;
  input: unknown;
  /** Everything that can happen, answers of ports (`answered`, `failed`) and time (`passed`) included. */
  events: readonly EventObject[];
  /** What tells two states apart: counters folded, or the space is endless. */
  fold(state: AnyMachineSnapshot): unknown;
}

export interface Report {
  states: number;
  steps: number;
  /** State nodes and transitions of the machine that no step came by. */
  unvisited: string[];
  untaken: string[];
}

/** The port behind the invoke `id` answers. */
export const answered = (id: string, output: unknown) => ({ type: `xstate.done.actor.${id}`, output, actorId: id });
/** The port behind the invoke `id` throws. */
export const failed = (id: string) => ({ type: `xstate.error.actor.${id}`, error: new Error('port'), actorId: id });
/** The delay of a state runs out. */
export const passed = (delay: number | string, state: string, ms = Number(delay)) => ({
  type: `xstate.after.${delay}.${state}`,
  ms,
});

const LIMIT = 5000;

/** @throws Error at the first step at which the real actor stands elsewhere than the chart says. */
export async function rehearse({ machine, input, events, fold }: Plan): Promise<Report> {
  const options = {
    input,
    events,
    limit: LIMIT,
    serializeState: (state: AnyMachineSnapshot) => JSON.stringify(fold(state)),
  };
  const paths = getShortestPaths(machine, options as never);
  const edges = getAdjacencyMap(machine, options as never);
  const visited = new Set<unknown>();
  const taken = new Set<unknown>();
  let nodes: readonly AnyNode[] = [];
  let steps = 0;

  for (const path of paths) {
    const before = path.steps.map(({ event }) => event as EventObject).filter(({ type }) => type !== 'xstate.init');
    const tries = Object.values(
      edges[JSON.stringify(fold(path.state as AnyMachineSnapshot)) as never]?.transitions ?? {},
    );
    for (const { event, state } of [{ event: null, state: path.state }, ...tries]) {
      const stage = await perform(machine, input, event ? [...before, event as EventObject] : before);
      nodes = stage.nodes;
      for (const node of stage.visited) visited.add(node);
      for (const transition of stage.taken) taken.add(transition);
      const meant = (state as AnyMachineSnapshot).value;
      if (JSON.stringify(stage.value) !== JSON.stringify(meant)) {
        const way = [...before, ...(event ? [event as EventObject] : [])].map(({ type }) => type).join(' → ');
        throw new Error(
          `After ${way} the actor stands in ${JSON.stringify(stage.value)}, not in ${JSON.stringify(meant)}.`,
        );
      }
      steps++;
    }
  }
  return {
    states: paths.length,
    steps,
    unvisited: nodes.map(({ id }) => id).filter((id) => !visited.has(id)),
    untaken: nodes.flatMap(transitionsOf).filter((name) => !taken.has(name)),
  };
}

type AnyNode = StateNode<never, never>;

interface Stage {
  value: StateValue;
  nodes: AnyNode[];
  visited: string[];
  taken: string[];
}

/** Plays events on a real actor. */
async function perform(machine: AnyStateMachine, input: unknown, events: readonly EventObject[]): Promise<Stage> {
  const clock = createSimulatedClock();
  let answer: { resolve(output: unknown): void; reject(error: unknown): void } | null = null;
  const port = fromPromise(
    () =>
      new Promise((resolve, reject) => {
        answer = { resolve, reject };
      }),
  );
  const sources = Object.keys(machine.implementations.actors ?? {});
  const logic = machine.provide({ actors: Object.fromEntries(sources.map((source) => [source, port])) });
  const nodes = [...nodesOf(logic.root as unknown as AnyNode)];
  const names = new Map(nodes.flatMap((node) => named(node)));
  const taken: string[] = [];
  const visited = new Set<string>();
  const inspect = (event: InspectionEvent): void => {
    if (event.type !== '@xstate.microstep') return;
    for (const transition of event._transitions) taken.push(names.get(transition as never) ?? '');
  };
  const actor = createActor(logic, { input, clock: simulatedTimers(clock), inspect } as never);
  const look = (): void => {
    for (const { id } of (actor.getSnapshot() as AnyMachineSnapshot)._nodes) visited.add(id);
  };
  actor.subscribe({ next: look });
  actor.start();
  look();
  for (const event of events) {
    if (event.type.startsWith('xstate.done.actor')) answer?.resolve((event as { output?: unknown }).output);
    else if (event.type.startsWith('xstate.error.actor')) answer?.reject((event as { error?: unknown }).error);
    else if (event.type.startsWith('xstate.after')) await clock.advance((event as unknown as { ms: number }).ms);
    else actor.send(event as never);
    await clock.settle();
    look();
  }
  const { value } = actor.getSnapshot() as AnyMachineSnapshot;
  actor.stop();
  return { value, nodes, visited: [...visited], taken };
}

function* nodesOf(node: AnyNode): Generator<AnyNode> {
  yield node;
  for (const child of Object.values(node.states)) yield* nodesOf(child as unknown as AnyNode);
}

/** Every transition of a state node with a name: `login.locked xstate.after.1000.login.locked #1`. */
function named(node: AnyNode): [unknown, string][] {
  const groups = [...node.transitions, ...(node.always ? [['always', node.always] as const] : [])];
  return groups.flatMap(([event, transitions]) =>
    transitions.map((transition, at): [unknown, string] => [transition, `${node.id} ${event} #${at}`]),
  );
}

const transitionsOf = (node: AnyNode): string[] => named(node).map(([, name]) => name);
