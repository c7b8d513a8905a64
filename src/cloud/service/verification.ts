/**
 * Tells the owner of a device the code by which it lets whoever stands there reset its admin password: the device vouched for a secret a moment
 * ago, and the attempt that the person reads off its screen is of that one. Only the account of the binding is told, never one that it is shared
 * with and never support; once, while the device is online, and each telling has its line.
 */
import * as v from 'valibot';
import { attemptOf, verificationCodeOf } from '../../base/index.ts';
import { type Answer, type RefusalCode, refuse, told } from './answers.ts';
import { isSame } from './isSame.ts';
import type { Limits } from './limits.ts';
import type { ServicePorts } from './ports.ts';
import type { Presence } from './presence.ts';
import type { Asked, Route } from './route.ts';

const wanted = v.strictObject({
  attempt: v.pipe(v.string(), v.trim(), v.toUpperCase(), v.regex(/^[0-9A-F]{8}$/, '8 digits of hex')),
});

/** In a quarter of an hour. */
const BY_ACCOUNT = 10;

export function createVerification(
  { store, region, now, digest }: ServicePorts,
  { limits, presence }: { limits: Limits; presence: Presence },
): readonly Route[] {
  async function verified({ account, param, body }: Asked): Promise<Answer> {
    const { attempt } = body as v.InferOutput<typeof wanted>;
    const serial = param('serial');
    const wait = await limits.charge([{ what: 'verify', whose: account.id, most: BY_ACCOUNT }]);
    if (wait !== null) return refuse('too-many-tries', wait);
    const kept = await store.transaction((rows) => rows.ticket(serial));
    const its = kept && { ticket: kept.ticket, attempt: await attemptOf(kept.ticket, digest) };
    const outcome = await store.transaction<RefusalCode | 'done'>(async (rows) => {
      const device = await rows.device(serial);
      // To everybody else there is no such device.
      if (!device || device.region !== region || device.account !== account.id) return 'not-found';
      const refusal = await refusalOf();
      await rows.addAudit({
        at: now(),
        actor: account.id,
        action: 'verify',
        serial,
        operation: null,
        outcome: refusal ?? 'done',
      });
      return refusal ?? 'done';

      async function refusalOf(): Promise<RefusalCode | null> {
        const row = await rows.ticket(serial);
        // Another one since it was looked at is another attempt.
        const isIts = its !== null && row?.ticket === its.ticket && isSame(attempt, its.attempt);
        if (!isIts || row.until <= now() || row.epoch !== device?.epoch) return 'attempt-wrong';
        if (!(await presence.isOnline(rows, serial))) return 'offline';
        await rows.endTicket(serial);
        return null;
      }
    });
    if (outcome !== 'done' || !its) return refuse(outcome === 'done' ? 'attempt-wrong' : outcome);
    return told({ verificationCode: await verificationCodeOf(its.ticket, digest) });
  }

  return [
    {
      method: 'post',
      path: '/devices/{serial}/verification',
      summary:
        'The code that lets whoever stands at the device reset its admin password, for the attempt that its screen shows',
      who: 'owner',
      body: wanted,
      answer: verified,
    },
  ];
}
