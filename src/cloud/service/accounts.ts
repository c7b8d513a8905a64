/** Accounts and their sessions. Whether there is an account for a mail address is told to nobody, not even by how long an answer takes. */
import * as v from 'valibot';
import type { AccountRow, Role, SessionRow } from '../serviceStore.ts';
import type { AuditLine } from '../store.ts';
import { type Answer, refuse, told } from './answers.ts';
import { agent, mail, newPassword, password } from './fields.ts';
import type { Limit, Limits } from './limits.ts';
import type { ServicePorts } from './ports.ts';
import type { Asked, AskedByAnybody, Route } from './route.ts';
import type { SlowHashes } from './slowHash.ts';

const signUp = v.strictObject({ mail, password: newPassword });
const signIn = v.strictObject({ mail, password, agent: v.optional(agent, '') });

const SESSION_MS = 30 * 86_400_000;
const BY_ACCOUNT = 10;
const BY_SOURCE = 30;

export interface Accounts {
  routes: readonly Route[];
  /** The session of a token that is still good, and whose it is. */
  sessionOf(token: string): Promise<{ account: AccountRow; session: SessionRow } | null>;
  /** For whoever runs the service: nobody becomes support by signing up. @returns false where the address has an account */
  open(mail: string, password: string, role: Role): Promise<boolean>;
}

export function createAccounts(
  ports: ServicePorts,
  { hashes, limits }: { hashes: SlowHashes; limits: Limits },
): Accounts {
  const { store, random, now, digest } = ports;
  const byAccount = (whose: string): Limit => ({ what: 'sign-in', whose, most: BY_ACCOUNT });
  const line = (actor: string, action: string): AuditLine => ({
    at: now(),
    actor,
    action,
    serial: null,
    operation: null,
    outcome: 'done',
  });

  async function open(address: string, secret: string, role: Role): Promise<boolean> {
    // Made before it is known whether it is needed: an address with an account takes as long as one without.
    const hash = await hashes.make(secret);
    const id = random.hex(12);
    return store.transaction(async (rows) => {
      if (await rows.accountByMail(address)) return false;
      await rows.addAccount({ id, mail: address, role, ...hash, createdAt: now() });
      await rows.addAudit(line(id, 'sign-up'));
      return true;
    });
  }

  /** @returns a refusal, or null where it may be tried. */
  async function charged(all: readonly Limit[]): Promise<Answer | null> {
    if (hashes.isBusy()) return refuse('too-busy', 2);
    const wait = await limits.charge(all);
    return wait === null ? null : refuse('too-many-tries', wait);
  }

  async function signedUp({ body, source }: AskedByAnybody): Promise<Answer> {
    const wish = body as v.InferOutput<typeof signUp>;
    const refused = await charged([{ what: 'sign-up', whose: source, most: BY_SOURCE }]);
    if (refused) return refused;
    await open(wish.mail, wish.password, 'owner');
    return told({ next: 'Sign in. Where the address had an account before, its password is as it was.' }, 201);
  }

  async function signedIn({ body, source }: AskedByAnybody): Promise<Answer> {
    const wish = body as v.InferOutput<typeof signIn>;
    const refused = await charged([byAccount(wish.mail), { what: 'sign-in from', whose: source, most: BY_SOURCE }]);
    if (refused) return refused;
    const account = await store.transaction((rows) => rows.accountByMail(wish.mail));
    if (!(await hashes.matches(wish.password, account)) || !account) return refuse('sign-in-refused');
    await limits.forgive(byAccount(wish.mail));
    const token = random.hex(32);
    const session: SessionRow = {
      id: random.hex(8),
      token: await digest(token),
      account: account.id,
      agent: wish.agent,
      createdAt: now(),
      expiresAt: now() + SESSION_MS,
    };
    await store.transaction(async (rows) => {
      await rows.addSession(session);
      await rows.addAudit(line(account.id, 'sign-in'));
    });
    return told({ token, session: shown(session), role: account.role }, 201);
  }

  async function ended({ account }: Asked, id: string): Promise<Answer> {
    const was = await store.transaction(async (rows) => {
      const isEnded = await rows.endSession(account.id, id);
      if (isEnded) await rows.addAudit(line(account.id, 'sign-out'));
      return isEnded;
    });
    return was ? told() : refuse('not-found');
  }

  async function listed({ account, session }: Asked): Promise<Answer> {
    const all = await store.transaction((rows) => rows.sessionsOf(account.id));
    const live = all.filter(({ expiresAt }) => expiresAt > now());
    return told({ sessions: live.map((one) => ({ ...shown(one), current: one.id === session.id })) });
  }

  return {
    open,
    async sessionOf(token) {
      const kept = await digest(token);
      return store.transaction(async (rows) => {
        const session = await rows.session(kept);
        if (!session || session.expiresAt <= now()) return null;
        const account = await rows.account(session.account);
        return account && { account, session };
      });
    },
    routes: [
      {
        method: 'post',
        path: '/accounts',
        summary: 'Signs up. The answer is the same whether or not the address had an account',
        who: 'anybody',
        body: signUp,
        answer: signedUp,
      },
      {
        method: 'post',
        path: '/sessions',
        summary: 'Signs in: a token, which is told this once',
        who: 'anybody',
        body: signIn,
        answer: signedIn,
      },
      {
        method: 'get',
        path: '/account',
        summary: 'Whose session this is',
        who: 'account',
        answer: async ({ account }) => told({ mail: account.mail, role: account.role }),
      },
      {
        method: 'get',
        path: '/sessions',
        summary: 'Where the account is signed in',
        who: 'account',
        answer: listed,
      },
      {
        method: 'delete',
        path: '/sessions/{id}',
        summary: 'Ends one of them; `current` ends this one',
        who: 'account',
        answer: (asked) => ended(asked, asked.param('id') === 'current' ? asked.session.id : asked.param('id')),
      },
    ],
  };
}

const shown = ({ id, agent: client, createdAt, expiresAt }: SessionRow) => ({
  id,
  agent: client,
  createdAt,
  expiresAt,
});
