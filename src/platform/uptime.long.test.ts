/** Twenty days without a restart, in every state of the network: the agent's memory stays flat. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { PathFault } from '../cloud/index.ts';
import { boundDevice, createFarSide, goodWire } from '../cloud/testing/index.ts';
import type { RecorderFacts } from '../device/index.ts';
import { counted, createBox, createSeededRandom } from '../device/testing/index.ts';
import { REPLY_MS } from './cloudLink.ts';
import { createPlatform } from './platform.ts';
import { createYearClock } from './testing/yearClock.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const DAY_MS = 86_400_000;
const SERIAL = 'SIM000042';

/** In KB, after collection. */
function heap(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed / 1024;
}

interface State {
  obstacle?: PathFault;
  faults?: Partial<typeof goodWire>;
}
const states: Record<string, State> = {
  online: {},
  'no cable': { obstacle: 'no-link' },
  'no address': { obstacle: 'no-address' },
  'no gateway': { obstacle: 'no-gateway' },
  'no DNS': { obstacle: 'name-not-resolved' },
  'server silent': { faults: { silent: true } },
  'requests lost': { faults: { loseRequests: true } },
  'replies lost': { faults: { loseReplies: true } },
};

/** One agent on its wire; the recorder around it is as small as its port. */
async function standing({ obstacle, faults = {} }: State) {
  const clock = createYearClock();
  const facts: RecorderFacts = {
    ...(await running()),
    network: { linkUp: obstacle !== 'no-link', awaitingLease: false },
    ...(obstacle === 'no-address' && { ip: null }),
  };
  const records = new Map<string, unknown>();
  const link = createFarSide(boundDevice(SERIAL, false)).link({
    clock,
    serial: SERIAL,
    replyMs: REPLY_MS,
    obstacle: () => obstacle ?? null,
    watchPath: () => () => undefined,
    faults: () => ({ ...goodWire, ...faults }),
  });
  const platform = await createPlatform({
    clock,
    link,
    random: createSeededRandom(5),
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
    },
  });
  return { clock, platform };
}

async function running(): Promise<RecorderFacts> {
  const box = createBox({ serial: SERIAL, config: { 'platform.enabled': true } });
  await box.powerOn();
  return box.agentSide.facts();
}

test.each(Object.entries(states))('%s', async (name, state) => {
  const { clock, platform } = await standing(state);
  await clock.advance(2 * DAY_MS);
  const before = heap();
  await clock.advance(18 * DAY_MS);
  const grown = heap() - before;
  counted(
    `waits in twenty days, ${name}`,
    clock.ended(),
    state.obstacle === 'no-link' || state.obstacle === 'no-address' ? 0 : 100_000,
  );
  process.stdout.write(`heap after twenty days, ${name}: ${grown.toFixed(0)} KB more\n`);
  expect(grown).toBeLessThan(2048);
  expect(clock.waiting()).toBeLessThanOrEqual(3);
  expect((await platform.facts()).unsettled).toBe(false);
});
