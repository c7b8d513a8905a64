/** Unbinding when requests and replies get lost: never twice, never an eternal spinner, never the next owner (I1, I2, I6, I7). */
import { describe, expect, test } from 'vitest';
import { counted, createMemoryFlash } from '../device/testing/index.ts';
import type { CloudLink } from './cloudLink.ts';
import { type Bench, type BenchOptions, createBench } from './testing/bench.ts';
import { cableMoments, expectAgreement } from './testing/pulledCable.ts';

async function online(options: BenchOptions = {}): Promise<Bench> {
  const bench = await createBench(options);
  await bench.goOnline();
  return bench;
}

describe('a lost request', () => {
  test('is a server timeout after six seconds, and the binding stands', async () => {
    const bench = await online();
    bench.faults.loseRequests = true;
    expect(await bench.unbind()).toEqual({ ok: false, code: 'server-timeout' });
    expect(bench.cloudHolds()).toMatchObject({ bound: true, epoch: 1 });
    expect(await bench.shows()).toMatchObject({ binding: { state: 'bound' }, unsettled: false, unbindState: 1 });
  });

  test('that arrives late, once the device has asked, can never take effect', async () => {
    let deliver: (() => { result: string }) | undefined;
    const wire: BenchOptions['wire'] = (link, cloud): CloudLink => ({
      ...link,
      unbind({ session, operationId, epoch }) {
        deliver = () => cloud.unbind(session, operationId, epoch);
        return new Promise(() => undefined);
      },
    });
    const bench = await online({ wire });
    expect(await bench.unbind()).toEqual({ ok: false, code: 'server-timeout' });
    expect(deliver?.()).toMatchObject({ result: 'void' });
    expect(bench.cloudHolds()).toMatchObject({ bound: true, epoch: 1 });
  });

  test('can be tried again at once, and is then done', async () => {
    const bench = await online();
    bench.faults.loseRequests = true;
    await bench.unbind();
    bench.faults.loseRequests = false;
    expect(await bench.unbind()).toEqual({ ok: true });
  });
});

describe('a lost reply', () => {
  test('is settled by asking: the operation was done', async () => {
    const wire: BenchOptions['wire'] = (link): CloudLink => ({
      ...link,
      unbind: (request) => link.unbind(request).then(() => new Promise(() => undefined)),
    });
    const bench = await online({ wire });
    expect(await bench.unbind()).toEqual({ ok: true });
    expect(await bench.shows()).toMatchObject({ binding: { state: 'not-bound' }, unsettled: false });
    expect(bench.sent).toHaveLength(1);
  });

  test('and no answer to the question: unknown, then settled by itself once answers come, with a log entry', async () => {
    const bench = await online();
    bench.faults.loseReplies = true;
    expect(await bench.unbind({ operationId: 'lost' })).toEqual({ ok: false, code: 'unknown-result' });
    expect((await bench.shows()).unsettled).toBe(true);
    bench.faults.loseReplies = false;
    await bench.advance(30_000);
    expect(await bench.shows()).toMatchObject({ unsettled: false, binding: { state: 'not-bound' }, unbindState: 2 });
    expect(await bench.unbindLog()).toEqual(['device: ok', 'local-menu: unknown-result']);
    expect(await bench.unbind({ operationId: 'lost' })).toEqual({ ok: true });
    expect(bench.sent).toEqual(['lost']);
  });

  test('asked again by its name, and the plug pulled meanwhile: the outcome is unknown, no error', async () => {
    const bench = await online();
    bench.faults.loseReplies = true;
    await bench.unbind({ operationId: 'lost' });
    await bench.goOnline();
    const again = bench.askUnbind({ operationId: 'lost' });
    await bench.box.clock.settle();
    bench.box.cutPower();
    expect(await bench.box.finish(again)).toEqual({ ok: false, code: 'unknown-result' });
  });

  test('while unknown, another unbind first settles the old one and never harms the next owner', async () => {
    const bench = await online();
    bench.faults.loseReplies = true;
    await bench.unbind();
    bench.bindTo('second@owner.test');
    bench.faults.loseReplies = false;
    await bench.advance(30_000);
    expect((await bench.shows()).binding).toEqual({ state: 'bound', epoch: 2, account: 'second@owner.test' });
    expect(await bench.unbind({ epoch: 1 })).toEqual({ ok: false, code: 'server-refused' });
    expect(bench.cloudHolds()).toMatchObject({ bound: true, epoch: 2 });
  });

  test('unknown, then a power cut with all memory lost: settled after the boot, never sent again', async () => {
    const bench = await online();
    bench.faults.loseReplies = true;
    await bench.unbind({ operationId: 'lost' });
    bench.box.cutPower();
    const flash = createMemoryFlash(bench.box.flash.contents());
    const again = await createBench({ flash, cloud: bench.cloud });
    await again.goOnline();
    await again.advance(5000);
    expect(await again.shows()).toMatchObject({ unsettled: false, binding: { state: 'not-bound' } });
    expect(again.sent).toEqual([]);
    expect(await again.unbind({ operationId: 'lost' })).toEqual({ ok: true });
  });

  test('a server silent for an hour after the request: one operation, settled in the end', async () => {
    const bench = await online();
    const asked = bench.askUnbind();
    await bench.advance(500);
    bench.faults.silent = true;
    expect(await bench.box.finish(asked)).toEqual({ ok: false, code: 'unknown-result' });
    await bench.advance(3_600_000);
    expect(await bench.shows()).toMatchObject({
      unsettled: true,
      unbindState: expect.toSatisfy((state) => state !== 1),
    });
    bench.faults.silent = false;
    await bench.advance(30_000);
    expect(await bench.shows()).toMatchObject({ unsettled: false, status: { state: 'online' } });
    expect((await bench.shows()).binding.state).toBe(bench.cloudHolds().bound ? 'bound' : 'not-bound');
    expect(bench.sent).toHaveLength(1);
  });
});

describe('the server', () => {
  test('may refuse; nothing changes and it can be asked again', async () => {
    const bench = await online();
    bench.faults.refuse = true;
    expect(await bench.unbind()).toEqual({ ok: false, code: 'server-refused' });
    expect(bench.cloudHolds()).toMatchObject({ bound: true, epoch: 1 });
    bench.faults.refuse = false;
    expect(await bench.unbind()).toEqual({ ok: true });
  });

  test.each([0, 200, 449])(
    'does not commit for a device whose cable was pulled %i ms after it asked (I1)',
    async (at) => {
      const bench = await online();
      const asked = bench.askUnbind();
      await bench.advance(at);
      bench.box.ethernet.pull();
      expect(await bench.box.finish(asked)).toEqual({ ok: false, code: 'unknown-result' });
      expect(bench.cloudHolds()).toMatchObject({ bound: true, epoch: 1 });
      bench.box.ethernet.plug();
      await bench.advance(30_000);
      expect(await bench.shows()).toMatchObject({ unsettled: false, binding: { state: 'bound' }, unbindState: 1 });
      expect(await bench.unbindLog()).toEqual(['device: server-timeout', 'local-menu: unknown-result']);
    },
  );

  test.each([0, 200, 449])('nor for one whose service was switched off %i ms after it asked', async (at) => {
    const bench = await online();
    const asked = bench.askUnbind();
    await bench.advance(at);
    await bench.switchService(false);
    await bench.box.finish(asked);
    expect(bench.cloudHolds()).toMatchObject({ bound: true, epoch: 1 });
    await bench.switchService(true);
    await bench.advance(30_000);
    expect(await bench.shows()).toMatchObject({ unsettled: false, binding: { state: 'bound' }, unbindState: 1 });
  });

  test('and the device agree whenever a cable is pulled and put back', async () => {
    const moments = cableMoments(1500);
    for (const moment of moments) await expectAgreement(moment);
    counted('cables pulled', moments.length, 30);
  });
});
