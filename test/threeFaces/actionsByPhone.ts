/** The way over the cloud: between the phone, the recorder and the cloud. */
import { type Action, isOnWire, phoneHolds, phoneIdle, powered } from './action.ts';
import * as law from './law.ts';
import * as ticket from './ticketLaw.ts';

export const byPhone: readonly Action[] = [
  { name: 'the phone asks for a ticket', may: phoneIdle, model: ticket.askTicket, real: (house) => house.ask('phone') },
  {
    name: 'the ticket arrives at the cloud',
    may: ({ phone }) => phone?.at === 'waiting' && phone.message?.back === null,
    model: ticket.ticketArrives,
    real: (house) => house.arrives('phone'),
  },
  {
    name: 'the phone is told the ticket',
    may: ({ phone }) => phone?.at === 'waiting' && phone.message?.back !== null,
    model: ticket.ticketComes,
    real: (house) => house.comes('phone'),
  },
  {
    name: 'the word on the ticket is lost',
    breaks: true,
    may: ({ phone }) => phone?.at === 'waiting',
    model: ticket.ticketWaitEnds,
    real: (house) => house.waitEnds('phone'),
  },
  {
    name: 'the phone brings ticket and picture',
    may: ({ phone }) => phone !== null && phone.at !== 'waiting',
    model: (state) => ticket.bring(state, 'none'),
    real: (house) => house.bring('none'),
  },
  {
    name: 'the phone brings them, and the answer is lost',
    breaks: true,
    may: phoneHolds,
    model: (state) => ticket.bring(state, 'answer'),
    real: (house) => house.bring('answer'),
  },
  {
    name: 'the phone brings them, and the cloud breaks before it keeps anything',
    breaks: true,
    may: phoneHolds,
    model: (state) => ticket.bring(state, 'request'),
    real: (house) => house.bring('request'),
  },
  { name: 'a wrong picture code', may: phoneHolds, model: ticket.wrongPicture, real: (house) => house.wrongPicture() },
  {
    name: 'the same ticket and picture twice at once',
    may: phoneHolds,
    model: (state) => ticket.bringTwice(state, 'picture-gone'),
    real: (house) => house.bringTwice('one picture'),
  },
  {
    name: 'the same ticket twice at once, with two pictures',
    may: phoneHolds,
    model: (state) => ticket.bringTwice(state, 'its-own'),
    real: (house) => house.bringTwice('two pictures'),
  },
  {
    name: 'two minutes pass at the cloud',
    may: ({ phone }) => phone?.kept === true,
    model: ticket.ticketsEnd,
    real: (house) => house.ticketsEnd(),
  },
  {
    name: 'the PC asks for a ticket and brings it in between',
    may: (state) =>
      phoneHolds(state) && powered(state) && (law.refusal(state) !== null || (state.cloud && state.copy === state.rev)),
    model: ticket.otherTicket,
    real: (house) => house.otherTicket(),
  },
  {
    name: 'request and ticket reach the cloud in the same millisecond',
    may: (state) => phoneHolds(state) && isOnWire(state),
    model: law.both(law.arrives, (state) => ticket.bring(state, 'none')),
    real: (house) => house.bothArrive(),
  },
];
