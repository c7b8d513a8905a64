/**
 * Time and wire in the hand of the test, word by word: nothing falls due and nothing arrives before it is called. Registration alone runs by
 * itself, over the product's own wire, and only when it was called for.
 */
import type { Cloud } from '../../src/cloud/index.ts';
import { createSimulatedClock } from '../../src/device/testing/index.ts';
import { REPLY_MS } from '../../src/platform/cloudLink.ts';
import type { CloudLink, CloudPush } from '../../src/platform/index.ts';
import { HEARTBEAT_MS, RETRY_MS } from '../../src/platform/registration.ts';

/** One question of the recorder. What is never called never happens. */
export interface Leg {
  kind: 'unbind' | 'settle' | 'vouch';
  /** The cloud hears it; as often as it is called. */
  arrive(): Promise<void>;
  /** The first answer comes back. @throws where there is none */
  comeBack(): void;
  isAnswered(): boolean;
  /** Nobody waits for the answer any more. */
  waitEnds(): void;
}

export interface HandWire {
  clock: ReturnType<typeof createSimulatedClock>;
  wire(link: CloudLink, cloud: Cloud): CloudLink;
  /** Those that were asked since it was last called. */
  newLegs(): Leg[];
  /** What the cloud told of the binding comes, the latest first. */
  tellNews(): void;
  breakLine(): void;
  /** The next sign of life, or the next try to register, is due. */
  beat(): void;
  retry(): void;
}

/** @param change one mistake of the cloud */
export function createHandWire(change: (cloud: Cloud) => Cloud = (cloud) => cloud): HandWire {
  const clock = createSimulatedClock();
  const { deadline } = clock;
  let fresh: Leg[] = [];
  let news: CloudPush[] = [];
  let unpaired: ((ends: () => void) => void) | null = null;
  const due = new Map<number, () => void>();
  let tell: (push: CloudPush) => void = () => undefined;

  /** The waits of the agent are called by hand; all others are the simulated clock's. */
  clock.deadline = (ms, run) => {
    if (ms === REPLY_MS && unpaired) {
      unpaired(run);
      unpaired = null;
      return () => undefined;
    }
    if (ms !== HEARTBEAT_MS && ms !== RETRY_MS) return deadline(ms, run);
    due.set(ms, run);
    return () => {
      if (due.get(ms) === run) due.delete(ms);
    };
  };
  function fall(ms: number, what: string): void {
    const run = due.get(ms);
    if (!run) throw new Error(`Nobody waits for ${what}.`);
    due.delete(ms);
    run();
  }

  const byHand =
    <A, R>(kind: Leg['kind'], ask: (asked: A) => Promise<R>) =>
    (asked: A): Promise<R> =>
      new Promise((resolve) => {
        let answer: R | null = null;
        let ends = (): void => undefined;
        unpaired = (run) => {
          ends = run;
        };
        fresh.push({
          kind,
          async arrive() {
            const told = await ask(asked);
            answer ??= told;
          },
          comeBack() {
            if (answer === null) throw new Error(`No answer to ${kind} is there yet.`);
            resolve(answer);
          },
          isAnswered: () => answer !== null,
          waitEnds: () => ends(),
        });
      });

  return {
    clock,
    wire(link, real) {
      const cloud = change(real);
      link.watch((push) => {
        if (push.push === 'binding-changed') news.unshift(push);
        else tell(push);
      });
      return {
        ...link,
        unbind: byHand('unbind', cloud.unbind),
        settle: byHand('settle', cloud.settle),
        vouch: byHand('vouch', cloud.vouch),
        leave: ({ session }) => void cloud.leave(session),
        watch(listener) {
          tell = listener;
          return () => undefined;
        },
      };
    },
    newLegs() {
      const legs = fresh;
      fresh = [];
      return legs;
    },
    tellNews() {
      if (news.length === 0) throw new Error('There is no news.');
      for (const push of news) tell(push);
      news = [];
    },
    breakLine: () => tell({ push: 'session-lost', reason: 'server-silent' }),
    beat: () => fall(HEARTBEAT_MS, 'a sign of life'),
    retry: () => fall(RETRY_MS, 'another try'),
  };
}
