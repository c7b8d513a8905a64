/** A ticket as a tool or a phone asks for it in the recorder's network, before it turns to the cloud. The password goes to the recorder alone. */
import { becameOf } from './client.ts';
import { UNBIND_TICKET } from './commands.ts';
import type { Questions } from './questions.ts';

export interface TicketAsked {
  mac: string;
  /** The admin's. */
  password: string;
  /** On which somebody asks: the recorder's log tells it. */
  face: 'tool' | 'app';
}

/**
 * `unsupported`: it does not know this request. `refused`: the server did. `server-timeout`: the server did not answer, or nobody knows. Each
 * but `no-answer` is the recorder's own word.
 */
export type TicketTold =
  | { ok: true; ticket: string }
  | { ok: false; code: 'password-wrong'; attemptsLeft: number }
  | { ok: false; code: 'locked'; minutesLeft: number }
  | {
      ok: false;
      code:
        | 'not-activated'
        | 'password-empty'
        | 'service-off'
        | 'not-bound'
        | 'offline'
        | 'refused'
        | 'server-timeout'
        | 'unsupported'
        | 'no-answer';
    };

export async function askTicket(
  questions: Pick<Questions, 'one'>,
  { mac, password, face }: TicketAsked,
  waitMs: number,
): Promise<TicketTold> {
  const fields = { Password: password, Face: face };
  const answer = await questions.one({ types: UNBIND_TICKET, mac, fields }, waitMs);
  if (!answer) return { ok: false, code: 'no-answer' };
  const { result, error, attemptsLeft, minutesLeft, unbindStatus } = becameOf(answer);
  const ticket = answer.fields.get('Ticket') ?? '';
  if (result === 'success' && /^[0-9a-f]{32}$/.test(ticket)) return { ok: true, ticket };
  switch (error) {
    case 2024:
      return { ok: false, code: 'password-wrong', attemptsLeft: attemptsLeft ?? 0 };
    case 2018:
      return { ok: false, code: 'locked', minutesLeft: minutesLeft ?? 1 };
    case 2019:
      return { ok: false, code: 'not-activated' };
    case 2005:
      return { ok: false, code: 'password-empty' };
    case 2011:
      return { ok: false, code: 'server-timeout' };
    case 2009:
      return { ok: false, code: (unbindStatus !== null && byStatus[unbindStatus]) || 'refused' };
    default:
      return { ok: false, code: 'unsupported' };
  }
}

const byStatus: Readonly<Record<number, 'service-off' | 'not-bound' | 'offline'>> = {
  2: 'not-bound',
  3: 'service-off',
  4: 'offline',
};
