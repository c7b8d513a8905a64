/**
 * The two sides that an unbinding from the PC speaks to: the device, which takes the password and gives a ticket, and the service of the
 * chosen region, which takes ticket and code. The password goes over the LAN alone.
 */
import type { CloudAnswer, CloudCall } from '../../cloud/index.ts';
import type { Region } from '../../device/index.ts';
import { askTicket, type Questions, type TicketTold } from '../../lan/index.ts';
import type { ToolTime } from '../ports.ts';
import type { CommandRefusal } from './refusals.ts';

export interface Picture {
  id: string;
  width: number;
  height: number;
  paths: readonly string[];
  /** Seconds. */
  expiresIn: number;
}

export type UnbindRefusal =
  | CommandRefusal
  /** Nothing has been sent: the region's server is not reached from this PC. */
  | { code: 'no-server' }
  /** It was sent, and nobody knows what became of it. */
  | { code: 'unknown-result' }
  | { code: 'code-empty' }
  | { code: 'picture-wrong' }
  | { code: 'picture-gone' }
  /** The region's server does not know this device, or holds it for another region's. */
  | { code: 'wrong-region' }
  | { code: 'ticket-wrong' }
  | { code: 'too-many-tries'; seconds: number | null }
  | { code: 'server-failed' }
  /** The firmware does not know the request. */
  | { code: 'unsupported' };

/** A picture is good for one check. */
export interface Attempt {
  picture: string;
  text: string;
}

export type Pictured = { ok: true; picture: Picture } | { ok: false; refusal: UnbindRefusal };
/** `spent`: the server has looked at the code, and that picture is good for nothing more. */
export type Attempted = { ok: true } | { ok: false; refusal: UnbindRefusal; spent: boolean };

export interface UnbindPorts {
  picture(): Promise<Pictured>;
  attempt(attempt: Attempt): Promise<Attempted>;
}

export interface UnbindingSides {
  cloud: CloudCall;
  questions: Pick<Questions, 'one'>;
  time: Pick<ToolTime, 'later'>;
  newId(): string;
  region: Region;
  mac: string;
  /** The short one, by which the platform knows the device. */
  serial: string;
  /** Read once an attempt, and sent to the device alone. */
  password(): string;
}

/** ms that a device may take: it asks its server. */
const TICKET_MS = 15_000;
/** A lost answer is asked for again by the same name, so that it is done once. */
const ASKED = 3;
const AGAIN_MS = 2_000;

export function unbinding(sides: UnbindingSides): UnbindPorts {
  const { cloud, questions, time, region, mac, serial } = sides;

  async function picture(): Promise<Pictured> {
    const answer = await cloud(region, { method: 'POST', path: '/picture-codes', body: { serial, face: 'tool' } });
    if (!answer) return { ok: false, refusal: { code: 'no-server' } };
    const drawn = answer.status === 201 ? pictureIn(answer.body) : null;
    return drawn ? { ok: true, picture: drawn } : { ok: false, refusal: refusalOf(answer) };
  }

  return {
    picture,
    async attempt({ picture: id, text }): Promise<Attempted> {
      if (text.trim() === '') return { ok: false, refusal: { code: 'code-empty' }, spent: false };
      const told = await askTicket(questions, { mac, password: sides.password(), face: 'tool' }, TICKET_MS);
      if (!told.ok) return { ok: false, refusal: refusalOfDevice(told), spent: false };
      const key = sides.newId();
      const body = { serial, ticket: told.ticket, picture: { id, text: text.trim() } };
      for (let asked = 1; ; asked += 1) {
        const answer = await cloud(region, { method: 'POST', path: '/unbindings', body, key });
        if (answer?.status === 200) return { ok: true };
        if (answer) return { ok: false, refusal: refusalOf(answer), spent: true };
        if (asked === ASKED) return { ok: false, refusal: { code: 'unknown-result' }, spent: true };
        await new Promise<void>((resolve) => void time.later(AGAIN_MS, resolve));
      }
    },
  };
}

function pictureIn(body: CloudAnswer['body']): Picture | null {
  const { id, shapes, expiresIn } = body;
  if (typeof id !== 'string' || typeof expiresIn !== 'number' || typeof shapes !== 'object' || shapes === null)
    return null;
  const { width, height, paths } = shapes as Partial<Record<'width' | 'height' | 'paths', unknown>>;
  if (typeof width !== 'number' || typeof height !== 'number' || !Array.isArray(paths)) return null;
  return { id, width, height, paths: paths.filter((path) => typeof path === 'string'), expiresIn };
}

function refusalOfDevice(told: Extract<TicketTold, { ok: false }>): UnbindRefusal {
  switch (told.code) {
    case 'password-wrong':
      return { code: told.code, attemptsLeft: told.attemptsLeft };
    case 'locked':
      return { code: told.code, minutesLeft: told.minutesLeft };
    case 'no-answer':
      return { code: 'silent' };
    default:
      return { code: told.code };
  }
}

function refusalOf({ body: { code }, retryAfter }: CloudAnswer): UnbindRefusal {
  switch (code) {
    case 'picture-wrong':
    case 'picture-gone':
    case 'ticket-wrong':
    case 'offline':
    case 'not-bound':
      return { code };
    case 'not-found':
      return { code: 'wrong-region' };
    case 'too-many-tries':
      return { code, seconds: retryAfter ?? null };
    default:
      return { code: 'server-failed' };
  }
}
