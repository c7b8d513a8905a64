/**
 * One thing that is asked of the service and then is done or refused: sign in, rename, share, hand over. A wish that nobody answered is
 * repeated under the key that it had, so that it is done once; whatever was refused gets a new one.
 */
import { type ActorRefFrom, assertEvent, assign, fromPromise, setup } from 'xstate';
import { type Outcome, type Refused, refusedAs } from '../service/outcome.ts';

export interface DeedPorts<Wish> {
  ask(wish: Wish, key: string): Promise<Outcome>;
  newKey(): string;
}

interface DeedContext<Wish> {
  key: string;
  refusal: Refused | null;
  /** What was asked last. */
  wish: Wish | null;
}

export type DeedEvent<Wish> =
  | { type: 'submitted'; wish: Wish }
  | { type: 'edited' }
  /** Whoever showed what was done has shown it. */
  | { type: 'acknowledged' };

export const createDeedMachine = <Wish extends object>({ ask, newKey }: DeedPorts<Wish>) =>
  setup({
    types: {
      context: {} as DeedContext<Wish>,
      events: {} as DeedEvent<Wish>,
      tags: {} as 'busy',
    },
    actors: {
      ask: fromPromise<Outcome, { wish: Wish; key: string }>(({ input }) => ask(input.wish, input.key)),
    },
  }).createMachine({
    id: 'deed',
    context: { key: '', refusal: null, wish: null },
    initial: 'asking',
    states: {
      asking: {
        on: {
          submitted: {
            target: 'doing',
            actions: assign(({ context, event }) => ({
              wish: event.wish,
              key: context.refusal?.code === 'no-answer' ? context.key : newKey(),
            })),
          },
          edited: { actions: assign(({ context: { refusal } }) => ({ refusal: kept(refusal) })) },
        },
      },
      doing: {
        tags: 'busy',
        invoke: {
          id: 'ask',
          src: 'ask',
          input: ({ context, event }) => {
            assertEvent(event, 'submitted');
            return { wish: event.wish, key: context.key };
          },
          onDone: [
            { guard: ({ event }) => event.output.ok, target: 'done', actions: assign({ refusal: null }) },
            {
              target: 'asking',
              actions: assign(({ event }) => (event.output.ok ? {} : { refusal: event.output })),
            },
          ],
          onError: { target: 'asking', actions: assign({ refusal: refusedAs('bug') }) },
        },
      },
      done: { on: { acknowledged: 'asking' } },
    },
  });

/** A question without an answer stays one, whatever is typed meanwhile: only a wish of its own makes another of it. */
const kept = (refusal: Refused | null): Refused | null => (refusal?.code === 'no-answer' ? refusal : null);

export type DeedRef<Wish extends object> = ActorRefFrom<ReturnType<typeof createDeedMachine<Wish>>>;
