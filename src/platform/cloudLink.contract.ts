/**
 * What every cloud link must hold to (port `CloudLink`), over a wire that is late, doubles and reorders as well as over a good one.
 * Each adapter's test calls this with a world of its own; nothing here looks at the far side but by asking, or when all is quiet.
 */
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
  /** Lets everything arrive that is still on its way. */
  quiet(): Promise<void>;
  /** What the cloud holds. */
  binding(): Promise<CloudBinding>;
  /** The ticket of the device that the cloud keeps. */
  ticket(): Promise<{ ticket: string; epoch: number } | null>;
  /** Somebody adds the device to an account. */
  bind(account: string): Promise<boolean>;
  /** The far side starts anew: its sessions are gone, what it keeps is there. */
  restart(): Promise<void>;
}

export function cloudLinkContract(name: string, makeWorld: () => CloudLinkWorld | Promise<CloudLinkWorld>): void {
  const online = async () => {
    const world = await makeWorld();
    const { link, serial, server, finish } = world;
    const reply = await finish(link.register({ server, serial }));
    if (reply === 'no-reply' || !reply.ok) throw new Error(`Registration failed: ${JSON.stringify(reply)}`);
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
      expect(reply !== 'no-reply' && reply.binding.revision).toBeGreaterThan(first.revision);
      expect((await binding()).bound).toBe(false);
    });

    test('a repeat of the same operation is done again without effect on the next owner', async () => {
      const { unbind, bind, binding } = await online();
      await unbind('op', 1);
      expect(await bind('second@owner.test')).toBe(true);
      expect(await unbind('op', 1)).toMatchObject({ result: 'done', binding: { bound: true, epoch: 2 } });
      expect(await unbind('op', 2)).toMatchObject({ result: 'done', binding: { bound: true, epoch: 2 } });
      expect(await binding()).toMatchObject({ bound: true, epoch: 2, account: 'second@owner.test' });
    });

    test('another epoch is stale, and unbinding what is not bound is not-bound', async () => {
      const { unbind, binding } = await online();
      expect(await unbind('op-1', 2)).toMatchObject({ result: 'stale', binding: { bound: true, epoch: 1 } });
      expect((await binding()).bound).toBe(true);
      await unbind('op-2', 1);
      expect(await unbind('op-3', 1)).toMatchObject({ result: 'not-bound' });
    });

    test('asking for a done operation says done; asking for an unknown one makes it void for ever', async () => {
      const { unbind, settle, binding } = await online();
      expect(await settle('late')).toMatchObject({ result: 'void', binding: { bound: true } });
      expect(await unbind('late', 1)).toMatchObject({ result: 'void' });
      expect((await binding()).bound).toBe(true);
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
        expect((await binding()).bound).toBe(true);
      },
    );

    test('a ticket is kept for the binding that there is, and the newest in place of the one before', async () => {
      const { link, session, finish, ticket, unbind, bind, quiet } = await online();
      const vouch = (hash: string, epoch: number) => finish(link.vouch({ session, ticket: hash, epoch }));
      expect(await vouch('aa'.repeat(32), 1)).toMatchObject({ result: 'kept', binding: { bound: true, epoch: 1 } });
      await quiet();
      expect(await ticket()).toEqual({ ticket: 'aa'.repeat(32), epoch: 1 });
      expect(await vouch('bb'.repeat(32), 1)).toMatchObject({ result: 'kept' });
      await quiet();
      expect(await ticket()).toEqual({ ticket: 'bb'.repeat(32), epoch: 1 });
      expect(await vouch('cc'.repeat(32), 2)).toMatchObject({ result: 'stale', binding: { epoch: 1 } });
      await unbind('op', 1);
      expect(await vouch('cc'.repeat(32), 1)).toMatchObject({ result: 'not-bound', binding: { bound: false } });
      await bind('second@owner.test');
      expect(await vouch('bb'.repeat(32), 1)).toMatchObject({ result: 'stale', binding: { epoch: 2 } });
      await quiet();
      expect(await ticket()).toEqual({ ticket: 'bb'.repeat(32), epoch: 1 });
    });

    test('no ticket is kept over a session that was left, or never was', async () => {
      const { link, session, finish, ticket, quiet } = await online();
      const vouch = (over: string) => finish(link.vouch({ session: over, ticket: 'aa'.repeat(32), epoch: 1 }));
      expect(await vouch('no-such-session')).toMatchObject({ result: 'session-unknown' });
      link.leave({ session });
      await quiet();
      expect(await vouch(session)).toMatchObject({ result: 'session-unknown' });
      await quiet();
      expect(await ticket()).toBeNull();
    });

    test('a session that was left, or never was, is unknown and changes nothing', async () => {
      const { link, session, unbind, settle, binding, quiet } = await online();
      expect(await unbind('op', 1, 'no-such-session')).toMatchObject({ result: 'session-unknown' });
      link.leave({ session });
      await quiet();
      expect(await unbind('op', 1)).toMatchObject({ result: 'session-unknown' });
      expect(await settle('op')).toMatchObject({ result: 'session-unknown' });
      expect((await binding()).bound).toBe(true);
    });

    test('a sign of life tells what the cloud holds, and that a session is gone', async () => {
      const { link, session, unbind, finish, quiet } = await online();
      const beat = (over = session) => finish(link.beat({ session: over }));
      expect(await beat()).toMatchObject({ result: 'alive', binding: { bound: true, epoch: 1 } });
      await unbind('op', 1);
      expect(await beat()).toMatchObject({ result: 'alive', binding: { bound: false } });
      expect(await beat('no-such-session')).toEqual({ result: 'session-unknown' });
      link.leave({ session });
      await quiet();
      expect(await beat()).toEqual({ result: 'session-unknown' });
    });

    test('a new registration ends the session before it', async () => {
      const { link, serial, server, finish, unbind, session } = await online();
      const next = await finish(link.register({ server, serial }));
      expect(next).toMatchObject({ ok: true });
      expect(next !== 'no-reply' && next.ok && next.session).not.toBe(session);
      expect(await unbind('op', 1)).toMatchObject({ result: 'session-unknown' });
    });

    test('changes of the binding are pushed while in session, and no longer after leaving', async () => {
      const { link, session, unbind, bind, quiet } = await online();
      const pushed: CloudPush[] = [];
      const stop = link.watch((push) => void pushed.push(push));
      await unbind('op', 1);
      await bind('second@owner.test');
      await quiet();
      // However often and in whatever order they come, the revisions tell which word is the newer.
      const heard = new Map(
        pushed.flatMap((push) => (push.push === 'binding-changed' ? [[push.binding.revision, push.binding]] : [])),
      );
      const inOrder = [...heard].sort(([one], [other]) => one - other).map(([, binding]) => binding);
      expect(inOrder).toMatchObject([{ bound: false }, { bound: true, epoch: 2, account: 'second@owner.test' }]);
      const count = pushed.length;
      stop();
      await unbind('op-2', 2);
      await quiet();
      expect(pushed).toHaveLength(count);
      link.watch((push) => void pushed.push(push));
      link.leave({ session });
      await quiet();
      await bind('third@owner.test');
      await quiet();
      expect(pushed).toHaveLength(count);
    });

    test('a far side that starts anew knows no session, and every outcome', async () => {
      const { link, serial, server, finish, restart, unbind, settle, bind, binding, session } = await online();
      await unbind('op', 1);
      await settle('given-up');
      await restart();
      expect(await unbind('other', 1)).toMatchObject({ result: 'session-unknown' });
      expect(await settle('op')).toMatchObject({ result: 'session-unknown' });
      expect(await finish(link.beat({ session }))).toEqual({ result: 'session-unknown' });
      await bind('second@owner.test');
      const next = await finish(link.register({ server, serial }));
      if (next === 'no-reply' || !next.ok) throw new Error('It must register again.');
      expect(next.binding).toMatchObject({ bound: true, epoch: 2 });
      expect(await settle('op', next.session)).toMatchObject({ result: 'done' });
      expect(await unbind('given-up', 2, next.session)).toMatchObject({ result: 'void' });
      expect(await unbind('op', 2, next.session)).toMatchObject({ result: 'done' });
      expect(await binding()).toMatchObject({ bound: true, epoch: 2 });
    });

    test('whatever was not done at its first look is void for ever, for a late copy too', async () => {
      const { unbind, bind, binding, quiet } = await online();
      expect(await unbind('early', 2)).toMatchObject({ result: 'stale' });
      await unbind('op', 1);
      expect(await unbind('nothing', 2)).toMatchObject({ result: 'not-bound' });
      await bind('second@owner.test');
      await quiet();
      expect(await unbind('early', 2)).toMatchObject({ result: 'void' });
      expect(await unbind('nothing', 2)).toMatchObject({ result: 'void' });
      expect(await binding()).toMatchObject({ bound: true, epoch: 2 });
    });

    test('sessions are drawn, not counted', async () => {
      const { link, serial, server, finish } = await online();
      const names = new Set<string>();
      for (let count = 0; count < 50; count++) {
        const reply = await finish(link.register({ server, serial }));
        if (reply !== 'no-reply' && reply.ok) names.add(reply.session);
      }
      expect(names.size).toBe(50);
      for (const name of names) expect(name).toMatch(/^[0-9a-f]{32}$/);
      // Of two that follow each other most characters differ: 30 of 32 on an average.
      const [one = '', other = ''] = names;
      expect([...one].filter((character, at) => character !== other[at]).length).toBeGreaterThan(20);
    });
  });
}
