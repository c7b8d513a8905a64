/** What screen and tool ask of the recorder, and what becomes of it between the recorder and its cloud. */
import { type Action, isAnswered, isOnWire, phoneIdle, powered } from './action.ts';
import * as law from './law.ts';
import type { State } from './state.ts';
import * as ticket from './ticketLaw.ts';

const screen = (state: State): law.Step => law.ask(state, 'screen');
const tool = (state: State): law.Step => law.ask(state, 'tool');

/** The screen and the tool ask the recorder itself. */
export const asking: readonly Action[] = [
  { name: 'the screen asks', may: powered, model: screen, real: (house) => house.ask('screen') },
  { name: 'the tool asks', may: powered, model: tool, real: (house) => house.ask('tool') },
  {
    name: 'screen and tool ask in the same millisecond',
    may: powered,
    model: law.both(screen, tool),
    real: (house) => house.ask('screen', 'tool'),
  },
  {
    name: 'tool and screen ask in the same millisecond',
    may: powered,
    model: law.both(tool, screen),
    real: (house) => house.ask('tool', 'screen'),
  },
  {
    name: 'screen and phone ask in the same millisecond',
    may: phoneIdle,
    model: law.both(screen, ticket.askTicket),
    real: (house) => house.ask('screen', 'phone'),
  },
  {
    name: 'phone and tool ask in the same millisecond',
    may: phoneIdle,
    model: law.both(ticket.askTicket, tool),
    real: (house) => house.ask('phone', 'tool'),
  },
];

/** Between the recorder and its cloud. */
export const between: readonly Action[] = [
  { name: 'the request arrives', may: isOnWire, model: law.arrives, real: (house) => house.arrives('asked') },
  {
    name: 'the request is lost',
    breaks: true,
    may: isOnWire,
    model: (state) => law.waitEnds(state, false),
    real: (house) => house.waitEnds('asked'),
  },
  {
    name: 'the request is late',
    breaks: true,
    may: (state) => isOnWire(state) && state.asked?.stage === 'sent' && state.asked.message.lives && !state.late,
    model: (state) => law.waitEnds(state, state.open?.fate === 'unseen'),
    real: (house) => house.isLate(),
  },
  {
    name: 'the late request arrives',
    breaks: true,
    may: ({ late }) => late,
    model: law.lateArrives,
    real: (house) => house.lateArrives(),
  },
  { name: 'the answer comes', may: isAnswered, model: law.answerComes, real: (house) => house.comes('asked') },
  {
    name: 'the answer is lost, or late',
    breaks: true,
    may: isAnswered,
    model: (state) => law.waitEnds(state, false),
    real: (house) => house.waitEnds('asked'),
  },
  {
    name: 'what the recorder asks by itself arrives',
    breaks: true,
    may: ({ reconciling }) => reconciling !== null && reconciling.message.back === null,
    model: law.reconcilingArrives,
    real: (house) => house.arrives('reconciling'),
  },
  {
    name: 'what the recorder asked by itself is answered',
    breaks: true,
    may: ({ reconciling }) => reconciling !== null && reconciling.message.back !== null,
    model: law.reconcilingComes,
    real: (house) => house.comes('reconciling'),
  },
  {
    name: 'what the recorder asks by itself is lost',
    breaks: true,
    may: ({ reconciling }) => reconciling !== null,
    model: law.reconcilingEnds,
    real: (house) => house.waitEnds('reconciling'),
  },
  {
    name: 'the news of the binding comes',
    may: ({ agent, cloud, rev, copy }) => agent && cloud && rev !== copy,
    model: law.newsComes,
    real: (house) => house.newsComes(),
  },
];
