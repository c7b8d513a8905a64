/**
 * What the machines ask of the outside, and who may answer. A port begins unfilled and says who fills it; its wiring fills it; and a
 * wired machine takes an answer only from there: whoever sends it one as an event, from the console or a recorded list, is not heard.
 */
import { type AnyStateMachine, fromPromise, type NonReducibleUnknown } from 'xstate';

/**
 * A port that nobody has filled. @param conversation the machine's id: its file and its wiring are named after it.
 * @returns logic that fails with an error that says where to look.
 */
export const port = <Answer, Request = NonReducibleUnknown>(conversation: string, name: string) =>
  fromPromise<Answer, Request>(() => {
    const wire = `wire${conversation.slice(0, 1).toUpperCase()}${conversation.slice(1)}`;
    const error = `The port "${name}" of ${conversation} is not filled: ${wire} in src/machines/${conversation}.machine.ts fills it.`;
    return Promise.reject(new Error(error));
  });

/** Answers that ports gave and that have not arrived yet. Each arrives once, so that a former one proves nothing. */
const onTheirWay = new WeakSet<object>();

/** A port with somebody behind it. */
export const fromPort = <Answer, Request>(ask: (request: Request) => Promise<Answer>) =>
  fromPromise<Answer, Request>(async ({ input }) => {
    const answer = own(await ask(input));
    if (isObject(answer)) onTheirWay.add(answer);
    return answer;
  });

/** @param machine with its ports filled. @returns it, deaf to every answer that none of them gave. */
export function hearingPortsOnly<M extends AnyStateMachine>(machine: M): M {
  const transition = machine.transition.bind(machine);
  machine.transition = (snapshot, event, scope) => {
    if (event.type.startsWith('xstate.done.actor.') && 'output' in event) {
      const { output } = event;
      if (isObject(output) && !onTheirWay.delete(output)) return snapshot;
    }
    return transition(snapshot, event, scope);
  };
  return machine;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Of two questions that are answered with the same object each has an answer of its own. Answers are plain JSON. */
function own<Answer>(answer: Answer): Answer {
  if (!isObject(answer)) return answer;
  return (Array.isArray(answer) ? [...answer] : { ...answer }) as Answer;
}
