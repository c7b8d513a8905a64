/**
 * Who asks. Digest alone: a client that would send the password itself by Basic is turned away as if it had said nothing, and no attempt
 * is charged (facts §3.1). Whether a proof is right is the recorder's to say, by the counters that all faces share; here it is only asked
 * about proofs that were made for this request, with a nonce that is good, and once each.
 */
import type { DigestAlgorithm, DigestLoginResult, LanSide, UserFacts } from '../../device/index.ts';
import type { LockPause } from '../lockPause.ts';
import { authorizationOf } from './authorization.ts';
import type { IsapiRequest } from './message.ts';
import { createNonces, type Nonces } from './nonces.ts';

export type Admission =
  | { ok: true; session: string; user: UserFacts }
  /** Made for another request than it came with: the client is broken, or somebody put it there. */
  | { ok: false; code: 'other-uri' }
  /** Has shown nothing, or nothing that could be looked at; `stale`: with another nonce it could be. */
  | { ok: false; code: 'nobody'; stale: boolean }
  | { ok: false; code: 'password-wrong'; attemptsLeft: number; secondsLeft: number; awaitsLogin: boolean }
  | { ok: false; code: 'locked'; attemptsLeft: number; secondsLeft: number; awaitsLogin: boolean }
  | { ok: false; code: 'not-activated' | 'unknown-result' | 'password-empty' };

export interface Guard {
  admit(request: IsapiRequest): Promise<Admission>;
  /**
   * The header's values, the strongest first, as RFC 7616 has it. Realm and nonce never stand last: a client of ours keeps the line's end with
   * it. All have one nonce, for clients read two headers as one and take what comes last.
   */
  challenges(stale: boolean): string[];
}

export interface GuardPorts {
  lanSide: Pick<LanSide, 'loginByDigest' | 'attempts' | 'awaitsLogin'>;
  /** Of this recorder's faces on the network, all together. */
  pause: LockPause;
  uptime(): number;
  random: { hex(bytes: number): string };
  realm(): string;
  /** Those on offer, the strongest first. MD5 alone is what recorders have: a client of ours computes it whatever it is told. */
  algorithms(): readonly DigestAlgorithm[];
}

export function createGuard({ lanSide, pause, uptime, random, realm, algorithms }: GuardPorts): Guard {
  const nonces: Nonces = createNonces({ uptime, random });
  const nobody = (stale: boolean) => ({ ok: false, code: 'nobody', stale }) as const;

  return {
    async admit({ method, target, headers, from }) {
      const shown = authorizationOf(headers['authorization']);
      if (!shown) return nobody(false);
      const { user, nonce, uri, algorithm, nc, cnonce, response } = shown;
      if (!isMadeFor(target, uri, method)) return { ok: false, code: 'other-uri' };
      if (shown.realm !== realm() || !algorithms().includes(algorithm)) return nobody(false);
      const standing = nonces.look(nonce, user);
      // Nothing is said of the proof: else a stranger could try passwords by old nonces.
      if (standing === 'stale') return nobody(true);
      const proof = { algorithm, method, uri, nonce, nc, cnonce, response };
      const login = await pause.guarded<Charged>(user, async () => {
        const told = await lanSide.loginByDigest({ user, proof, proven: standing === 'proven', from });
        if (told.ok || (told.code !== 'no-digest' && told.code !== 'no-such-user')) return told;
        return { ok: false, code: 'uncharged', limit: (await lanSide.attempts('')).attemptsLeft };
      });
      if (!login.ok) return refused(login, lanSide.awaitsLogin());
      return nonces.take(nonce, user, Number.parseInt(nc, 16)) ? login : nobody(true);
    },
    challenges(stale) {
      const nonce = nonces.give();
      const offered = algorithms();
      // Alone, MD5 is not named: without a name it is meant, and older clients know no other. Beside another it must be.
      const named = (algorithm: DigestAlgorithm): string =>
        algorithm === 'sha256' ? 'algorithm=SHA-256, ' : offered.length > 1 ? 'algorithm=MD5, ' : '';
      return offered.map(
        (algorithm) =>
          `Digest realm="${realm()}", nonce="${nonce}", ${named(algorithm)}qop="auth", stale=${stale ? 'TRUE' : 'FALSE'}`,
      );
    },
  };
}

type Charged = Exclude<DigestLoginResult, { ok: false; code: 'no-digest' | 'no-such-user' }>;

function refused(login: Extract<Charged, { ok: false }>, awaitsLogin: boolean): Admission {
  if (login.code === 'locked') return { ...login, attemptsLeft: 0, awaitsLogin };
  if (login.code === 'password-wrong') return { ...login, secondsLeft: 0, awaitsLogin };
  return login;
}

/**
 * The target, letter by letter. A client that works with real recorders leaves the query out of it: where nothing can be changed, it may.
 */
const isMadeFor = (target: string, uri: string, method: string): boolean =>
  uri === target || (method === 'GET' && uri === target.split('?')[0]);
