/** One thing that is asked of the service on this page, and what became of it. */
import { usePhone } from './context.ts';
import { createDeedMachine } from './machines/deed.machine.ts';
import type { Operation } from './service/client.ts';
import type { Refused } from './service/outcome.ts';
import { createActor, useActor } from './useActor.ts';

export type Wish = Omit<Operation, 'key'>;

export interface Deed {
  busy: boolean;
  done: boolean;
  refusal: Refused | null;
  /** What was asked last. */
  wish: Wish | null;
  /** Whatever was done before is history then. */
  ask(wish: Wish): void;
  edited(): void;
}

export function useDeed(): Deed {
  const { client, newKey } = usePhone();
  const [deed, actor] = useActor(() =>
    createActor(createDeedMachine<Wish>({ ask: (wish, key) => client.operate({ ...wish, key }), newKey })),
  );
  const edited = (): void => {
    actor.send({ type: 'acknowledged' });
    actor.send({ type: 'edited' });
  };
  return {
    busy: deed.hasTag('busy'),
    done: deed.matches('done'),
    refusal: deed.context.refusal,
    wish: deed.context.wish,
    ask(wish) {
      actor.send({ type: 'acknowledged' });
      actor.send({ type: 'submitted', wish });
    },
    edited,
  };
}
