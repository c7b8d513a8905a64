/** Unbinding when requests and replies get lost: never twice, never an eternal spinner, never the next owner (I1, I2, I6, I7). */
import { describe, expect, test } from 'vitest';
import { counted, createMemoryFlash } from '../device/testing/index.ts';
import type { CloudLink } from './cloudLink.ts';
import { cableMoments, expectAgreement } from './testing/pulledCable.ts';
import { createTestbed, type Testbed, type TestbedOptions } from './testing/testbed.ts';

async function online(options: TestbedOptions = {}): Promise<Testbed> {
  const testbed = await createTestbed(options);
  await testbed.goOnline();
  return testbed;
}

describe('a lost request', () => {
  test('is a server timeout after six seconds, and the binding stands', async () => {
    const testbed = await online();
    testbed.faults.loseRequests = true;
    expect(await testbed.unbind()).toEqual({ ok: false, code: 'server-timeout' });
    expect(testbed.cloudHolds()).toMatchObject({ bound: true, epoch: 1 });
    expect(await testbed.shows()).toMatchObject({ binding: { state: 'bound' }, unsettled: false, unbindState: 1 });
  });

  test('that arrives late, once the device has asked, can never take effect', async () => {
    let deliver: (() => Promise<{ result: string }>) | undefined;
    const wire: TestbedOptions['wire'] = (link, cloud): CloudLink => ({
      ...link,
      unbind(request) {
        deliver = () => cloud.unbind(request);
        return new Promise(() => undefined);
      },
    });
    const testbed = await online({ wire });
    expect(await testbed.unbind()).toEqual({ ok: false, code: 'server-timeout' });
    expect(await deliver?.()).toMatchObject({ result: 'void' });
    expect(testbed.cloudHolds()).toMatchObject({ bound: true, epoch: 1 });
  });

  test('can be tried again at once, and is then done', async () => {
    const testbed = await online();
    testbed.faults.loseRequests = true;
    await testbed.unbind();
    testbed.faults.loseRequests = false;
    expect(await testbed.unbind()).toEqual({ ok: true });
  });
});

describe('a lost reply', () => {
  test('is settled by asking: the operation was done', async () => {
    const wire: TestbedOptions['wire'] = (link): CloudLink => ({
      ...link,
      unbind: (request) => link.unbind(request).then(() => new Promise(() => undefined)),
    });
    const testbed = await online({ wire });
    expect(await testbed.unbind()).toEqual({ ok: true });
    expect(await testbed.shows()).toMatchObject({ binding: { state: 'not-bound' }, unsettled: false });
    expect(testbed.sent).toHaveLength(1);
  });

  test('and no answer to the question: unknown, then settled by itself once answers come, with a log entry', async () => {
    const testbed = await online();
    testbed.faults.loseReplies = true;
    expect(await testbed.unbind({ operationId: 'lost' })).toEqual({ ok: false, code: 'unknown-result' });
    expect((await testbed.shows()).unsettled).toBe(true);
    testbed.faults.loseReplies = false;
    await testbed.advance(30_000);
    expect(await testbed.shows()).toMatchObject({ unsettled: false, binding: { state: 'not-bound' }, unbindState: 2 });
    expect(await testbed.unbindLog()).toEqual(['device: ok', 'local-menu: unknown-result']);
    expect(await testbed.unbind({ operationId: 'lost' })).toEqual({ ok: true });
    expect(testbed.sent).toEqual(['lost']);
  });

  test('asked again by its name, and the plug pulled meanwhile: the outcome is unknown, no error', async () => {
    const testbed = await online();
    testbed.faults.loseReplies = true;
    await testbed.unbind({ operationId: 'lost' });
    await testbed.goOnline();
    const again = testbed.askUnbind({ operationId: 'lost' });
    await testbed.box.clock.settle();
    testbed.box.cutPower();
    expect(await testbed.box.finish(again)).toEqual({ ok: false, code: 'unknown-result' });
  });

  test('while unknown, another unbind first settles the old one and never harms the next owner', async () => {
    const testbed = await online();
    testbed.faults.loseReplies = true;
    await testbed.unbind();
    await testbed.bindTo('second@owner.test');
    testbed.faults.loseReplies = false;
    await testbed.advance(30_000);
    expect((await testbed.shows()).binding).toEqual({ state: 'bound', epoch: 2, account: 'second@owner.test' });
    expect(await testbed.unbind({ epoch: 1 })).toEqual({ ok: false, code: 'server-refused' });
    expect(testbed.cloudHolds()).toMatchObject({ bound: true, epoch: 2 });
  });

  test('unknown, then a power cut with all memory lost: settled after the boot, never sent again', async () => {
    const testbed = await online();
    testbed.faults.loseReplies = true;
    await testbed.unbind({ operationId: 'lost' });
    testbed.box.cutPower();
    const flash = createMemoryFlash(testbed.box.flash.contents());
    const again = await createTestbed({ flash, farSide: testbed.farSide });
    await again.goOnline();
    await again.advance(5000);
    expect(await again.shows()).toMatchObject({ unsettled: false, binding: { state: 'not-bound' } });
    expect(again.sent).toEqual([]);
    expect(await again.unbind({ operationId: 'lost' })).toEqual({ ok: true });
  });

  test('a server silent for an hour after the request: one operation, settled in the end', async () => {
    const testbed = await online();
    const asked = testbed.askUnbind();
    await testbed.advance(500);
    testbed.faults.silent = true;
    expect(await testbed.box.finish(asked)).toEqual({ ok: false, code: 'unknown-result' });
    await testbed.advance(3_600_000);
    expect(await testbed.shows()).toMatchObject({
      unsettled: true,
      unbindState: expect.toSatisfy((state) => state !== 1),
    });
    testbed.faults.silent = false;
    await testbed.advance(30_000);
    expect(await testbed.shows()).toMatchObject({ unsettled: false, status: { state: 'online' } });
    expect((await testbed.shows()).binding.state).toBe(testbed.cloudHolds().bound ? 'bound' : 'not-bound');
    expect(testbed.sent).toHaveLength(1);
  });
});

describe('the server', () => {
  test('may refuse; nothing changes and it can be asked again', async () => {
    const testbed = await online();
    testbed.faults.refuse = true;
    expect(await testbed.unbind()).toEqual({ ok: false, code: 'server-refused' });
    expect(testbed.cloudHolds()).toMatchObject({ bound: true, epoch: 1 });
    testbed.faults.refuse = false;
    expect(await testbed.unbind()).toEqual({ ok: true });
  });

  test.each([0, 200, 449])(
    'does not commit for a device whose cable was pulled %i ms after it asked (I1)',
    async (at) => {
      const testbed = await online();
      const asked = testbed.askUnbind();
      await testbed.advance(at);
      testbed.box.ethernet.pull();
      expect(await testbed.box.finish(asked)).toEqual({ ok: false, code: 'unknown-result' });
      expect(testbed.cloudHolds()).toMatchObject({ bound: true, epoch: 1 });
      testbed.box.ethernet.plug();
      await testbed.advance(30_000);
      expect(await testbed.shows()).toMatchObject({ unsettled: false, binding: { state: 'bound' }, unbindState: 1 });
      expect(await testbed.unbindLog()).toEqual(['device: server-timeout', 'local-menu: unknown-result']);
    },
  );

  test.each([0, 200, 449])('nor for one whose service was switched off %i ms after it asked', async (at) => {
    const testbed = await online();
    const asked = testbed.askUnbind();
    await testbed.advance(at);
    await testbed.switchService(false);
    await testbed.box.finish(asked);
    expect(testbed.cloudHolds()).toMatchObject({ bound: true, epoch: 1 });
    await testbed.switchService(true);
    await testbed.advance(30_000);
    expect(await testbed.shows()).toMatchObject({ unsettled: false, binding: { state: 'bound' }, unbindState: 1 });
  });

  test('and the device agree whenever a cable is pulled and put back', async () => {
    const moments = cableMoments(1500);
    for (const moment of moments) await expectAgreement(moment);
    counted('cables pulled', moments.length, 30);
  });
});
