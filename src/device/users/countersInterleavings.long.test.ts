/** Patterns, GUID files and answers are guessed from two faces while the plug is pulled: no order of events wins a guess more (I3). */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  counted,
  createBox,
  createMemoryFlash,
  createSimulatedClock,
  PASSWORD,
  passwordRecord,
  storedUser,
} from '../testing/index.ts';
import { guidFileBytes } from './guidFile.ts';
import { type CounterName, counterNames } from './lockout.ts';

const RUNS = 10_000;
const NEW = 'Yard-Gate-7';
const ISSUE = 'c'.repeat(32);
const ANSWERS = ['шарик', 'тула', 'почтальон'];

type Box = ReturnType<typeof createBox>;

/** How often somebody looked which code is the right one: no derivation tells of that. */
const looks = new WeakMap<Box, number>();

/** As the cloud agent does. */
async function expectCode(box: Box, code: string, ms: number): Promise<void> {
  const { agentSide, clock } = box;
  agentSide.cloudCode.last = {
    get code() {
      looks.set(box, (looks.get(box) ?? 0) + 1);
      return code;
    },
    boot: (await agentSide.facts()).boot,
    until: clock.uptime() + ms,
  };
}

/** How each is guessed wrong and right, how many derivations, or looks at the code, one evaluation is, and how many are evaluated between two unlocks. */
const ways: Record<
  CounterName,
  { limit: number; derives: number; guess(box: Box, right: boolean): Promise<{ ok: boolean }> }
> = {
  '#pattern': {
    limit: 6,
    derives: 1,
    guess: (box, right) => box.recorder.loginByPattern({ pattern: right ? '14789' : '3698' }),
  },
  '#guid': {
    limit: 7,
    derives: 1,
    guess: (box, right) =>
      box.recorder.resetPassword({ proof: { way: 'guid', file: right ? 'right.guid' : 'wrong.guid' }, password: NEW }),
  },
  '#questions': {
    limit: 7,
    derives: 3,
    guess: (box, right) =>
      box.recorder.resetPassword({
        proof: { way: 'questions', answers: right ? ANSWERS : ['мурка', 'тула', 'почтальон'] },
        password: NEW,
      }),
  },
  '#cloud': {
    limit: 7,
    derives: 1,
    async guess(box, right) {
      // Its agent says anew which code is expected: it forgets with every boot.
      await expectCode(box, '12345678', 600_000);
      return box.recorder.resetPassword({
        proof: { way: 'cloud', code: right ? '12345678' : '87654321' },
        password: NEW,
      });
    },
  },
};

test('in 10 000 interleavings of two faces and power cuts, no more are evaluated than the limit, and then not even the right one', async () => {
  let interleavings = 0;
  let reachedTheLimit = 0;
  let cutsSeen = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.constantFrom(...counterNames),
      fc.integer({ min: 2, max: 4 }),
      fc.integer({ min: 0, max: 2 }),
      async (scheduler, counter, charged, cuts) => {
        interleavings++;
        const { limit, derives, guess } = ways[counter];
        const pass = (): Promise<void> => scheduler.schedule(Promise.resolve());
        const memory = createMemoryFlash();
        const wait = (_: number, run: () => void) => {
          void pass().then(run);
          return () => undefined;
        };
        const clock = { ...createSimulatedClock(), delay: wait, deadline: wait };
        const flash = {
          ...memory,
          async write(...call: Parameters<typeof memory.write>) {
            await pass();
            return memory.write(...call);
          },
        };
        const admin = { ...storedUser('admin', 'admin', PASSWORD), pattern: passwordRecord('14789', 'b0b0b0b0') };
        const guid = '7'.repeat(32);
        const box = createBox({
          flash,
          clock,
          users: [admin],
          failures: { [counter]: charged },
          recovery: {
            email: '',
            questions: ANSWERS.map((answer, at) => ({
              question: `q${at}`,
              answer: passwordRecord(answer, `a${at}a${at}`),
            })),
            guid: passwordRecord(guid, ISSUE),
          },
        });
        const file = { serial: 'SIM000042', issue: ISSUE };
        box.usb.put('right.guid', guidFileBytes({ ...file, guid }));
        box.usb.put('wrong.guid', guidFileBytes({ ...file, guid: '8'.repeat(32) }));
        box.kdf.onDerive(pass);
        box.plugIn();
        await scheduler.waitIdle();

        const one = async (): Promise<void> => {
          for (let count = 0; count < 3; count++) await guess(box, false).catch(() => undefined);
        };
        const other = (): Promise<unknown> =>
          Promise.all([1, 2, 3].map(() => guess(box, false).catch(() => undefined)));
        const plug = async (): Promise<void> => {
          for (let count = 0; count < cuts; count++) {
            await pass();
            cutsSeen++;
            box.cutPower();
            await pass();
            box.plugIn();
          }
        };
        const work = Promise.all([one(), other(), plug()]);
        await scheduler.waitIdle();
        await work;

        const left = limit - charged;
        const evaluated = () => (counter === '#cloud' ? (looks.get(box) ?? 0) : box.kdf.calls());
        expect(evaluated()).toBeLessThanOrEqual(left * derives);
        if (evaluated() < left * derives) return;
        reachedTheLimit++;
        const right = guess(box, true);
        await scheduler.waitIdle();
        expect(await right).toMatchObject({ ok: false, code: counter === '#pattern' ? 'password-only' : 'locked' });
        expect(evaluated()).toBe(left * derives);
      },
    ),
    { numRuns: RUNS, seed: 42 },
  );
  counted('interleavings of guesses at patterns, files and answers', interleavings, RUNS);
  counted('of them evaluated all the guesses there were', reachedTheLimit, RUNS / 5);
  counted('power cuts among the guesses', cutsSeen, RUNS / 2);
}, 120_000);
