/** The plug: pulled at any moment and at any save, and put back. */
import { expect } from 'vitest';
import type { Json } from '../../src/device/index.ts';
import type { Phone, Told } from './atCloud.ts';
import type { Core } from './core.ts';
import type { Faces, Reads } from './faces.ts';

/** Of the save: torn in its middle, or in flash and not yet acknowledged. */
type When = 'before' | 'after';

export function actsAtPower(core: Core, faces: Faces, phone: Phone, waits: { reads: Reads | null }) {
  const { testbed, box, clock, wire, legs } = core;
  /** Wrong passwords that flash has to hold, where a cut says so. */
  let charged: number | null = null;

  async function powerCut(): Promise<Told> {
    if ((await testbed.device()).life !== 'off') box.cutPower();
    await core.settled();
    return [];
  }
  /** @returns what ends the plan. @throws where it never came to that save */
  function cutAt(nth: number, when: When): () => void {
    let writes = 0;
    if (when === 'before')
      box.flash.plan((_, what) =>
        what === 'write' && ++writes === nth ? { kind: 'cut', at: 37 * nth, tear: 'clean' } : null,
      );
    const unwatch = box.flash.watchSteps(({ step }) => {
      if (when === 'after' && step === 'written' && ++writes === nth) box.cutPower();
    });
    return () => {
      unwatch();
      box.flash.plan(() => null);
      if (writes < nth) throw new Error(`There were ${writes} saves.`);
    };
  }
  /** Nobody waits any more: a boot takes longer than that. */
  async function waitsEnd(): Promise<void> {
    for (const asker of ['asked', 'reconciling', 'phone'] as const) {
      legs[asker]?.waitEnds();
      legs[asker] = null;
    }
    await clock.settle();
    for (const leg of wire.newLegs()) leg.waitEnds();
    await clock.settle();
  }
  /** I12: whoever waited when the power went was told nothing that flash does not hold. */
  async function toldTheTruth(): Promise<void> {
    const { code = null } = waits.reads?.() ?? {};
    if (code === null || code === 'unknown-result') return;
    const { operation } = (await testbed.record()) as { operation: { outcome: Json } | null };
    expect(operation?.outcome, `told at the cut`).toMatchObject(code === 'ok' ? { ok: true } : { code });
  }

  return {
    powerCut,
    /** @param nth save: 1 charges the attempt, 2 gives it back, 3 notes the operation */
    async cutWhileAsking(nth: 1 | 3, when: When): Promise<Told> {
      const done = cutAt(nth, when);
      waits.reads = await faces.screen();
      await core.settled();
      done();
      // I3: what was charged is charged before any verdict, and the right password gives it back.
      charged = nth === 1 && when === 'after' ? 1 : 0;
      return powerCut();
    },
    async cutWhileTold(when: When): Promise<Told> {
      const done = cutAt(1, when);
      const leg = core.legOf('asked');
      legs.asked = null;
      leg.comeBack();
      await core.settled();
      done();
      return powerCut();
    },
    async powerOn(): Promise<Told> {
      await waitsEnd();
      await toldTheTruth();
      waits.reads = null;
      phone.waits = null;
      await testbed.goOnline();
      await core.settled('reconciling');
      if (charged !== null) expect(box.technician.charged()['admin'] ?? 0, 'attempts charged').toBe(charged);
      charged = null;
      await core.logIn();
      return [];
    },
  };
}
