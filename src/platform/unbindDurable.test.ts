/** In which order flash, cloud and answer follow each other: noted before it is sent, in flash before it is told, told to its own session. */
import { expect, test } from 'vitest';
import { createMemoryFlash, createSimulatedClock, PASSWORD } from '../device/testing/index.ts';
import { createTestbed, type Testbed } from './testing/testbed.ts';

async function online(): Promise<Testbed> {
  const testbed = await createTestbed();
  await testbed.goOnline();
  return testbed;
}

/**
 * Online, with a chip that takes a while for a record, and a log that takes none. Lines are saved after the outcome: with them, whoever
 * did not wait for the outcome would be told it late enough all the same.
 */
async function createSlowChip(): Promise<Testbed> {
  const clock = createSimulatedClock();
  const testbed = await createTestbed({
    clock,
    side: (side) => ({
      ...side,
      appendLog: async () => undefined,
      async writeRecord(name, value) {
        await new Promise<void>((resolve) => void clock.delay(20, resolve));
        return side.writeRecord(name, value);
      },
    }),
  });
  await testbed.goOnline();
  await testbed.advance(1000);
  return testbed;
}

/** What a recorder finds that begins with exactly these bytes. */
async function recordIn(contents: ReturnType<Testbed['box']['flash']['contents']>): Promise<unknown> {
  const again = await createTestbed({ flash: createMemoryFlash(contents), plugged: false });
  await again.box.powerOn();
  return again.record();
}

test('at the instant at which an operation is sent, flash has it noted', async () => {
  const testbed = await online();
  const seen: ReturnType<typeof testbed.box.flash.contents>[] = [];
  testbed.onWire(() => seen.push(testbed.box.flash.contents()));
  expect(await testbed.unbind({ operationId: 'noted' })).toEqual({ ok: true });
  const [first] = seen;
  if (!first) throw new Error('Nothing was sent.');
  expect(await recordIn(first)).toMatchObject({ operation: { operationId: 'noted', epoch: 1, outcome: null } });
});

test('an operation that flash did not take is not sent', async () => {
  const testbed = await online();
  testbed.box.kdf.onDerive(() => testbed.box.flash.plan((_, what) => (what === 'write' ? { kind: 'io' } : null)));
  await expect(testbed.unbind()).rejects.toThrow('Flash did not take the change');
  expect(testbed.sent).toEqual([]);
});

test.each([
  ['done', () => undefined, { ok: true }],
  [
    'refused',
    (testbed: Testbed) => {
      testbed.faults.refuse = true;
    },
    { ok: false, code: 'server-refused' },
  ],
  [
    'lost and given up',
    (testbed: Testbed) => {
      testbed.faults.loseRequests = true;
    },
    { ok: false, code: 'server-timeout' },
  ],
] as const)('at the instant at which %s is told, flash has it (I12)', async (_, happens, outcome) => {
  const testbed = await createSlowChip();
  happens(testbed);
  const asked = testbed.askUnbind({ operationId: 'told' });
  const contents = asked.then(() => testbed.box.flash.contents());
  expect(await testbed.box.finish(asked)).toEqual(outcome);
  expect(await recordIn(await contents)).toMatchObject({ operation: { operationId: 'told', outcome } });
});

test('while flash does not take the outcome, nobody is told it; later everybody is', async () => {
  const testbed = await online();
  testbed.onWire(() => testbed.box.flash.plan((_, what) => (what === 'write' ? { kind: 'io' } : null)));
  expect(await testbed.unbind({ operationId: 'kept' })).toEqual({ ok: false, code: 'unknown-result' });
  expect(testbed.cloudHolds().bound).toBe(false);
  expect(await testbed.unbind({ operationId: 'kept' })).toEqual({ ok: false, code: 'unknown-result' });
  testbed.onWire(() => undefined);
  testbed.box.flash.plan(() => null);
  await testbed.advance(30_000);
  expect(await testbed.shows()).toMatchObject({ unsettled: false, binding: { state: 'not-bound' } });
  expect(await testbed.unbind({ operationId: 'kept' })).toEqual({ ok: true });
  expect(testbed.sent).toEqual(['kept']);
});

test('an id belongs to its session: repeated from another it tells nothing, and is that one’s own operation (I12)', async () => {
  const testbed = await online();
  const ask = (session: string | undefined, password: string) =>
    testbed.box.finish(
      testbed.platform.unbind({
        operationId: 'op',
        epoch: 1,
        password,
        way: 'local-menu',
        ...(session !== undefined && { session }),
      }),
    );
  expect(await ask('one', PASSWORD)).toEqual({ ok: true });
  expect(await ask('one', 'forgotten by now')).toEqual({ ok: true });
  expect(await ask('other', 'a guess')).toMatchObject({ ok: false, code: 'password-wrong' });
  expect(await ask(undefined, 'a guess more')).toMatchObject({ ok: false, code: 'password-wrong' });
  await testbed.bindTo('second@owner.test');
  await testbed.advance(1000);
  expect(await ask('third', PASSWORD)).toEqual({ ok: false, code: 'server-refused' });
  expect(testbed.cloudHolds()).toMatchObject({ bound: true, epoch: 2 });
});
