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
  /** Lets so much time go by, ms. */
  wait(ms: number): Promise<void>;
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

  /** What an answer comes to, in a word. */
  const told = (answer: Promise<UnbindOutcome>): Promise<unknown> =>
    answer.then(
      (outcome) => (outcome.ok ? 'done' : outcome.code),
      (thrown: unknown) => faultCode(thrown) ?? thrown,
    );

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

    test('flash that refuses from the start: nothing is done, and no answer says otherwise', async () => {
      const world = await makeWorld();
      world.refuseFlash();
      expect(await told(asked(world))).toBe('flash-failed');
      expect(world.bound()).toBe(true);
    });

    test('power that goes before it is sent: nothing is done, and no answer says otherwise', async () => {
      const world = await makeWorld();
      const answer = told(asked(world));
      // Over a line the request may not have arrived yet.
      await Promise.resolve();
      await Promise.resolve();
      world.cutPower();
      expect(['unknown-result', 'power-lost']).toContain(await answer);
      expect(world.bound()).toBe(true);
    });

    test.each<[string, (world: PlatformWorld) => void]>([
      ['power goes', (world) => world.cutPower()],
      ['flash refuses', (world) => world.refuseFlash()],
    ])(
      'the cloud has done it, and then %s: the outcome is said to be unknown, never that nothing was done',
      async (_, fails) => {
        const world = await makeWorld();
        const { platform, password } = world;
        const answer = told(platform.unbind({ operationId: 'one', epoch: 1, password, way: 'local-menu' }));
        for (let turns = 0; world.bound() && turns < 5000; turns++) await world.wait(1);
        expect(world.bound()).toBe(false);
        fails(world);
        expect(await world.finish(answer)).toBe('unknown-result');
      },
    );
  });
}
