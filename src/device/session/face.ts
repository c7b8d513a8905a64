/**
 * From what the areas do for a caller to what a session may ask: `(by, request)` becomes a request that carries the session's token.
 * Plain JSON, so it can cross a socket; the recorder looks the token up at every call.
 */
import type { Caller } from './caller.ts';

/** The token is none of a session that lives. */
export type NoSession = { ok: false; code: 'session-unknown' };
/** Its user has not the right that the method asks for. */
export type NoRight = { ok: false; code: 'no-right' };
export type SessionRefusal = NoSession | NoRight;

type Asked<G extends unknown[]> = G extends [infer R] ? R & { session: string } : { session: string };

type BySession<M> = M extends (...given: infer P) => Promise<infer A>
  ? P extends [infer B, ...infer G]
    ? B extends Caller
      ? (request: Asked<G>) => Promise<A | SessionRefusal>
      : M
    : M
  : M;

/** A face of the areas as others see it: what takes a caller takes a session, the rest stays. */
export type Opened<F> = { [M in keyof F]: BySession<F[M]> };

/** An answer that yields a session, as others than its holder may know it. */
export type Told<A> = A extends { session: string } ? Omit<A, 'session'> : A;
