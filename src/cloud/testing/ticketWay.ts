/** The way over the cloud as its users go it: a device vouches for a ticket, somebody listens to a picture, and asks. */
import { operationKey } from '../operationKey.ts';
import { heardIn } from './ear.ts';
import { newKey, type Reply, type TestDevice, type TestService } from './service.ts';

let tickets = 0;
/** 128 bits that no other test had. */
export const newTicket = (): string => (++tickets).toString(16).padStart(32, 'a');

/** What the device does once it has checked its password. @returns the link's answer */
export const vouch = (device: TestDevice, ticket: string, epoch = 1): Promise<Record<string, unknown>> =>
  device.say({ ask: 'vouch', session: device.session(), ticket: operationKey(ticket), epoch });

/** A picture that was asked for, and what it says. */
export async function seenPicture(far: Pick<TestService, 'ask'>, serial: string, face = 'tool') {
  const { body } = await far.ask('POST', '/picture-codes', { body: { serial, face } });
  const id = String(body['id']);
  const sound = await far.ask('GET', `/picture-codes/${id}/audio`);
  return { id, text: heardIn(String(sound.body['wav'])) };
}

export interface UnbindWish {
  serial: string;
  ticket: string;
  picture?: { id: string; text: string };
  key?: string;
  source?: string;
}

/** Asks with a picture of its own unless one is given. */
export async function unbindOver(
  far: Pick<TestService, 'ask'>,
  { serial, ticket, picture, key = newKey(), source }: UnbindWish,
): Promise<Reply> {
  const shown = picture ?? (await seenPicture(far, serial));
  return far.ask('POST', '/unbindings', {
    key,
    body: { serial, ticket, picture: shown },
    ...(source !== undefined && { source }),
  });
}
