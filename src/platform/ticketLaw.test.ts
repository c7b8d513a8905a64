/**
 * The law of tickets with nothing but its ports. What it must hold to is one check over any law, which is then shown laws that break it:
 * the check has to find each.
 */
import { describe, expect, test } from 'vitest';
import type { AdminVerdict } from '../device/index.ts';
import type { VouchReply } from './cloudLink.ts';
import { type TicketOutcome, type TicketPorts, type TicketRequest, ticketByLaw } from './unbind.ts';

type Law = (ports: TicketPorts, request: TicketRequest) => Promise<TicketOutcome>;

const law: Law = (ports, asked) => ticketByLaw(ports, asked, { busy: false });

const request: TicketRequest = { password: 'typed', way: 'sadp' };
const TICKET = 'ab'.repeat(16);
const held: VouchReply['binding'] = { revision: 3, bound: true, epoch: 2, account: 'next@owner.test' };

/** A recorder that may hand one out, and what the law did to it, in order. */
function world(other: Partial<TicketPorts> = {}): { ports: TicketPorts; did: string[] } {
  const did: string[] = [];
  const ports: TicketPorts = {
    activated: () => true,
    verifyAdmin: async (password, way) => {
      did.push(`checked ${password} over ${way}`);
      return { ok: true, boot: 3 };
    },
    boot: () => 3,
    status: () => ({ state: 'online' }),
    binding: () => ({ state: 'bound', epoch: 2, account: 'next@owner.test' }),
    drawTicket: () => TICKET,
    vouch: async ({ ticket, epoch }) => {
      did.push(`vouched for ${ticket} on ${epoch}`);
      return { result: 'kept', binding: held };
    },
    ...other,
  };
  return { ports, did };
}

const wrong: AdminVerdict = { ok: false, code: 'password-wrong', attemptsLeft: 6 };
const CHECKED = 'checked typed over sadp';

/** What stands in the way, what is told of it, and whether a password was looked at before. */
const refusals: [string, Partial<TicketPorts>, object, boolean][] = [
  ['not activated', { activated: () => false }, { code: 'not-activated' }, false],
  ['a wrong password', { verifyAdmin: async () => wrong }, wrong, false],
  ['a lock', { verifyAdmin: async () => ({ ok: false, code: 'locked', secondsLeft: 60 }) }, { code: 'locked' }, false],
  [
    'no password',
    { verifyAdmin: async () => ({ ok: false, code: 'password-empty' }) },
    { code: 'password-empty' },
    false,
  ],
  ['a verdict of an earlier boot', { boot: () => 4 }, { code: 'unknown-result' }, true],
  ['the service off', { status: () => ({ state: 'off' }) }, { code: 'service-off' }, true],
  [
    'no way to the server',
    { status: () => ({ state: 'offline', reason: 'no-link' }) },
    { code: 'offline', reason: 'no-link' },
    true,
  ],
  ['the first registration', { status: () => ({ state: 'registering', last: null }) }, { code: 'offline' }, true],
  ['nothing heard of the binding yet', { binding: () => ({ state: 'unknown' }) }, { code: 'offline' }, true],
  ['no account', { binding: () => ({ state: 'not-bound' }) }, { code: 'not-bound' }, true],
];

async function mustHoldTo(judged: Law): Promise<void> {
  const good = world();
  expect(await judged(good.ports, request)).toEqual({ ok: true, ticket: TICKET });
  expect(good.did).toEqual([CHECKED, `vouched for ${TICKET} on 2`]);
  for (const [what, other, told, looked] of refusals) {
    const { ports, did } = world(other);
    const outcome = await judged(ports, request);
    expect(outcome, what).toMatchObject({ ok: false, ...told });
    expect(JSON.stringify(outcome), what).not.toContain(TICKET);
    expect(did, what).toEqual(looked ? [CHECKED] : []);
  }
  for (const result of ['not-bound', 'stale', 'refused', 'session-unknown', 'no-reply'] as const) {
    const { ports } = world({ vouch: async () => (result === 'no-reply' ? result : { result, binding: held }) });
    const outcome = await judged(ports, request);
    expect(outcome, result).toMatchObject({ ok: false });
    expect(JSON.stringify(outcome), result).not.toContain(TICKET);
  }
}

test('the law hands out a ticket to whoever has the password of a recorder that is online and bound, once the cloud keeps it', () =>
  mustHoldTo(law));

describe('a law that breaks it is found', () => {
  const kept = (ports: TicketPorts, epoch = 2) => ports.vouch({ ticket: TICKET, epoch });
  const plants: [string, Law][] = [
    [
      'hands one out without the password',
      async (ports, asked) => {
        if (asked.password === '') return law(ports, asked);
        return law({ ...ports, verifyAdmin: async () => ({ ok: true, boot: ports.boot() }) }, asked);
      },
    ],
    [
      'hands one out whatever the verdict is',
      async (ports, asked) => {
        await ports.verifyAdmin(asked.password, asked.way);
        await kept(ports);
        return { ok: true, ticket: TICKET };
      },
    ],
    [
      'vouches before it looks at the password',
      async (ports, asked) => {
        await kept(ports);
        return law(ports, asked);
      },
    ],
    [
      'takes a verdict of an earlier boot',
      (ports, asked) => {
        const boot = ports.boot();
        const verifyAdmin: TicketPorts['verifyAdmin'] = async (...given) => {
          const verdict = await ports.verifyAdmin(...given);
          return verdict.ok ? { ok: true, boot } : verdict;
        };
        return law({ ...ports, verifyAdmin }, asked);
      },
    ],
    ['does not ask whether it is activated', (ports, asked) => law({ ...ports, activated: () => true }, asked)],
    [
      'does not ask whether it is online',
      (ports, asked) => law({ ...ports, status: () => ({ state: 'online' }) }, asked),
    ],
    [
      'tells it although the cloud has none',
      async (ports, asked) => {
        const outcome = await law(ports, asked);
        const isCloud = !outcome.ok && ['server-timeout', 'server-refused'].includes(outcome.code);
        return isCloud ? { ok: true, ticket: TICKET } : outcome;
      },
    ],
    ['names another binding', (ports, asked) => law({ ...ports, vouch: () => kept(ports, 1) }, asked)],
  ];
  test.each(plants)('one that %s', async (_, plant) => {
    await expect(mustHoldTo(plant)).rejects.toThrow();
  });
});

test.each([
  ['stale', 'server-refused'],
  ['refused', 'server-refused'],
  ['not-bound', 'not-bound'],
  ['session-unknown', 'server-timeout'],
] as const)('the cloud says %s: the person hears %s', async (result, code) => {
  const { ports } = world({ vouch: async () => ({ result, binding: held }) });
  expect(await law(ports, request)).toEqual({ ok: false, code });
});

test('while an unbinding is with the cloud there is none, and the password is looked at all the same', async () => {
  const { ports, did } = world();
  expect(await ticketByLaw(ports, request, { busy: true })).toEqual({ ok: false, code: 'in-progress' });
  expect(did).toEqual([CHECKED]);
});
