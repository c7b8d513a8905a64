/** What a cloud may say on a device's link. The other end is whoever listens at an address that somebody typed: nothing is taken as it comes. */
import * as v from 'valibot';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const binding = v.variant('bound', [
  v.object({ bound: v.literal(false), revision: count }),
  v.object({ bound: v.literal(true), revision: count, epoch: count, account: v.pipe(v.string(), v.maxLength(200)) }),
]);
const session = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

export const replies = {
  register: v.variant('ok', [
    v.object({ ok: v.literal(true), session, binding }),
    v.object({ ok: v.literal(false), reason: v.literal('wrong-region') }),
  ]),
  unbind: v.object({
    result: v.picklist(['done', 'not-bound', 'stale', 'void', 'refused', 'session-unknown']),
    binding,
  }),
  settle: v.object({ result: v.picklist(['done', 'void', 'session-unknown']), binding }),
  vouch: v.object({ result: v.picklist(['kept', 'not-bound', 'stale', 'refused', 'session-unknown']), binding }),
  beat: v.variant('result', [
    v.object({ result: v.literal('alive'), binding }),
    v.object({ result: v.literal('session-unknown') }),
  ]),
  pushed: binding,
};
