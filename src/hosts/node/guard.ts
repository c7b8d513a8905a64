/**
 * Who may speak to the process. On a loopback address: anybody on this machine who names it as such; a foreign name that resolves to
 * 127.0.0.1 is how another site gets in through a visitor's browser, and a foreign Origin is that site. Beyond loopback a token is
 * asked for besides, which the program prints; whoever has opened a page with it keeps it in a cookie that no script reads.
 */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export interface GuardOptions {
  /** Names under which the process is reached, besides the loopback ones; lower case. */
  hosts: readonly string[];
  /** Null on loopback. */
  token: string | null;
  /** Reached by HTTPS. */
  secure?: boolean;
}

export type GuardRefusal = 'foreign-host' | 'foreign-origin' | 'no-token';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];
export const COOKIE = 'sim-nvr-token';

export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127\./.test(host);

export interface Asker {
  headers: IncomingHttpHeaders;
  /** The token in the address, if there is one. */
  token: string | null;
  port: number;
}

/** @returns null for who may. */
export function refusalOf(
  { hosts, token, secure = false }: GuardOptions,
  { headers, token: shown, port }: Asker,
): GuardRefusal | null {
  const names = [...LOOPBACK, ...hosts];
  const mine = (authority: string | undefined): boolean =>
    names.some(
      (name) =>
        authority?.toLowerCase() === `${name}:${port}` ||
        (port === (secure ? 443 : 80) && authority?.toLowerCase() === name),
    );
  if (!mine(headers.host)) return 'foreign-host';
  const { origin } = headers;
  if (origin !== undefined && !mine(/^https?:\/\/(.*)$/.exec(origin)?.[1])) return 'foreign-origin';
  if (token === null) return null;
  const given = [shown, bearerOf(headers.authorization), cookieOf(headers.cookie)];
  return given.some((one) => one !== null && isSameToken(one, token)) ? null : 'no-token';
}

export const bearerOf = (header: string | undefined): string | null =>
  /^Bearer (\S+)$/i.exec(header ?? '')?.[1] ?? null;

const cookieOf = (header: string | undefined): string | null =>
  header
    ?.split(/;\s*/)
    .find((pair) => pair.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1) ?? null;

/** In the same time, however much of it is right. */
export function isSameToken(given: string, token: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}

export const refusalWords: Record<GuardRefusal, string> = {
  'foreign-host': 'This process answers under its own addresses only. Open the address that it printed.',
  'foreign-origin': 'Another site may not speak to this process.',
  'no-token': 'Open the address that sim-nvr printed: its token is missing here.',
};
