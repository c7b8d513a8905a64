/**
 * Months without a restart, in every state of the network, with an unbinding in flight now and then where its messages get lost: the
 * agent's memory stays flat. A year goes by in each state in which nothing is tried, and a year in all in the others: there the agent
 * tries some ten thousand times a day, and a year of each would take minutes of a processor.
 */
import { expect, test } from 'vitest';
import type { PathFault } from '../cloud/index.ts';
import { boundDevice, createFarSide, goodWire, operationKey } from '../cloud/testing/index.ts';
import type { RecorderFacts } from '../device/index.ts';
import { counted, createBox, createSeededRandom, heapInUse } from '../device/testing/index.ts';
import { REPLY_MS } from './cloudLink.ts';
import { createPlatform } from './platform.ts';
import { createYearClock } from './testing/yearClock.ts';

const HOUR_MS = 3_600_000;
const SERIAL = 'SIM000042';

interface State {
  days: number;
  /** Waits that end in that time, at the least. */
  waits: number;
  obstacle?: PathFault;
  faults?: Partial<typeof goodWire>;
  /** What the far side keeps of all its operations. */
  keptKb?: number;
}
const YEAR = { days: 365, waits: 0 };
const MONTHS = { days: 61, waits: 900_000 };
const states: Record<string, State> = {
  online: MONTHS,
  'no cable': { ...YEAR, obstacle: 'no-link' },
  'no address': { ...YEAR, obstacle: 'no-address' },
  'no gateway': { ...MONTHS, obstacle: 'no-gateway' },
  'no DNS': { ...MONTHS, obstacle: 'name-not-resolved' },
  'server silent': { ...MONTHS, faults: { silent: true } },
  // What the far side keeps of each hour's operation is 0.5 kB of one that never came (its refusal later on, by an audit line), and 1.2 kB of
  // one that was done: outcome, and of the binding before and of the unbinding an event and an audit line each.
  'requests lost': { ...MONTHS, faults: { loseRequests: true }, keptKb: 768 },
  'replies lost': { ...MONTHS, faults: { loseReplies: true }, keptKb: 1664 },
};

/** One agent on its wire; the recorder around it is as small as its port. */
async function standing({ obstacle, faults: wanted }: State) {
  const clock = createYearClock();
  const facts: RecorderFacts = {
    ...(await running()),
    network: {
      linkUp: obstacle !== 'no-link',
      awaitingLease: false,
      ipConflict: false,
      pppoe: { state: 'off' },
      pppoePasswordSet: false,
    },
    ...(obstacle === 'no-address' && { ip: null }),
  };
  const records = new Map<string, unknown>();
  const farSide = createFarSide(boundDevice(SERIAL, false));
  const faults = { ...goodWire, ...wanted };
  const link = farSide.link({
    clock,
    serial: SERIAL,
    replyMs: REPLY_MS,
    obstacle: () => obstacle ?? null,
    watchPath: () => () => undefined,
    faults: () => faults,
  });
  const platform = await createPlatform({
    clock,
    link,
    random: createSeededRandom(5),
    digest: async (text) => operationKey(text),
    recorder: {
      facts: async () => facts,
      watch(listener) {
        listener(facts);
        return () => undefined;
      },
      verifyAdmin: async () => ({ ok: true, boot: facts.boot }),
      appendLog: async () => undefined,
      readRecord: async (name) => (records.get(name) ?? null) as null,
      writeRecord: async (name, value) => void records.set(name, value),
      takeTime: async () => undefined,
      cloudCode: { last: null },
    },
  });
  const told = new Map<string, number>();
  let operations = 0;
  let epoch = 1;
  farSide.cloud.watch((_, { binding }) => {
    if (binding.bound) epoch = binding.epoch;
  });

  /** An hour in which the owner, whoever that is, unbinds. Then the wire is good for a minute. */
  async function hourWithUnbinding(): Promise<void> {
    await farSide.cloud.bind(SERIAL, 'next@owner.test');
    await clock.advance(1000);
    const asked = platform.unbind({ operationId: `op-${++operations}`, epoch, password: 'typed', way: 'local-menu' });
    void asked.then((outcome) => {
      const code = outcome.ok ? 'ok' : outcome.code;
      told.set(code, (told.get(code) ?? 0) + 1);
    });
    await clock.advance(HOUR_MS - 61_000);
    Object.assign(faults, goodWire);
    await clock.advance(60_000);
    Object.assign(faults, wanted);
  }
  async function live(hours: number): Promise<void> {
    const unbinds = wanted?.loseRequests || wanted?.loseReplies;
    if (!unbinds) return clock.advance(hours * HOUR_MS);
    for (let hour = 0; hour < hours; hour++) await hourWithUnbinding();
    // The far side remembers every operation. Names that were looked at once are of one piece, and a tenth of the size.
    farSide.state();
  }
  return { clock, platform, live, told, asked: () => operations };
}

async function running(): Promise<RecorderFacts> {
  const box = createBox({ serial: SERIAL, config: { 'platform.enabled': true } });
  await box.powerOn();
  return box.agentSide.facts();
}

test.each(Object.entries(states))('%s', async (name, state) => {
  const { clock, platform, live, told, asked } = await standing(state);
  const hours = state.days * 24;
  const first = Math.round(hours / 10);
  await live(first);
  const before = heapInUse();
  await live(hours - first);
  const grown = heapInUse() - before;
  counted(`waits in ${state.days} days, ${name}`, clock.ended(), state.waits);
  process.stdout.write(`heap, ${name}: ${grown.toFixed(0)} KB more; told ${JSON.stringify([...told])}\n`);
  // One lost request kept by somebody comes on top of what the far side keeps, and is more than this.
  expect(grown).toBeLessThan((state.keptKb ?? 0) + 384);
  expect(clock.waiting()).toBeLessThanOrEqual(3);
  expect((await platform.facts()).unsettled).toBe(false);
  if (asked() > 0) counted(`unbindings, ${name}`, asked(), 1400);
  expect([...told.values()].reduce((sum, times) => sum + times, 0)).toBe(asked());
});
