/**
 * The real thing as the acts find it: a recorder on its flash with agent and law, SADP before it, the cloud and its service, and time and wire in
 * the hand of the test.
 */
import { expect } from 'vitest';
import { PASSWORD } from '../../src/device/testing/index.ts';
import { createLockPause } from '../../src/lan/lockPause.ts';
import { createHouse as createSadp } from '../../src/lan/sadp/testing/house.ts';
import type { AgentSide } from '../../src/platform/agentSide.ts';
import { createTestbed } from '../../src/platform/testing/index.ts';
import { createCloudSide, REGION } from './cloudSide.ts';
import type { Firmware } from './state.ts';
import { createHandWire, type HandWire, type Leg } from './wire.ts';

export type Testbed = Awaited<ReturnType<typeof createTestbed>>;
/** Whose question it is: of whoever waits at screen or tool, of the recorder itself, of the phone. */
export type Asker = 'asked' | 'reconciling' | 'phone';

/** One mistake, for those that look whether a walk finds it. */
export interface Mistakes {
  store?: Parameters<typeof createCloudSide>[0];
  cloud?: Parameters<typeof createHandWire>[0];
  side?(side: AgentSide): AgentSide;
}

const PROFILES: Readonly<Record<Firmware, string>> = { '3.x': 'ip-3.4', '4.x': 'ip-4.30', '5.x': 'ip-5.03' };
/** What the admin changes it to, and back. */
export const PASSWORDS = [PASSWORD, 'Other-Horse-8'] as const;

export type Core = Awaited<ReturnType<typeof createCore>>;

/** Online, in Anna's account, and that is known everywhere. */
export async function createCore(firmware: Firmware, mistakes: Mistakes = {}) {
  const wire: HandWire = createHandWire(mistakes.cloud);
  const side = createCloudSide(mistakes.store);
  const { clock } = wire;
  const testbed = await createTestbed({
    clock,
    profile: PROFILES[firmware],
    region: REGION,
    farSide: side,
    wire: wire.wire,
    ...(mistakes.side && { side: mistakes.side }),
  });
  const { platform } = testbed;
  /** The recorder's own codes, as they pass by on their way to SADP: by the address of whoever asked. */
  const codes = new Map<string, string>();
  async function noted<O extends { ok: true } | { ok: false; code: string }>(
    { from = '' }: { from?: string | undefined },
    work: Promise<O>,
  ): Promise<O> {
    const outcome = await work;
    codes.set(from, outcome.ok ? 'ok' : outcome.code);
    return outcome;
  }
  const sadp = await createSadp(
    {},
    {
      testbed: {
        ...testbed,
        platform: {
          ...platform,
          unbind: (request) => noted(request, platform.unbind(request)),
          ticket: (request) => noted(request, platform.ticket(request)),
        },
      },
      pause: createLockPause(clock.now),
    },
  );
  const legs: Record<Asker, Leg | null> = { asked: null, reconciling: null, phone: null };
  let secret: string = PASSWORDS[0];
  let names = 0;

  const core = {
    testbed,
    box: testbed.box,
    side,
    sadp,
    wire,
    clock,
    codes,
    legs,
    legOf(asker: Asker): Leg {
      const leg = legs[asker];
      if (!leg) throw new Error(`Nothing of ${asker} is on the wire.`);
      return leg;
    },
    /** Lets happen what can, and sorts what was asked by it. @param asker whose the questions about an operation are */
    async settled(asker: Asker = 'asked'): Promise<void> {
      await clock.settle();
      for (const leg of wire.newLegs()) legs[leg.kind === 'vouch' ? 'phone' : asker] = leg;
    },
    /** The admin's password, as it is now. */
    secret: () => secret,
    /** @returns the one before. */
    async setSecret(): Promise<string> {
      const before = secret;
      secret = PASSWORDS[secret === PASSWORDS[0] ? 1 : 0];
      const asked = { session: testbed.box.session('admin'), password: before, newPassword: secret };
      expect(await testbed.box.recorder.changePassword(asked)).toEqual({ ok: true });
      return before;
    },
    /** Whoever knows the password logs in: no attempt is charged any more. */
    async logIn(): Promise<void> {
      expect(await testbed.box.login('admin', secret)).toMatchObject({ ok: true });
    },
    newName: (of: string): string => `${of}-${String(++names).padStart(6, '0')}`,
    newNumber: (): number => ++names,
  };
  await side.open();
  await testbed.goOnline();
  await clock.settle();
  expect(await side.change()).toBe('done');
  await clock.settle();
  wire.tellNews();
  await clock.settle();
  return core;
}
