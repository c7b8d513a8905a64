/** Mistakes of the recorder, of its cloud, of its store: a walk has to find each of them. */
import type { Cloud } from '../../src/cloud/index.ts';
import type { ServiceStore, ServiceTransaction } from '../../src/cloud/serviceStore.ts';
import { PASSWORD } from '../../src/device/testing/index.ts';
import type { AgentSide } from '../../src/platform/agentSide.ts';
import type { Mistakes } from './core.ts';
import { losses, overCloud, threeFaces, type World } from './worlds.ts';

/** A recorder that says of itself what is not so. */
const lies = (side: AgentSide): AgentSide => {
  const as4x = <F extends Awaited<ReturnType<AgentSide['facts']>>>(facts: F): F => ({
    ...facts,
    firmware: {
      ...facts.firmware,
      version: 'V4.30.000 build 200930',
      unbindBar: null,
      capabilities: [...new Set([...facts.firmware.capabilities, 'local-unbind' as const])],
    },
  });
  return {
    ...side,
    facts: async () => as4x(await side.facts()),
    watch: (told) => side.watch((facts) => told(as4x(facts))),
  };
};
/** Who is right is charged nothing, and nothing is saved of it. */
const chargesLate = (side: AgentSide): AgentSide => ({
  ...side,
  async verifyAdmin(asked) {
    if (asked.password !== PASSWORD) return side.verifyAdmin(asked);
    return { ok: true, boot: (await side.facts()).boot };
  },
});
const store =
  (mistake: (rows: ServiceTransaction) => Partial<ServiceTransaction>) =>
  (kept: ServiceStore): ServiceStore => ({
    transaction: (work) => kept.transaction((rows) => work({ ...rows, ...mistake(rows) })),
  });
const cloud =
  (mistake: (cloud: Cloud) => Partial<Cloud>) =>
  (real: Cloud): Cloud => ({ ...real, ...mistake(real) });
const nowBound = async (real: Cloud): Promise<number> => {
  const binding = (await real.holding('SIM000042'))?.binding;
  return binding?.bound ? binding.epoch : 0;
};

/** Says that an operation is void, and keeps nothing of that. */
const onlyTold =
  (real: Cloud): Cloud['settle'] =>
  async ({ session }) => {
    const told = await real.beat(session);
    if (told.result === 'alive') return { result: 'void', binding: told.binding };
    return { result: told.result, binding: { revision: 0, bound: false } };
  };

/** What is wrong, in which world it is looked for, and how it is made. */
export type Planted = readonly [what: string, world: World, mistake: Mistakes];

export const planted: readonly Planted[] = [
  ['firmware 3.x unbinds by itself', overCloud('3.x'), { side: lies }],
  ['firmware 5.x unbinds by itself', overCloud('5.x'), { side: lies }],
  ['an attempt is charged after its verdict', losses, { side: chargesLate }],
  [
    'an operation frees whoever has the device now',
    threeFaces,
    { cloud: cloud((real) => ({ unbind: async (asked) => real.unbind({ ...asked, epoch: await nowBound(real) }) })) },
  ],
  [
    'a ticket frees whoever has the device now',
    overCloud('3.x'),
    {
      store: store((rows) => ({
        async ticket(serial) {
          const [its, device] = [await rows.ticket(serial), await rows.device(serial)];
          return its && { ...its, epoch: device?.epoch ?? its.epoch };
        },
      })),
    },
  ],
  [
    'a picture code that was used is taken again',
    threeFaces,
    { store: store(() => ({ endPicture: async () => undefined })) },
  ],
  [
    'a ticket that was used is taken again',
    overCloud('3.x'),
    { store: store(() => ({ endTicket: async () => undefined })) },
  ],
  ['a question about an operation does not end it', losses, { cloud: cloud((real) => ({ settle: onlyTold(real) })) }],
  ['a session that was given up stays', overCloud('3.x'), { cloud: cloud(() => ({ leave: async () => undefined })) }],
];
