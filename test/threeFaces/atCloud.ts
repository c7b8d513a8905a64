/** What whoever has a ticket does at the cloud. */
import { expect } from 'vitest';
import type { Brought } from './cloudSide.ts';
import type { Core } from './core.ts';
import type { Faces } from './faces.ts';

export type Told = readonly (string | null)[];

/** Where a phone waits for its ticket, and keeps it. */
export interface Phone {
  waits: ReturnType<Faces['ticket']> | null;
  brought: Brought | null;
  /** It was brought, and nobody knows what came of that. */
  isUnsure: boolean;
}

export function actsAtCloud(core: Core, faces: Faces, phone: Phone) {
  const { side, clock, wire, newName } = core;
  const otherKey = (): string => newName('bringing');
  /** The same request, with a picture that nobody has answered yet. */
  async function again(): Promise<Brought> {
    if (!phone.brought) throw new Error('The phone has no ticket.');
    return { ...phone.brought, picture: await side.picture('app') };
  }
  const usedUp = async (wish: Brought): Promise<void> =>
    expect(await side.bring({ ...wish, key: otherKey() }), 'a picture again').toBe('picture-gone');

  return {
    async bring(lost: 'none' | 'request' | 'answer'): Promise<Told> {
      const wish = await again();
      if (lost === 'request') await side.bringInVain(wish);
      const told = lost === 'request' ? null : await side.bring(wish);
      // What is repeated is told its outcome before any picture is looked at.
      if (told !== null && !phone.isUnsure) await usedUp(wish);
      await core.settled();
      phone.isUnsure = lost === 'answer';
      return lost === 'none' ? [told] : [null];
    },
    async wrongPicture(): Promise<Told> {
      const wish = { ...(await again()), key: otherKey() };
      const text = wish.picture.text === '1234567' ? '7654321' : '1234567';
      const told = await side.bring({ ...wish, picture: { ...wish.picture, text } });
      await usedUp(wish);
      return [told];
    },
    async bringTwice(how: 'one picture' | 'two pictures'): Promise<Told> {
      const one = await again();
      const two = { ...(how === 'one picture' ? one : await again()), key: otherKey() };
      const told = await Promise.all([side.bring(one), side.bring(two)]);
      await core.settled();
      return told;
    },
    async ticketsEnd(): Promise<Told> {
      side.pass();
      return [];
    },
    /** The PC asks for a ticket and brings it, at once. */
    async otherTicket(): Promise<Told> {
      const reads = faces.ticket('tool');
      await clock.settle();
      const [leg] = wire.newLegs();
      if (!leg) return [reads().code];
      await leg.arrive();
      leg.comeBack();
      await clock.settle();
      const picture = await side.picture('tool');
      const told = await side.bring({ ticket: reads().ticket, key: otherKey(), picture });
      await core.settled();
      return [told];
    },
    async bothArrive(): Promise<Told> {
      const wish = await again();
      const [told] = await Promise.all([side.bring(wish), core.legOf('asked').arrive()]);
      await core.settled();
      return [told];
    },
    async change(): Promise<Told> {
      const told = await side.change();
      await core.settled();
      return [told];
    },
  };
}
