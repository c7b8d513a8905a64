/**
 * A day of a recorder at all of its faces: what people at the screen, tools and phones on the network and the lab's hands at cable and plug do, in
 * any order and over one another. Nobody waits for an answer before the next does something.
 */
import fc from 'fast-check';
import { type Faces, PASSWORD, password } from './faces.ts';
import type { GuessLedger } from './guessLedger.ts';

export type Step =
  | { at: 'screen'; do: 'login' | 'unbind'; right: boolean }
  | { at: 'sadp'; do: 'ezvizUnbind' | 'SetHCPlatform' | 'SimUnbindTicket'; right: boolean; copies: number }
  | { at: 'isapi'; do: 'GET' | 'PUT'; right: boolean }
  | { at: 'lab'; do: 'cable-out' | 'cable-in' | 'power-off' | 'power-on' }
  | { at: 'clock'; ms: number };

/** One in three knows the password: else too many days would end before the lock. */
const right = fc.integer({ min: 0, max: 2 }).map((one) => one === 0);
export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ at: fc.constant('screen'), do: fc.constantFrom('login', 'unbind'), right }) },
    {
      weight: 3,
      arbitrary: fc.record({
        at: fc.constant('sadp'),
        do: fc.constantFrom('ezvizUnbind', 'SetHCPlatform', 'SimUnbindTicket'),
        right,
        copies: fc.integer({ min: 1, max: 3 }),
      }),
    },
    { weight: 3, arbitrary: fc.record({ at: fc.constant('isapi'), do: fc.constantFrom('GET', 'PUT'), right }) },
    {
      weight: 2,
      arbitrary: fc.record({
        at: fc.constant('lab'),
        do: fc.constantFrom('cable-out', 'cable-in', 'power-off', 'power-on'),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ at: fc.constant('clock'), ms: fc.constantFrom(1, 30, 90, 700, 6_000, 61_000) }),
    },
  ) as fc.Arbitrary<Step>,
  { minLength: 8, maxLength: 24 },
);

export interface Day {
  /** Right passwords shown to unbind, at whichever face. */
  unbindsAsked: number;
  /** Faces that were told that it is done. */
  toldDone(): number;
  /** Answers that are still owed. */
  owed: number;
  cuts: number;
}

const EZVIZ = '/ISAPI/System/Network/EZVIZ';

export async function live(faces: Faces, ledger: GuessLedger, day: readonly Step[]): Promise<Day> {
  const { testbed, box, sadp, isapi } = faces;
  let guesses = 0;
  let doneAtScreen = 0;
  let off = false;
  const word = (isRight: boolean): string => (isRight ? PASSWORD : `wrong-${++guesses}`);
  const seen: Day = {
    unbindsAsked: 0,
    owed: 0,
    cuts: 0,
    toldDone: () =>
      doneAtScreen +
      sadp.sent.filter(({ text }) => text.includes('<Types>ezvizUnbind<') && text.includes('<Result>success<')).length,
  };
  function owed<T>(work: Promise<T>, accepted: (told: T) => boolean, isRight: boolean): void {
    const settle = isRight ? ledger.rightAsked() : () => undefined;
    seen.owed += 1;
    void work
      .then(
        (told) => settle(accepted(told)),
        () => settle(false),
      )
      .finally(() => {
        seen.owed -= 1;
      });
  }

  const act: { [A in Step['at']]: (step: Extract<Step, { at: A }>) => unknown } = {
    screen(step) {
      const secret = word(step.right);
      if (step.do === 'login') return owed(box.login('admin', secret), ({ ok }) => ok, step.right);
      if (step.right) seen.unbindsAsked += 1;
      // A verdict for which the password was right comes as any refusal but its own; where the power went, nobody had one.
      const verified = (told: { ok: boolean; code?: string }): boolean =>
        told.ok || !['password-wrong', 'locked', 'not-activated', 'unknown-result'].includes(told.code ?? '');
      owed(
        testbed.askUnbind({ password: secret }).then((told) => {
          if (told.ok) doneAtScreen += 1;
          return told;
        }),
        verified,
        step.right,
      );
    },
    sadp(step) {
      if (step.right && step.do === 'ezvizUnbind') seen.unbindsAsked += 1;
      // What comes of it is not told to whoever sent it, but to the network: it may be accepted at any time.
      if (step.right) ledger.rightAsked();
      const secret = password(word(step.right));
      const uuid = `u-${guesses}-${step.right}-${box.clock.now()}`;
      const fields = step.do === 'SetHCPlatform' ? `<HCPlatformEnable>${guesses % 2 === 0}</HCPlatformEnable>` : '';
      for (let copy = 0; copy < step.copies; copy += 1)
        sadp.send(step.do, fields + secret, { port: 50_000 + copy }, uuid);
    },
    isapi(step) {
      const asked =
        step.do === 'PUT' ? { method: 'PUT', body: `<EZVIZ><enabled>${guesses % 2 === 0}</enabled></EZVIZ>` } : {};
      owed(isapi.ask(EZVIZ, word(step.right), asked), ({ status }) => status !== 401 && status !== 503, step.right);
    },
    lab(step) {
      if (step.do === 'cable-out') box.ethernet.pull();
      if (step.do === 'cable-in') box.ethernet.plug();
      if (step.do === 'power-off' && !off) {
        off = true;
        seen.cuts += 1;
        box.cutPower();
      }
      if (step.do === 'power-on' && off) {
        off = false;
        box.plugIn();
        ledger.booted();
      }
    },
    clock: ({ ms }) => testbed.advance(ms),
  };
  for (const step of day) {
    await (act[step.at] as (step: Step) => unknown)(step);
    await box.clock.settle();
    ledger.look();
  }
  if (off) {
    box.plugIn();
    ledger.booted();
  }
  box.ethernet.plug();
  return seen;
}
