/**
 * Frees a device for whoever brings its ticket, on any firmware: the device checked its admin's password in its own network and vouched
 * for the ticket, the picture shows that somebody looks, and no account is asked. The password never comes here. The law of who may be
 * given a ticket is the device's (`platform/unbind.ts`); this is what the cloud adds to it.
 */
import * as v from 'valibot';
import { type Answer, type RefusalCode, refuse } from './answers.ts';
import { picture, serial, ticket } from './fields.ts';
import { isSame } from './isSame.ts';
import type { Limits } from './limits.ts';
import type { Facts, Operations } from './operation.ts';
import type { PictureCodes } from './pictureCodes.ts';
import type { ServicePorts } from './ports.ts';
import type { Presence } from './presence.ts';
import type { Asked, Route } from './route.ts';

const unbinding = v.strictObject({ serial, ticket, picture });

/** In a quarter of an hour. Each costs a picture as well. */
const BY_SOURCE = 200;

export interface UnbindingParts {
  operations: Operations;
  limits: Limits;
  presence: Presence;
  pictures: Pick<PictureCodes, 'check'>;
}

export function createUnbinding(
  { now, digest }: ServicePorts,
  { operations, limits, presence, pictures }: UnbindingParts,
): readonly Route[] {
  async function freed({ body, key, source }: Pick<Asked, 'body' | 'key' | 'source'>): Promise<Answer> {
    const wish = body as v.InferOutput<typeof unbinding>;
    const wait = await limits.charge([{ what: 'unbind', whose: source, most: BY_SOURCE }]);
    if (wait !== null) return refuse('too-many-tries', wait);
    const kept = await digest(wish.ticket);
    const check = await pictures.check(wish.picture, wish.serial);
    // Whose key it is shows the ticket: who knows no more than somebody's key learns nothing of what became of it.
    const asked = { whose: `ticket ${kept}`, key, serial: wish.serial, action: 'unbind' };
    return operations.decide(asked, (facts) => judged(facts, kept), {
      async admit(rows) {
        const seen = await check(rows);
        return typeof seen === 'string' ? { actor: seen } : seen;
      },
    });
  }

  /** Nothing of a device is told to whoever has no ticket of it. */
  async function judged({ device, card, rows }: Facts, kept: string) {
    const { serial: number } = device;
    const its = await rows.ticket(number);
    const isIts = its !== null && isSame(its.ticket, kept) && its.until > now();
    // A newer binding than the one for which the device vouched is somebody else's.
    if (!isIts || (device.epoch !== null && device.epoch !== its.epoch)) return 'ticket-wrong' satisfies RefusalCode;
    if (!(await presence.isOnline(rows, number))) return 'offline' satisfies RefusalCode;
    if (device.epoch === null) return 'not-bound' satisfies RefusalCode;
    await rows.endTicket(number);
    return {
      device: { ...device, account: null, epoch: null, sharedWith: [] },
      change: 'freed' as const,
      card: { ...card, name: number, offer: null },
    };
  }

  return [
    {
      method: 'post',
      path: '/unbindings',
      summary:
        'Frees a device from whoever’s account it is in: a ticket that the device handed out, and the code of a picture',
      who: 'anybody',
      isOperation: true,
      body: unbinding,
      answer: freed,
    },
  ];
}
