/** Tickets from a real recorder, agent and cloud: who gets one, what it costs, where it lies, and what no fault makes of it. */
import { describe, expect, test } from 'vitest';
import { operationKey } from '../cloud/testing/index.ts';
import { PASSWORD } from '../device/testing/index.ts';
import { obstacles, worldWith } from './testing/obstacles.ts';
import { createTestbed, SERIAL, type Testbed } from './testing/testbed.ts';

async function online(options: Parameters<typeof createTestbed>[0] = {}): Promise<Testbed> {
  const testbed = await createTestbed(options);
  await testbed.goOnline();
  return testbed;
}

const asked = (testbed: Testbed, password = PASSWORD) =>
  testbed.box.finish(testbed.platform.ticket({ password, way: 'sadp', from: '192.168.1.20' }));
const kept = (testbed: Testbed) => testbed.farSide.ticket(SERIAL);

describe('with the password', () => {
  test('a ticket of 128 bits is told, the cloud keeps its digest for the binding that stands, and nobody is freed', async () => {
    const testbed = await online();
    const outcome = await asked(testbed);
    if (!outcome.ok) throw new Error(outcome.code);
    expect(outcome.ticket).toMatch(/^[0-9a-f]{32}$/);
    expect(await kept(testbed)).toEqual({ ticket: operationKey(outcome.ticket), epoch: 1 });
    expect(testbed.cloudHolds()).toEqual({ revision: 1, bound: true, epoch: 1, account: 'first@owner.test' });
    expect((await testbed.shows()).unsettled).toBe(false);
  });

  test('each time another one, and the newest counts', async () => {
    const testbed = await online();
    const [one, two] = [await asked(testbed), await asked(testbed)];
    if (!one.ok || !two.ok) throw new Error('Both are told.');
    expect(one.ticket).not.toBe(two.ticket);
    expect(await kept(testbed)).toMatchObject({ ticket: operationKey(two.ticket) });
  });

  test.each(['ip-3.4', 'hybrid-3.5', 'ip-5.03', 'ip-4.30-q1', 'ip-4.31', 'ip-4.30'])(
    'on %s as on any firmware',
    async (profile) => {
      const testbed = await online({ profile });
      expect(await asked(testbed)).toMatchObject({ ok: true });
    },
  );

  test('the log tells way, address and outcome, and that it was a ticket', async () => {
    const testbed = await online();
    await asked(testbed, 'wrong');
    await asked(testbed);
    const lines = (await testbed.log()).filter(({ event }) => event === 'unbind');
    expect(lines).toMatchObject([
      { way: 'sadp', from: '192.168.1.20', outcome: 'ok', ticket: true, kind: 'operation' },
      { way: 'sadp', from: '192.168.1.20', outcome: 'password-wrong', ticket: true, kind: 'exception' },
    ]);
  });

  test('neither ticket nor password lies in flash, log, facts or the cloud', async () => {
    const testbed = await online();
    const written: string[] = [];
    testbed.box.flash.watchSteps(({ bytes }) => void (bytes && written.push(Buffer.from(bytes).toString('latin1'))));
    const shown: string[] = [];
    testbed.platform.watch((facts) => void shown.push(JSON.stringify(facts)));
    const outcome = await asked(testbed);
    if (!outcome.ok) throw new Error(outcome.code);
    const places = [
      ...written,
      ...shown,
      JSON.stringify([await testbed.log(), await testbed.record(), await testbed.device(), await kept(testbed)]),
      JSON.stringify(testbed.farSide.state()),
    ].join('\n');
    expect(places.length).toBeGreaterThan(5000);
    expect(places).toContain('192.168.1.20');
    for (const secret of [outcome.ticket, PASSWORD]) expect(places).not.toContain(secret);
  });
});

describe('refused', () => {
  const firmware = ['firmware 3.x'];
  test.each(obstacles.filter(({ name }) => !firmware.includes(name)).map((one) => [one.name, one] as const))(
    'where there is %s: in the same words as an unbinding, and the cloud keeps nothing',
    async (_, obstacle) => {
      const testbed = await worldWith([obstacle]);
      expect(await asked(testbed, obstacle.password ?? PASSWORD)).toEqual(obstacle.answer);
      expect(await kept(testbed)).toBeNull();
    },
  );

  test('wrong passwords here, at the screen and at an unbinding fill one counter', async () => {
    const testbed = await online();
    await testbed.box.guess(3);
    await testbed.unbind({ password: 'wrong' });
    for (const left of [2, 1]) expect(await asked(testbed, 'wrong')).toMatchObject({ attemptsLeft: left });
    expect(await asked(testbed, 'wrong')).toEqual({ ok: false, code: 'locked', secondsLeft: 60 });
    expect(await asked(testbed)).toMatchObject({ code: 'locked' });
    expect(await testbed.unbind()).toMatchObject({ code: 'locked' });
    expect(await kept(testbed)).toBeNull();
  });

  test.each(['loseRequests', 'loseReplies'] as const)(
    'with %s nobody has the ticket, the person is told to try again, and the next one is good',
    async (fault) => {
      const testbed = await online();
      testbed.faults[fault] = true;
      expect(await asked(testbed)).toEqual({ ok: false, code: 'server-timeout' });
      testbed.faults[fault] = false;
      await testbed.goOnline();
      const outcome = await asked(testbed);
      if (!outcome.ok) throw new Error(outcome.code);
      expect(await kept(testbed)).toMatchObject({ ticket: operationKey(outcome.ticket) });
      expect(testbed.cloudHolds().bound).toBe(true);
    },
  );

  test('the cloud has another owner than the recorder knows of: no ticket for either, and the recorder hears of it', async () => {
    const testbed = await online({
      wire: (link) => ({ ...link, watch: () => () => undefined }),
    });
    await testbed.freeElsewhere();
    await testbed.bindTo('second@owner.test');
    expect(await asked(testbed)).toEqual({ ok: false, code: 'server-refused' });
    expect(await kept(testbed)).toBeNull();
    await testbed.advance(10);
    expect((await testbed.shows()).binding).toMatchObject({ epoch: 2 });
    expect(await asked(testbed)).toMatchObject({ ok: true });
  });
});

test('the power goes while the cloud is asked: it throws, no line claims anything, and the binding stands', async () => {
  const testbed = await online();
  const answer = testbed.platform.ticket({ password: PASSWORD, way: 'sadp' }).catch((fault: unknown) => fault);
  await testbed.advance(600);
  testbed.box.cutPower();
  expect(await testbed.box.finish(answer)).toMatchObject({ code: 'power-lost' });
  await testbed.goOnline();
  expect(await testbed.unbindLog()).toEqual([]);
  expect(testbed.cloudHolds()).toMatchObject({ bound: true, epoch: 1 });
});
