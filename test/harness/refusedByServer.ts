/** Why an unbinding is refused, or goes another way, once the recorder's server has a part in it; and what the app is told on adding. */
import type { ScenarioId } from '../../src/world/index.ts';
import type { Person } from './person.ts';
import {
  byAdding,
  byApp,
  byLaw,
  byTool,
  type Cause,
  inDialog,
  phoneSays,
  phoneShows,
  toolShows,
} from './refusedWays.ts';

const LABEL_CODE = 'QRSMXT';
const OF_A_PROCESS = {
  'no-lan': 'At a process without --lan',
  full: 'At a process with too many pages',
  lost: 'The process is gone',
} as const;

const faulty = (fault: 'refuse' | 'loseRequests') => async (person: Person) => {
  person.world.faults[fault] = true;
};
const anotherOwner = async ({ world, anotherOwnerBinds, advance }: Person): Promise<void> => {
  await world.cloud.free(world.serial);
  await anotherOwnerBinds('n***@mail.invalid');
  await advance(0);
};
const meddling = (person: Person) => ({ beforeCloud: () => anotherOwner(person) });
const byServer = (scenario: ScenarioId, title: string, code: string): Cause => ({
  title,
  scenario,
  screen: [code, scenario === '4x-refuses' ? inDialog() : byLaw],
  // Over the server it is freed all the same.
  pc: ['ok', byTool()],
  phone: ['ok', byApp()],
});

export const causesAtServer: readonly Cause[] = [
  {
    title: 'In nobody’s account',
    async before(person) {
      await person.world.cloud.free(person.world.serial);
      await person.advance(1_000);
    },
    screen: ['not-bound', inDialog()],
    pc: ['not-bound', byTool()],
    phone: [
      'not-bound',
      async (house) => {
        const { code } = await byApp()(house);
        return phoneSays(code, ({ unbind: t }) => `${t.free}. ${t.freeNext}`);
      },
    ],
  },
  byServer('bound-3x', 'Firmware 3.x', 'firmware-unsupported'),
  byServer('4x-absent', 'Firmware 4.x without unbinding', 'unbind-absent'),
  byServer('4x-refuses', 'Firmware 4.x that refuses', 'device-refused'),
  {
    title: 'Another unbinding runs',
    before: async ({ world }) => {
      // It waits for its answer for as long as it takes to ask.
      world.faults.loseRequests = true;
      void world.platform.unbind({ operationId: 'other', epoch: 1, password: 'unbind4x', way: 'app' });
    },
    screen: ['in-progress', inDialog()],
    pc: ['refused', byTool()],
    phone: ['device-refused', byApp()],
  },
  {
    title: 'The server refuses the recorder',
    before: faulty('refuse'),
    screen: ['server-refused', inDialog()],
    pc: ['refused', byTool()],
    phone: ['device-refused', byApp()],
  },
  {
    title: 'Another owner has it meanwhile',
    screen: [
      'server-refused',
      async (house) => {
        await anotherOwner(house.person);
        return inDialog()(house);
      },
    ],
    pc: ['ticket-wrong', byTool(meddling)],
    phone: ['ticket-wrong', byApp(meddling)],
  },
  {
    title: 'The recorder’s request gets lost',
    before: faulty('loseRequests'),
    screen: ['server-timeout', inDialog()],
    pc: ['server-timeout', byTool()],
    phone: ['device-silent', byApp()],
  },
  {
    title: 'The answer gets lost',
    screen: [
      'unknown-result',
      async (house) => {
        house.person.world.faults.loseReplies = true;
        return inDialog()(house);
      },
    ],
    pc: ['unknown-result', byTool({ loseAnswer: true })],
    phone: ['unknown-result', byApp({ loseAnswer: true })],
  },
  ...(['no-lan', 'full', 'lost'] as const).map(
    (trouble): Cause => ({
      title: OF_A_PROCESS[trouble],
      screen: 'the screen needs no network to its recorder',
      pc: ['', toolShows(({ list: t }) => t.trouble[trouble])],
      phone: ['', phoneShows(({ add: t }) => `${t.offLan}. ${t.offLanNext[trouble]}`)],
    }),
  ),
  {
    title: 'To be added: it is in another account',
    screen: 'the screen adds to no account',
    pc: 'the tool adds to no account',
    phone: [
      'already-bound',
      async (house) => {
        const { code } = await byAdding(LABEL_CODE)(house);
        return phoneSays(code, ({ add: t }) => `${t.anothers}. ${t.anothersWhy}`);
      },
    ],
  },
  {
    title: 'To be added: a wrong verification code',
    screen: 'the screen adds to no account',
    pc: 'the tool adds to no account',
    phone: ['not-added', byAdding('WRONG1')],
  },
];
