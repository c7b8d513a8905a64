/**
 * Walks a whole machine: xstate/graph finds the shortest way to every state there is, then every event is tried in every state
 * on a real actor whose promises and clock the rehearsal holds. What was never seen or taken is named.
 */

import type { AnyMachineSnapshot, AnyStateMachine, EventObject, InspectionEvent, StateNode, StateValue } from 'xstate';
import { getAdjacencyMap, getShortestPaths } from 'xstate/graph';
import { castFor } from './play.ts';

/** An event with whatever it carries. */
export type Happening = EventObject & {
  [key: string]: unknown;
  ms?: number;
  output?: unknown;
  error?: unknown;
  actorId?: string;
};

export interface Plan {
  machine: AnyStateMachine;
  input: unknown;
  /** Everything that can happen, answers of ports (`answered`, `failed`) and time (`passed`) included. */
  events: readonly Happening[];
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

const LIMIT = 50_000;

/** @throws Error at the first step at which the real actor stands elsewhere than the chart says. */
export async function rehearse({ machine, input, events, fold }: Plan): Promise<Report> {
  const folded = (state: AnyMachineSnapshot): string => JSON.stringify(fold(state));
  const options = { input, events, limit: LIMIT, serializeState: folded, stopWhen: isOver };
  const paths = getShortestPaths(machine, options as never);
  const edges = getAdjacencyMap(machine, options as never);
  const stage = createStage(machine);
  let steps = 0;

  const perform = async (before: readonly Happening[], tries: readonly Try[]): Promise<void> => {
    const actor = await stage.enter(input, before);
    for (const { event, state } of tries) {
      if (event) await actor.meet(event);
      const stands = JSON.stringify(actor.stands());
      const meant = JSON.stringify(state.value);
      if (stands !== meant)
        throw new Error(
          `After ${[...before, ...(event ? [event] : [])].map(({ type }) => type).join(' → ')} the actor stands in ${stands}, not in ${meant}.`,
        );
      steps++;
    }
    actor.leave();
  };

  for (const path of paths) {
    const before = path.steps.map(({ event }) => event as Happening).filter(({ type }) => type !== 'xstate.init');
    const reached = path.state as AnyMachineSnapshot;
    const tries = (isOver(reached) ? [] : Object.values(edges[folded(reached) as never]?.transitions ?? {})) as Try[];
    const leads = ({ event }: Try): boolean => event !== null && reached.can(event);
    // What the chart takes no notice of leaves the actor where it is, so that one actor can meet all of it.
    await perform(before, [{ event: null, state: reached }, ...tries.filter((each) => !leads(each))]);
    for (const each of tries.filter(leads)) await perform(before, [each]);
  }
  return { states: paths.length, steps, ...stage.missed() };
}

/** An event, or none, and where the chart says that one then stands. */
interface Try {
  event: Happening | null;
  state: AnyMachineSnapshot;
}

const isOver = ({ status }: AnyMachineSnapshot): boolean => status === 'done';

interface Entered {
  meet(event: Happening): Promise<void>;
  stands(): StateValue;
  leave(): void;
}

interface Stage {
  /** A real actor to which these events have happened. */
  enter(input: unknown, events: readonly Happening[]): Promise<Entered>;
  missed(): Pick<Report, 'unvisited' | 'untaken'>;
}

function createStage(machine: AnyStateMachine): Stage {
  const cast = castFor(machine);
  const nodes = [...nodesOf(cast.logic.root as unknown as AnyNode)];
  const names = new Map(nodes.flatMap(named));
  const visited = new Set<string>();
  const taken = new Set<string | undefined>();
  const inspect = (event: InspectionEvent): void => {
    if (event.type !== '@xstate.microstep') return;
    for (const { id } of (event.snapshot as AnyMachineSnapshot)._nodes) visited.add(id);
    for (const transition of event._transitions) taken.add(names.get(transition));
  };

  return {
    async enter(input, events) {
      const play = cast.play(input, inspect);
      for (const { id } of play.now()._nodes) visited.add(id);
      const entered: Entered = {
        async meet(event) {
          if (event.type.startsWith('xstate.done.actor')) await play.answer(event.output, event.actorId);
          else if (event.type.startsWith('xstate.error.actor')) await play.fail(event.error, event.actorId);
          else if (event.type.startsWith('xstate.after')) await play.pass(event.ms ?? 0);
          else await play.send(event);
        },
        stands: () => play.now().value,
        leave: () => void play.actor.stop(),
      };
      for (const event of events) await entered.meet(event);
      return entered;
    },
    missed: () => ({
      unvisited: nodes.map(({ id }) => id).filter((id) => !visited.has(id)),
      untaken: [...names.values()].filter((name) => !taken.has(name)),
    }),
  };
}

type AnyNode = StateNode<never, never>;

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
