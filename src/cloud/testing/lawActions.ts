/** The actions of `law.ts` on both sides: what the law says, and the same on the real service. In two worlds, each small enough to be closed. */
import * as law from './law.ts';
import type { LawHouse } from './lawHouse.ts';

export interface LawAction {
  name: string;
  /** Without it there is nothing to be done. */
  may(state: law.State): boolean;
  model(state: law.State): law.Step;
  real(house: LawHouse): Promise<string | null>;
}

const always = (): boolean => true;
const isLinked = ({ linked }: law.State): boolean => linked;
const BREAKS: readonly law.Break[] = ['none', 'before', 'after'];
const WORDS: Readonly<Record<law.Break, string>> = {
  none: '',
  before: ', cut before the commit',
  after: ', cut after the commit',
};
const OWNERS: readonly law.Owner[] = ['anna', 'boris'];

const broken = (one: (how: law.Break) => LawAction): LawAction[] =>
  BREAKS.map((how) => {
    const action = one(how);
    return { ...action, name: `${action.name}${WORDS[how]}` };
  });

const unbinding = broken((how) => ({
  name: 'the device unbinds',
  may: isLinked,
  model: (state) => law.unbind(state, 'present', how),
  real: (house) => house.unbind('present', how),
}));

const owners = OWNERS.flatMap((who) =>
  broken((how) => ({
    name: `${who} adds it`,
    may: always,
    model: (state) => law.add(state, who, how),
    real: (house) => house.add(who, how),
  })).concat(
    broken((how) => ({
      name: `${who} deletes it`,
      may: always,
      model: (state) => law.remove(state, who, how),
      real: (house) => house.remove(who, how),
    })),
  ),
);

const [linkHere, linkElsewhere]: readonly LawAction[] = (['here', 'elsewhere'] as const).map((where) => ({
  name: where === 'here' ? 'the device links again' : 'the device links to the other server',
  may: always,
  model: (state) => law.link(state, where),
  real: (house) => house.link(where),
}));

const around: readonly LawAction[] = [
  { name: 'the link is cut', may: isLinked, model: law.end, real: (house) => house.end() },
  { name: 'its server is killed', may: isLinked, model: law.kill, real: (house) => house.kill('its') },
  { name: 'two minutes pass', may: always, model: law.wait, real: (house) => house.wait() },
];

/** Operations of the device and requests of owners, repeated, given up, at two servers. */
export const bindingActions: readonly LawAction[] = [
  ...unbinding,
  ...owners,
  ...around,
  ...[linkHere, linkElsewhere].flatMap((action) => action ?? []),
  {
    name: 'the device unbinds under an epoch that has passed',
    may: isLinked,
    model: (state) => law.unbind(state, 'past', 'none'),
    real: (house) => house.unbind('past', 'none'),
  },
  ...broken((how) => ({
    name: 'the same operation again',
    may: ({ linked, op }) => linked && op !== null,
    model: (state) => law.unbindAgain(state, how),
    real: (house) => house.unbindAgain(how),
  })),
  {
    name: 'the operation is given up',
    may: ({ linked, op }) => linked && op !== null,
    model: law.settle,
    real: (house) => house.settle(),
  },
  ...broken((how) => ({
    name: 'the same request again, at the other server',
    may: ({ asked }) => asked !== null,
    model: (state) => law.askAgain(state, how),
    real: (house) => house.askAgain(how),
  })),
  {
    name: 'the link of before speaks',
    may: ({ ghost }) => ghost,
    model: (state) => ({ next: state, answer: 'session-unknown', lines: 0 }),
    real: (house) => house.ghost(),
  },
  {
    name: 'the other server is killed',
    may: ({ ghost }) => ghost,
    model: law.killOther,
    real: (house) => house.kill('the other'),
  },
];

/** Here nobody repeats what the other world repeats. */
const forgetful = (action: LawAction): LawAction => ({
  ...action,
  model(state) {
    const step = action.model(state);
    return { ...step, next: { ...step.next, op: null, asked: null } };
  },
});

/** Tickets: handed out, used, used again, used twice at once, while owners and links change. */
export const ticketActions: readonly LawAction[] = [
  ...[...unbinding, ...owners].filter(({ name }) => !name.includes(', cut')).map(forgetful),
  ...around,
  ...(linkHere ? [linkHere] : []),
  ...(['present', 'past'] as const).map(
    (epoch): LawAction => ({
      name: `the device vouches for a ticket of the ${epoch} epoch`,
      may: isLinked,
      model: (state) => law.vouch(state, epoch),
      real: (house) => house.vouch(epoch),
    }),
  ),
  ...broken((how) => ({
    name: 'somebody brings the ticket',
    may: always,
    model: (state) => law.useTicket(state, how),
    real: (house) => house.useTicket(how),
  })),
  ...broken((how) => ({
    name: 'the same bringing again, at another server',
    may: ({ used }) => used !== null,
    model: (state) => law.useAgain(state, how),
    real: (house) => house.useAgain(how),
  })),
  {
    name: 'two bring the ticket at once, at two servers',
    may: always,
    model: law.useTwice,
    real: (house) => house.useTwice(),
  },
];
