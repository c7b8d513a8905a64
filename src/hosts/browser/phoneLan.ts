/** The phone on the recorder's LAN: it finds the recorder by its serial number, and brings it the admin password for a ticket. */
import { askTicket, foundIn, type Questions, questionsAt, type TicketTold } from '../../lan/index.ts';
import type { PhoneClock, PhoneLan, TicketOutcome } from '../../phone/index.ts';
import type { PageLan } from './pageLan.ts';

export interface PhoneLanOptions {
  clock: PhoneClock;
  newId(): string;
  /** Whether it hangs there now. */
  onLan(): boolean;
}

const MAC = '02-00-5e-00-00-33';
const PLACE = { address: '192.168.1.33', mask: '255.255.255.0' };
/** For everybody who hears the question to answer. */
const FIND_MS = 1_200;
const TICKET_MS = 15_000;

export function openPhoneLan(lan: Pick<PageLan, 'station'>, { clock, newId, onLan }: PhoneLanOptions): PhoneLan {
  const station = lan.station({ mac: MAC, place: () => (onLan() ? PLACE : null), plugged: onLan });
  return phoneLanBy(questionsAt(station, { later: clock.deadline, newId }));
}

/** Over whatever carries its questions. */
export function phoneLanBy(questions: Pick<Questions, 'all' | 'one'>): PhoneLan {
  return {
    async ticket(serial, password) {
      const mac = await macOf(questions, serial);
      return mac === null
        ? { ok: false, code: 'not-on-lan' }
        : outcomeOf(await askTicket(questions, { mac, password, face: 'app' }, TICKET_MS));
    },
  };
}

/** Its long serial number has the short one in it. */
async function macOf(questions: Pick<Questions, 'all'>, serial: string): Promise<string | null> {
  const all = (await questions.all({ types: 'inquiry' }, FIND_MS)).map(foundIn);
  return all.find((found) => found.serial.includes(serial))?.mac ?? null;
}

function outcomeOf(told: TicketTold): TicketOutcome {
  if (told.ok) return told;
  switch (told.code) {
    case 'password-wrong':
      return { ok: false, code: told.code, attemptsLeft: told.attemptsLeft };
    case 'locked':
      return { ok: false, code: told.code, secondsLeft: told.minutesLeft * 60 };
    case 'password-empty':
      return { ok: false, code: 'password-wrong', attemptsLeft: null };
    case 'offline':
      return { ok: false, code: 'device-offline' };
    case 'refused':
      return { ok: false, code: 'device-refused' };
    case 'unsupported':
      return { ok: false, code: 'no-tickets' };
    case 'server-timeout':
    case 'no-answer':
      return { ok: false, code: 'device-silent' };
    case 'not-activated':
    case 'service-off':
    case 'not-bound':
      return { ok: false, code: told.code };
  }
}
