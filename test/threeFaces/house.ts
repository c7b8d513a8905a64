/** Every act of the law, done to the real thing. Each tells what the faces were told by it. */
import { actsAtCloud, type Phone, type Told } from './atCloud.ts';
import { actsAtPower } from './atPower.ts';
import { SERIAL } from './cloudSide.ts';
import { type Asker, createCore, type Mistakes } from './core.ts';
import { createFaces, type Reads } from './faces.ts';
import type { Face, Firmware } from './state.ts';
import type { Leg } from './wire.ts';

export type Anybody = Face | 'phone';
export type ThreeFaces = Awaited<ReturnType<typeof createThreeFaces>>;

/** Old requests that come once more, whatever is done. */
const OLD_ONES = 3;

export async function createThreeFaces(firmware: Firmware, mistakes: Mistakes = {}) {
  const core = await createCore(firmware, mistakes);
  const { testbed, side, wire, clock, legs, legOf, settled } = core;
  const faces = createFaces(core);
  const phone: Phone = { waits: null, brought: null, isUnsure: false };
  /** Whoever waits at screen or tool. */
  const waits: { reads: Reads | null } = { reads: null };
  let lateLeg: Leg | null = null;
  let oldLegs: Leg[] = [];

  async function phoneTold(): Promise<string | null> {
    const { code = null, ticket = '' } = phone.waits?.() ?? {};
    if (code === null) return null;
    phone.waits = null;
    phone.isUnsure = false;
    if (code === 'ok') phone.brought = { ticket, key: core.newName('bringing'), picture: await side.picture('app') };
    return code;
  }
  async function toldOf(asker: Asker): Promise<Told> {
    if (asker === 'phone') return [await phoneTold()];
    if (asker === 'reconciling') return [];
    const { code = null } = waits.reads?.() ?? {};
    if (code !== null) waits.reads = null;
    return [code];
  }
  async function online(): Promise<Told> {
    for (let second = 0; second < 20; second++) {
      if ((await testbed.shows()).status.state === 'online') {
        await settled('reconciling');
        return [];
      }
      await clock.advance(1000);
    }
    throw new Error('It does not come online.');
  }
  const happens = async (what: () => unknown): Promise<Told> => {
    await what();
    await settled();
    return [];
  };
  /** Ends the way of a question, by its answer or without one. */
  async function ends(asker: Asker, how: 'comeBack' | 'waitEnds'): Promise<Told> {
    const leg = legOf(asker);
    legs[asker] = null;
    leg[how]();
    await settled();
    // A question or a ticket that comes late comes in a session that was given up for it; a late answer comes to nobody.
    if (how === 'waitEnds' && leg.kind !== 'unbind') await leg.arrive();
    if (how === 'waitEnds' && leg.isAnswered()) leg.comeBack();
    await settled();
    return toldOf(asker);
  }

  return {
    core,
    faces,
    /** Who asks, in their order; none of them waits for another. */
    async ask(...who: Anybody[]): Promise<Told> {
      const asked: [Anybody, Reads][] = [];
      for (const one of who)
        asked.push([
          one,
          one === 'screen' ? await faces.screen() : one === 'tool' ? faces.tool() : faces.ticket('app'),
        ]);
      await settled();
      const told: (string | null)[] = [];
      for (const [one, reads] of asked) {
        if (one === 'phone') phone.waits = reads;
        else if (reads().code === null) waits.reads = reads;
        told.push(one === 'phone' ? await phoneTold() : reads().code);
      }
      return told;
    },
    arrives: (asker: Asker): Promise<Told> =>
      happens(async () => {
        const leg = legOf(asker);
        await leg.arrive();
        // A copy of it, and of those before it, finds nothing to do.
        for (const old of [leg, ...oldLegs]) await old.arrive();
        oldLegs = [leg, ...oldLegs].slice(0, OLD_ONES);
      }),
    comes: (asker: Asker): Promise<Told> => ends(asker, 'comeBack'),
    waitEnds: (asker: Asker): Promise<Told> => ends(asker, 'waitEnds'),
    isLate(): Promise<Told> {
      lateLeg = legOf('asked');
      return ends('asked', 'waitEnds');
    },
    lateArrives: (): Promise<Told> =>
      happens(async () => {
        await lateLeg?.arrive();
        // Its answer comes to nobody.
        lateLeg?.comeBack();
        lateLeg = null;
      }),
    newsComes: (): Promise<Told> => happens(wire.tellNews),
    lineBreaks: (): Promise<Told> =>
      happens(async () => {
        await side.cloud.drop(SERIAL);
        wire.breakLine();
      }),
    cloudCrashes: (): Promise<Told> => happens(side.cloud.restart),
    async beats(): Promise<Told> {
      wire.beat();
      await clock.advance(1000);
      return online();
    },
    registers(): Promise<Told> {
      wire.retry();
      return online();
    },
    async changePassword(): Promise<Told> {
      const reads = faces.ticket('tool', await core.setSecret());
      await settled();
      await core.logIn();
      return [reads().code];
    },
    ...actsAtCloud(core, faces, phone),
    ...actsAtPower(core, faces, phone, waits),
  };
}
