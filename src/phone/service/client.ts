/**
 * The phone's account at the service. The session's token is kept here, in memory alone: who closes the page signs in again, and
 * nothing of it lies in a storage that other scripts of the address could read.
 */
import { createListeners } from '../../base/index.ts';
import type { CloudRequest } from '../../cloud/index.ts';
import type { SecretRef } from '../../machines/index.ts';
import type { PhonePorts } from '../ports.ts';
import { type Body, createAsk } from './ask.ts';
import { type Outcome, refusedAs } from './outcome.ts';
import { type Device, deviceIn, devicesIn, type HistoryLine, historyIn, type Picture, pictureIn } from './read.ts';

export interface Account {
  region: string;
  mail: string;
}

export interface Credentials {
  region: string;
  mail: string;
  secret: SecretRef;
}

export interface PhoneClient {
  account(): Account | null;
  /** Tells when somebody has signed in or out. Returns an unsubscribe. */
  watch(changed: () => void): () => void;
  signUp(request: Credentials): Promise<Outcome>;
  signIn(request: Credentials): Promise<Outcome>;
  /** Here at once, and there as soon as it can be told. */
  signOut(): Promise<void>;
  devices(): Promise<Outcome<{ devices: Device[] }>>;
  device(serial: string): Promise<Outcome<{ device: Device }>>;
  /** What its cameras see, as it says it: sealed, where its owner has it encrypt; null where it says nothing. */
  view(serial: string): Promise<Outcome<{ view: string | null }>>;
  history(serial: string): Promise<Outcome<{ history: HistoryLine[] }>>;
  add(request: { serial: string; secret: SecretRef; key: string }): Promise<Outcome>;
  operate(request: Operation): Promise<Outcome>;
  picture(serial: string): Promise<Outcome<{ picture: Picture }>>;
  sound(id: string): Promise<Outcome<{ body: Body }>>;
  unbind(request: UnbindRequest): Promise<Outcome>;
  /** @param attempt as the recorder shows it. @returns the code that the recorder takes, once */
  verify(serial: string, attempt: string): Promise<Outcome<{ code: string }>>;
}

/** What an owner does with a device. The key is the same when it is repeated. */
export interface Operation extends Pick<CloudRequest, 'method' | 'body'> {
  /** Below the device's own path. */
  below: string;
  serial: string;
  key: string;
}

export interface UnbindRequest {
  serial: string;
  secret: SecretRef;
  picture: { id: string; text: string };
  key: string;
}

const AGENT = 'SIM phone';

export function createClient({ cloud, clock, lan, sameLan, vault }: PhonePorts): PhoneClient {
  const ask = createAsk(cloud, clock);
  const listeners = createListeners();
  let session: { account: Account; token: string } | null = null;

  function leave(): void {
    session = null;
    listeners.tell();
  }

  async function asked(request: CloudRequest): Promise<Outcome<{ body: Body }>> {
    if (!session) return refusedAs('no-session');
    const { account, token } = session;
    const answer = await ask(account.region, { ...request, token });
    // Ended elsewhere, or too old.
    if (!answer.ok && answer.code === 'no-session' && session?.token === token) leave();
    return answer;
  }

  async function read<Told extends object>(path: string, reader: (body: Body) => Told | null): Promise<Outcome<Told>> {
    const answer = await asked({ method: 'GET', path });
    if (!answer.ok) return answer;
    const told = reader(answer.body);
    return told ? { ok: true, ...told } : refusedAs('unheard-of');
  }

  async function signIn({ region, mail, secret }: Credentials): Promise<Outcome> {
    const body = { mail, password: vault.take(secret), agent: AGENT };
    const answer = await ask(region, { method: 'POST', path: '/sessions', body });
    if (!answer.ok) return answer;
    const { token, role } = answer.body;
    if (typeof token !== 'string') return refusedAs('unheard-of');
    if (role === 'support') return refusedAs('owners-only');
    session = { account: { region, mail: mail.trim().toLowerCase() }, token };
    listeners.tell();
    return { ok: true };
  }

  return {
    account: () => session?.account ?? null,
    watch: listeners.add,
    signIn,
    async signUp({ region, mail, secret }) {
      const password = vault.take(secret);
      const answer = await ask(region, { method: 'POST', path: '/accounts', body: { mail, password } });
      if (!answer.ok) return answer;
      // Where the address had an account before, its password decides: this is refused like any other wrong one.
      return signIn({ region, mail, secret: vault.put(password) });
    },
    async signOut() {
      const ending = asked({ method: 'DELETE', path: '/sessions/current' });
      leave();
      await ending;
    },
    devices: () => read('/devices', (body) => ({ devices: devicesIn(body) })),
    device: (serial) =>
      read(`/devices/${serial}`, (body) => {
        const device = deviceIn(body);
        return device && { device };
      }),
    view: (serial) =>
      read(`/devices/${serial}/view`, ({ view }) => (typeof view === 'string' || view === null ? { view } : null)),
    history: (serial) => read(`/devices/${serial}/history`, (body) => ({ history: historyIn(body) })),
    add: ({ serial, secret, key }) =>
      asked({ method: 'POST', path: '/devices', key, body: { serial, code: vault.take(secret) } }),
    operate: ({ serial, below, ...request }) => asked({ ...request, path: `/devices/${serial}${below}` }),
    async picture(serial) {
      const answer = await asked({ method: 'POST', path: '/picture-codes', body: { serial, face: 'app' } });
      if (!answer.ok) return answer;
      const picture = pictureIn(answer.body);
      return picture ? { ok: true, picture } : refusedAs('unheard-of');
    },
    async verify(serial, attempt) {
      const answer = await asked({ method: 'POST', path: `/devices/${serial}/verification`, body: { attempt } });
      if (!answer.ok) return answer;
      const { verificationCode: code } = answer.body;
      return typeof code === 'string' ? { ok: true, code } : refusedAs('unheard-of');
    },
    sound: (id) => asked({ method: 'GET', path: `/picture-codes/${encodeURIComponent(id)}/audio` }),
    async unbind({ serial, secret, picture, key }) {
      const password = vault.take(secret);
      if (!sameLan()) return refusedAs('off-lan');
      const became = await lan.ticket(serial, password);
      if (!became.ok)
        return refusedAs(became.code, {
          ...('attemptsLeft' in became && { attemptsLeft: became.attemptsLeft ?? undefined }),
          ...('secondsLeft' in became && { seconds: became.secondsLeft ?? undefined }),
        });
      const body = { serial, ticket: became.ticket, picture };
      const answer = await asked({ method: 'POST', path: '/unbindings', key, body });
      // It may have been done: nobody is told that it was not.
      return !answer.ok && answer.code === 'no-answer' ? refusedAs('unknown-result') : answer;
    },
  };
}
