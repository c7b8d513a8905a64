/** One request to a server of another process's cloud. What comes back may be anything: it is read as far as this program needs it. */
import type { CloudRequest } from '../../../../cloud/index.ts';
import type { CloudServer } from './servers.ts';

export interface Told {
  status: number;
  body: Readonly<Record<string, unknown>>;
  retryAfter: number | null;
}

/** Why nothing came that a cloud says. `no-such-name`: no name server knows it. `not-a-cloud`: somebody else answers there. */
export type Silence = 'no-such-name' | 'no-answer' | 'not-a-cloud';

const ANSWER_MS = 5000;
const ANSWER_MAX_BYTES = 256 << 10;

export async function askServer(
  { at }: CloudServer,
  region: string,
  { method, path, token, key, body }: CloudRequest,
): Promise<Told | Silence> {
  let response: Response;
  try {
    response = await fetch(`${at}/${region}${path}`, {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_MS),
      headers: {
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
        ...(key !== undefined && { 'Idempotency-Key': key }),
        ...(body && { 'Content-Type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const read = jsonOf(await textOf(response));
    if (read === null || typeof read['simulated'] !== 'string') return isOurs(response.status, read);
    const wait = Number(response.headers.get('Retry-After') ?? Number.NaN);
    return { status: response.status, body: read, retryAfter: Number.isFinite(wait) ? wait : null };
  } catch (fault) {
    return silenceOf(fault);
  }
}

/** A cloud's process speaks for itself where its service does not: no such region, a database that is gone. */
const isOurs = (status: number, read: Readonly<Record<string, unknown>> | null): Told | Silence =>
  typeof read?.['code'] === 'string' ? { status, body: read, retryAfter: null } : 'not-a-cloud';

/** @throws Error for more than this program has use for */
async function textOf(response: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.length;
    if (size > ANSWER_MAX_BYTES) throw new Error('An answer longer than any of a cloud.');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function jsonOf(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** Node tells the code in the error or in its cause. */
export function silenceOf(fault: unknown): Silence {
  const codes = [fault, (fault as { cause?: unknown } | null)?.cause].map(
    (one) => (one as { code?: unknown } | null)?.code,
  );
  return codes.some((code) => code === 'ENOTFOUND' || code === 'EAI_AGAIN') ? 'no-such-name' : 'no-answer';
}
