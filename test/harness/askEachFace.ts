/** How each face is asked for the same thing, and what it says: for the table of refusals. */
import type { Refusal } from '../../src/device/index.ts';
import { en } from '../../src/menu/strings/en.ts';
import type { Heard, LanFaces } from './lanFaces.ts';
import type { Person } from './person.ts';

export const ADMIN = 'unbind4x';
export const EZVIZ = '/ISAPI/System/Network/EZVIZ';
const STATUS = '/ISAPI/System/status';
export const secret = (text: string): string => `<Password>${text}</Password>`;

/** `ticket`: over SADP as well, and then it is the cloud that frees. */
export type Face = 'screen' | 'sadp' | 'ticket' | 'isapi';
export type Ask = (person: Person, lan: LanFaces) => Promise<Heard>;

/** In the dialog that `before` found open. */
export const answerDialog =
  (password: string): Ask =>
  async (person) => {
    if (password !== '') await person.typePassword(password);
    await person.answer('ok');
    const refusal = person.refusal() as Refusal & { ok: false };
    return { code: refusal.code, words: en.refusal(refusal) };
  };
/** This firmware shows no button, or none that is alive: the law is asked as the screen would. */
export const lawAlone: Ask = async ({ world }) => {
  const outcome = await world.platform.unbind({ operationId: 'by-hand', epoch: 1, password: ADMIN, way: 'local-menu' });
  return outcome.ok ? { code: 'ok', words: '' } : { code: outcome.code, words: `No button. ${en.refusal(outcome)}` };
};
export const bySadp =
  (password: string): Ask =>
  (_person, lan) =>
    lan.sadp('ezvizUnbind', secret(password));
/** The way over the cloud. Where the law of it asks for less, what is told is a ticket. */
export const byTicket =
  (password: string): Ask =>
  async (_person, lan) => {
    const heard = await lan.sadp('SimUnbindTicket', secret(password));
    return heard.code === 'ok' ? { ...heard, code: '' } : heard;
  };
export const byIsapi =
  (password: string): Ask =>
  (_person, lan) =>
    lan.isapi(STATUS, password);
/** No request of ISAPI unbinds: it tells of the same state. */
const toldByIsapi: Ask = async (_person, lan) => ({ code: '', words: (await lan.isapi(EZVIZ, ADMIN)).words });

/** What an unbinding is asked of everywhere. */
export const asks = (screen: Ask, ticket = byTicket(ADMIN)): Partial<Record<Face, Ask>> => ({
  screen,
  sadp: bySadp(ADMIN),
  ticket,
  isapi: toldByIsapi,
});
