/** What happens to recorder, line and cloud, whoever asks for what. */
import { type Action, powered, takes } from './action.ts';
import * as law from './law.ts';
import type { State } from './state.ts';

const isOutcome = ({ asked }: State): boolean =>
  asked !== null &&
  asked.stage !== 'settling' &&
  asked.message.back !== null &&
  asked.message.back.result !== 'session-unknown';

export const around: readonly Action[] = [
  {
    name: 'its owner deletes it, or another account adds it',
    may: () => true,
    model: law.change,
    real: (house) => house.change(),
  },
  {
    name: 'the line breaks',
    breaks: true,
    may: ({ power, agent, cloud }) => power && (agent || cloud),
    model: law.lineBreaks,
    real: (house) => house.lineBreaks(),
  },
  {
    name: 'the cloud crashes',
    breaks: true,
    may: ({ cloud }) => cloud,
    model: law.cloudCrashes,
    real: (house) => house.cloudCrashes(),
  },
  {
    name: 'a sign of life',
    breaks: true,
    may: ({ agent, cloud, reconciling }) => agent && !cloud && reconciling === null,
    model: law.beats,
    real: (house) => house.beats(),
  },
  {
    name: 'the recorder registers again',
    breaks: true,
    may: ({ power, agent, asked, reconciling, phone }) =>
      power && !agent && asked === null && reconciling === null && phone?.at !== 'waiting',
    model: law.registers,
    real: (house) => house.registers(),
  },
  { name: 'the plug is pulled', breaks: true, may: powered, model: law.powerCut, real: (house) => house.powerCut() },
  {
    name: 'the plug is pulled at the save that charges the attempt',
    breaks: true,
    may: takes,
    model: law.powerCut,
    real: (house) => house.cutWhileAsking(1, 'before'),
  },
  {
    name: 'the plug is pulled once the attempt is charged',
    breaks: true,
    may: takes,
    model: law.powerCut,
    real: (house) => house.cutWhileAsking(1, 'after'),
  },
  {
    name: 'the plug is pulled at the save that notes the operation',
    breaks: true,
    may: takes,
    model: law.powerCut,
    real: (house) => house.cutWhileAsking(3, 'before'),
  },
  {
    name: 'the plug is pulled once the operation is noted',
    breaks: true,
    may: takes,
    model: law.cutOnceNoted,
    real: (house) => house.cutWhileAsking(3, 'after'),
  },
  {
    name: 'the plug is pulled at the save that keeps the outcome',
    breaks: true,
    may: isOutcome,
    model: law.powerCut,
    real: (house) => house.cutWhileTold('before'),
  },
  {
    name: 'the plug is pulled once the outcome is kept',
    breaks: true,
    may: isOutcome,
    model: law.cutOnceKept,
    real: (house) => house.cutWhileTold('after'),
  },
  {
    name: 'the plug is put back',
    breaks: true,
    may: ({ power }) => !power,
    model: law.powerOn,
    real: (house) => house.powerOn(),
  },
  {
    name: 'the admin changes the password, and the old one is tried',
    may: powered,
    model: (state) => ({ next: state, told: ['password-wrong'] }),
    real: (house) => house.changePassword(),
  },
];
