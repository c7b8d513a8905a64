/**
 * What every `Platform` must hold to, in the page's own process and beyond a line of JSON. Here nothing but the interface is used, and
 * hands on the world around the box.
 */
import { describe, expect, test } from 'vitest';
import { faultCode } from '../device/index.ts';
import type { PlatformFacts } from './facts.ts';
import type { Platform } from './platform.ts';
import type { UnbindOutcome, UnbindRequest } from './unbind.ts';

/** A recorder with a firmware that may unbind, online, bound under epoch 1. */
export interface PlatformWorld {
  platform: Platform;
  password: string;
  /** Runs the world until `work` has ended. */
  finish<T>(work: Promise<T>): Promise<T>;
  /** Lets everything arrive that is on its way. */
  quiet(): Promise<void>;
  pullCable(): Promise<void>;
  bound(): boolean;
  /** Flash refuses every write from now on. */
  refuseFlash(): void;
  cutPower(): void;
}

export function platformContract(name: string, makeWorld: () => Promise<PlatformWorld>): void {
  const asked = (
    { platform, finish, password }: PlatformWorld,
    request: Partial<UnbindRequest> = {},
  ): Promise<UnbindOutcome> =>
    finish(platform.unbind({ operationId: 'one', epoch: 1, password, way: 'local-menu', ...request }));

  describe(`${name}: the platform`, () => {
    test('tells its facts at once and at every change, until nobody wants them', async () => {
      const world = await makeWorld();
      const told: PlatformFacts[] = [];
      const stop = world.platform.watch((facts) => void told.push(facts));
      await world.quiet();
      expect(told.at(0)).toEqual(await world.platform.facts());
      expect(told.at(0)).toMatchObject({ status: { state: 'online' }, binding: { state: 'bound' }, unbindState: 1 });
      await asked(world);
      await world.quiet();
      expect(told.at(-1)).toMatchObject({ binding: { state: 'not-bound' }, unbindState: 2 });
      const heard = told.length;
      stop();
      await world.pullCable();
      await world.quiet();
      expect(told).toHaveLength(heard);
    });

    test('frees the recorder for the admin’s password, once: a repeat is told the first outcome', async () => {
      const world = await makeWorld();
      expect(await asked(world)).toEqual({ ok: true });
      expect(world.bound()).toBe(false);
      expect(await asked(world)).toEqual({ ok: true });
      expect(await asked(world, { operationId: 'two' })).toEqual({ ok: false, code: 'not-bound' });
    });

    test('refuses in plain values, and nothing has happened', async () => {
      const world = await makeWorld();
      expect(await asked(world, { password: 'wrong' })).toEqual({ ok: false, code: 'password-wrong', attemptsLeft: 6 });
      expect(await asked(world, { operationId: 'two', password: '' })).toEqual({ ok: false, code: 'password-empty' });
      await world.pullCable();
      expect(await asked(world, { operationId: 'three' })).toMatchObject({ ok: false, code: 'offline' });
      expect(world.bound()).toBe(true);
    });

    test('flash that refuses: nothing is sent, nothing is done, and no answer says otherwise', async () => {
      const world = await makeWorld();
      world.refuseFlash();
      const told = await asked(world).then(
        (answer) => answer,
        (thrown: unknown) => faultCode(thrown) ?? thrown,
      );
      expect(told).toBe('flash-failed');
      expect(world.bound()).toBe(true);
    });

    test('power that goes while it is asked: the outcome is said to be unknown, or there is none', async () => {
      const world = await makeWorld();
      const answer = asked(world).then(
        (outcome) => (outcome.ok ? 'done' : outcome.code),
        (thrown: unknown) => faultCode(thrown) ?? thrown,
      );
      // Over a line the request may not have arrived yet.
      await Promise.resolve();
      await Promise.resolve();
      world.cutPower();
      const told = await answer;
      expect(['unknown-result', 'power-lost', 'offline']).toContain(told);
    });
  });
}
