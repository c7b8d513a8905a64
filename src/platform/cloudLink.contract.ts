/** What every cloud link must hold to (port `CloudLink`). Each adapter's test calls this with a world of its own. */
import { describe, expect, test } from 'vitest';
import type { CloudBinding, CloudLink, CloudPush } from './cloudLink.ts';

/** A device, bound to `first@owner.test` under epoch 1 in the international region, and hands at the far end. */
export interface CloudLinkWorld {
  link: CloudLink;
  serial: string;
  /** Names that serve the device's region, another region, and nobody. */
  server: string;
  serverElsewhere: string;
  serverNowhere: string;
  /** Runs the world until `work` has ended. */
  finish<T>(work: Promise<T>): Promise<T>;
  /** What the cloud holds. */
  binding(): CloudBinding;
  /** Somebody adds the device to an account. */
  bind(account: string): boolean;
}

export function cloudLinkContract(name: string, makeWorld: () => CloudLinkWorld | Promise<CloudLinkWorld>): void {
  const online = async () => {
    const world = await makeWorld();
    const { link, serial, server, finish } = world;
    const reply = await finish(link.register({ server, serial }));
    if (!reply.ok) throw new Error(`Registration failed: ${reply.reason}`);
    return {
      ...world,
      session: reply.session,
      first: reply.binding,
      unbind: (operationId: string, epoch: number, session = reply.session) =>
        finish(link.unbind({ session, operationId, epoch })),
      settle: (operationId: string, session = reply.session) => finish(link.settle({ session, operationId })),
    };
  };

  describe(`${name} keeps the cloud link contract`, () => {
    test('registration gives a session and what the cloud holds', async () => {
      const { session, first } = await online();
      expect(session).not.toBe('');
      expect(first).toMatchObject({ bound: true, epoch: 1, account: 'first@owner.test' });
    });

    test.each([
      ['serverElsewhere', 'wrong-region'],
      ['serverNowhere', 'name-not-resolved'],
    ] as const)('registration at %s fails with %s', async (server, reason) => {
      const world = await makeWorld();
      const reply = await world.finish(world.link.register({ server: world[server], serial: world.serial }));
      expect(reply).toEqual({ ok: false, reason });
    });

    test('unbind with the right epoch is done, and the revision rises', async () => {
      const { unbind, binding, first } = await online();
      const reply = await unbind('op', 1);
      expect(reply).toMatchObject({ result: 'done', binding: { bound: false } });
      expect(reply.binding.revision).toBeGreaterThan(first.revision);
      expect(binding().bound).toBe(false);
    });

    test('a repeat of the same operation is done again without effect on the next owner', async () => {
      const { unbind, bind, binding } = await online();
      await unbind('op', 1);
      expect(bind('second@owner.test')).toBe(true);
      expect(await unbind('op', 1)).toMatchObject({ result: 'done', binding: { bound: true, epoch: 2 } });
      expect(await unbind('op', 2)).toMatchObject({ result: 'done', binding: { bound: true, epoch: 2 } });
      expect(binding()).toMatchObject({ bound: true, epoch: 2, account: 'second@owner.test' });
    });

    test('another epoch is stale, and unbinding what is not bound is not-bound', async () => {
      const { unbind, binding } = await online();
      expect(await unbind('op-1', 2)).toMatchObject({ result: 'stale', binding: { bound: true, epoch: 1 } });
      expect(binding().bound).toBe(true);
      await unbind('op-2', 1);
      expect(await unbind('op-3', 1)).toMatchObject({ result: 'not-bound' });
    });

    test('asking for a done operation says done; asking for an unknown one makes it void for ever', async () => {
      const { unbind, settle, binding } = await online();
      expect(await settle('late')).toMatchObject({ result: 'void', binding: { bound: true } });
      expect(await unbind('late', 1)).toMatchObject({ result: 'void' });
      expect(binding().bound).toBe(true);
      await unbind('op', 1);
      expect(await settle('op')).toMatchObject({ result: 'done' });
      expect(await settle('late')).toMatchObject({ result: 'void' });
    });

    test.each(['__proto__', 'constructor', 'toString', '', ' ', 'имя', 'x'.repeat(10_000)])(
      'an operation may have any name (%#)',
      async (id) => {
        const { unbind, settle, binding } = await online();
        expect(await settle(id)).toMatchObject({ result: 'void' });
        expect(await unbind(id, 1)).toMatchObject({ result: 'void' });
        expect(binding().bound).toBe(true);
      },
    );

    test('a session that was left, or never was, is unknown and changes nothing', async () => {
      const { link, session, unbind, settle, binding } = await online();
      expect(await unbind('op', 1, 'no-such-session')).toMatchObject({ result: 'session-unknown' });
      link.leave({ session });
      expect(await unbind('op', 1)).toMatchObject({ result: 'session-unknown' });
      expect(await settle('op')).toMatchObject({ result: 'session-unknown' });
      expect(binding().bound).toBe(true);
    });

    test('a sign of life tells what the cloud holds, and that a session is gone', async () => {
      const { link, session, unbind, finish } = await online();
      const beat = (over = session) => finish(link.beat({ session: over }));
      expect(await beat()).toMatchObject({ result: 'alive', binding: { bound: true, epoch: 1 } });
      await unbind('op', 1);
      expect(await beat()).toMatchObject({ result: 'alive', binding: { bound: false } });
      expect(await beat('no-such-session')).toEqual({ result: 'session-unknown' });
      link.leave({ session });
      expect(await beat()).toEqual({ result: 'session-unknown' });
    });

    test('a new registration ends the session before it', async () => {
      const { link, serial, server, finish, unbind, session } = await online();
      const next = await finish(link.register({ server, serial }));
      expect(next).toMatchObject({ ok: true });
      expect(next.ok && next.session).not.toBe(session);
      expect(await unbind('op', 1)).toMatchObject({ result: 'session-unknown' });
    });

    test('changes of the binding are pushed while in session, revisions rising, and no longer after leaving', async () => {
      const { link, session, unbind, bind, finish } = await online();
      const pushed: CloudPush[] = [];
      const stop = link.watch((push) => void pushed.push(push));
      await unbind('op', 1);
      bind('second@owner.test');
      await finish(Promise.resolve());
      expect(pushed).toMatchObject([
        { push: 'binding-changed', binding: { bound: false } },
        { push: 'binding-changed', binding: { bound: true, epoch: 2 } },
      ]);
      const revisions = pushed.flatMap((push) => (push.push === 'binding-changed' ? [push.binding.revision] : []));
      expect(revisions[1]).toBeGreaterThan(revisions[0] ?? Number.POSITIVE_INFINITY);
      stop();
      await unbind('op-2', 2);
      expect(pushed).toHaveLength(2);
      link.watch((push) => void pushed.push(push));
      link.leave({ session });
      bind('third@owner.test');
      await finish(Promise.resolve());
      expect(pushed).toHaveLength(2);
    });
  });
}
