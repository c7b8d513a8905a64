/** What people and circumstances do to a recorder on a bad day: each may happen at any moment, whatever state things are in. */
import { goodWire } from '../../cloud/testing/index.ts';
import type { createSeededRandom } from '../../device/testing/index.ts';
import type { UnbindOutcome } from '../unbind.ts';
import { SERIAL, type Testbed, type UnbindOptions } from './testbed.ts';

export interface Asked {
  operationId: string;
  /** For which the operation was asked first. */
  epoch: number;
  outcome: UnbindOutcome | 'awaited';
}

export interface Day {
  testbed: Testbed;
  random: ReturnType<typeof createSeededRandom>;
  /** In their order; a repeat stands there as itself. */
  asked: Asked[];
  /** Epochs that somebody freed over the cloud, by phone or tool. */
  freedElsewhere: number[];
}

type Happening = (day: Day) => Promise<unknown> | unknown;

/** A person unbinds what the screen shows, or what it showed before; now and then with a wrong password. */
const unbind: Happening = async ({ testbed, random, asked }) => {
  const { binding } = await testbed.shows();
  const seen = binding.state === 'bound' ? binding.epoch : 1 + random.below(5);
  const epoch = random.below(4) === 0 ? Math.max(1, seen - 1) : seen;
  const wrong = random.below(12) === 0 && { password: 'wrong' };
  ask(testbed, asked, { operationId: `op-${asked.length}`, epoch, ...wrong });
};

/** The same request again, as a face sends it that lost its answer. */
const repeat: Happening = ({ testbed, random, asked }) => {
  const earlier = asked[random.below(asked.length + 1)];
  if (earlier) ask(testbed, asked, { operationId: earlier.operationId, epoch: earlier.epoch });
};

function ask(testbed: Testbed, asked: Asked[], wish: UnbindOptions & Pick<Asked, 'operationId' | 'epoch'>): void {
  const entry: Asked = { operationId: wish.operationId, epoch: wish.epoch, outcome: 'awaited' };
  asked.push(entry);
  void testbed.askUnbind(wish).then((outcome) => {
    entry.outcome = outcome;
  });
}

const bind: Happening = ({ testbed, random }) => testbed.bindTo(`owner-${random.hex(2)}@owner.test`);

const free: Happening = async ({ testbed, freedElsewhere }) => {
  const holds = testbed.cloudHolds();
  if (holds.bound && (await testbed.cloud.free(SERIAL)) === 'freed') freedElsewhere.push(holds.epoch);
};

const powerCut: Happening = async ({ testbed }) => {
  if ((await testbed.device()).life !== 'off') testbed.box.cutPower();
};

const powerOn: Happening = async ({ testbed }) => {
  if ((await testbed.device()).life === 'off') testbed.box.plugIn();
};

/** Without power there is nobody to switch it. */
const service =
  (on: boolean): Happening =>
  async ({ testbed }) => {
    if ((await testbed.device()).life === 'running') await testbed.switchService(on);
  };

const farSideAnew: Happening = ({ testbed }) => testbed.cloud.restart();

const cableOut: Happening = ({ testbed }) => testbed.box.ethernet.pull();
const cableIn: Happening = ({ testbed }) => {
  if (!testbed.box.ethernet.linkUp()) testbed.box.ethernet.plug();
};

const spoilWire: Happening = ({ testbed, random }) => {
  const faults = ['silent', 'loseRequests', 'loseReplies', 'refuse'] as const;
  testbed.faults[faults[random.below(faults.length)] ?? 'silent'] = true;
};
const mendWire: Happening = ({ testbed }) => Object.assign(testbed.faults, goodWire);

/** What stands here more than once happens the more often: things that go wrong come right again. */
const often: [times: number, what: Happening][] = [
  [10, unbind],
  [8, bind],
  [2, repeat],
  [1, free],
  [1, powerCut],
  [4, powerOn],
  [1, service(false)],
  [4, service(true)],
  [1, farSideAnew],
  [1, cableOut],
  [4, cableIn],
  [2, spoilWire],
  [5, mendWire],
];
const happenings = often.flatMap(([times, what]) => Array.from({ length: times }, () => what));

export const happen = async (day: Day): Promise<void> => {
  await happenings[day.random.below(happenings.length)]?.(day);
};

/** Everything is put right that a hand can put right. */
export async function putRight(day: Day): Promise<void> {
  for (const mend of [mendWire, cableIn, powerOn]) await mend(day);
  await day.testbed.advance(10_000);
  await service(true)(day);
}
