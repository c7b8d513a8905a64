// The NTP client on a real recorder: asked by hand, by itself in its interval, and what stands in the way.
import { describe, expect, test } from 'vitest';
import { type Box, createBox, OPERATOR } from '../testing/index.ts';

const HOUR = 3_600_000;
const ask = { user: 'admin', server: 'pool.ntp.org', port: 123 };

async function wrongBy(ms: number, config: NonNullable<Parameters<typeof createBox>[0]>['config'] = {}): Promise<Box> {
  const box = createBox({ config });
  await box.powerOn();
  await box.recorder.setClock({ session: box.session('admin'), at: box.clock.now() + ms });
  return box;
}
const facts = (box: Box) => box.agentSide.facts();
/** The answer takes simulated time. */
async function sync(box: Box, { user, ...request } = ask) {
  const answer = box.recorder.syncTime({ session: box.session(user), ...request });
  await box.clock.advance(5000);
  return answer;
}

describe('synchronise now', () => {
  test('sets the clock right, tells so, and logs that it moved', async () => {
    const box = await wrongBy(HOUR);
    expect(await sync(box)).toEqual({ ok: true, server: 'pool.ntp.org' });
    expect(await facts(box)).toMatchObject({ clockOffset: 0, timeSync: { result: { ok: true } } });
    expect((await box.agentSide.readLog())[0]).toMatchObject({ event: 'time-synced', server: 'pool.ntp.org' });
  });
  test('a clock that is right is no news for the log, and writes nothing', async () => {
    const box = createBox();
    await box.powerOn();
    const writes = box.flash.writes();
    expect(await sync(box)).toMatchObject({ ok: true });
    expect(box.flash.writes()).toBe(writes);
  });
  test.each<[string, (box: Box) => void, Partial<typeof ask>, string]>([
    ['no cable', (box) => box.ethernet.pull(), {}, 'no-link'],
    [
      'a server that is silent',
      (box) => {
        box.ethernet.time = null;
      },
      {},
      'server-silent',
    ],
    ['a port where nobody answers', () => undefined, { port: 124 }, 'server-silent'],
    ['what is no server', () => undefined, { server: 'localhost' }, 'not-a-target'],
    ['a user without the right', () => undefined, { user: OPERATOR.name }, 'no-right'],
    ['nobody', () => undefined, { user: 'nobody' }, 'session-unknown'],
  ])('%s: says so and leaves the clock alone', async (_title, spoil, part, code) => {
    const box = await wrongBy(HOUR);
    spoil(box);
    expect(await sync(box, { ...ask, ...part })).toEqual({ ok: false, code });
    expect((await facts(box)).clockOffset).toBe(HOUR);
  });
  test('a power cut in the middle changes nothing', async () => {
    const box = await wrongBy(HOUR);
    const answer = sync(box);
    box.cutPower();
    await box.clock.advance(5000);
    expect(await answer).toEqual({ ok: false, code: 'interrupted' });
    await box.powerOn();
    expect((await facts(box)).clockOffset).toBe(HOUR);
  });
});

describe('by itself', () => {
  const on = { 'ntp.enabled': true, 'ntp.interval': 10 } as const;
  const offset = async (box: Box) => (await facts(box)).clockOffset;

  test('soon after the start, and then in its interval', async () => {
    const box = await wrongBy(HOUR, on);
    await box.clock.advance(5000);
    expect(await offset(box)).toBe(0);
    await box.recorder.setClock({ session: box.session('admin'), at: box.clock.now() - HOUR });
    await box.clock.advance(9 * 60_000);
    expect(await offset(box)).toBe(-HOUR);
    await box.clock.advance(2 * 60_000);
    expect(await offset(box)).toBe(0);
  });
  test('after a failure again within a minute, and at once when the cable is back', async () => {
    const box = await wrongBy(HOUR, on);
    box.ethernet.time = null;
    await box.clock.advance(10_000);
    expect((await facts(box)).timeSync?.result).toEqual({ ok: false, code: 'server-silent' });
    box.ethernet.time = 30;
    await box.clock.advance(65_000);
    expect(await offset(box)).toBe(0);
    box.ethernet.pull();
    await box.recorder.setClock({ session: box.session('admin'), at: box.clock.now() + HOUR });
    await box.clock.advance(HOUR);
    expect(await offset(box)).toBe(HOUR);
    box.ethernet.plug();
    await box.clock.advance(5000);
    expect(await offset(box)).toBe(0);
  });
  test('also after flash once refused the time that came', async () => {
    const box = await wrongBy(HOUR, on);
    box.flash.plan((_call, what) => (what === 'write' ? { kind: 'io' } : null));
    await box.clock.advance(5000);
    expect(await offset(box)).toBe(HOUR);
    box.flash.plan(() => null);
    await box.clock.advance(65_000);
    expect(await offset(box)).toBe(0);
  });
  test('where the settings leave the time to the cloud, but this firmware knows nothing of that', async () => {
    const left = {
      'platform.enabled': true,
      'platform.timeSync': true,
      'platform.verificationCode': 'Code42',
    } as const;
    const box = createBox({ profile: 'ip-4.22', config: { ...on, ...left } });
    await box.powerOn();
    await box.recorder.setClock({ session: box.session('admin'), at: box.clock.now() + HOUR });
    await box.clock.advance(5000);
    expect(await offset(box)).toBe(0);
  });
  test.each<[string, NonNullable<Parameters<typeof createBox>[0]>['config']]>([
    ['it is off', {}],
    [
      'the cloud keeps the time',
      { ...on, 'platform.enabled': true, 'platform.timeSync': true, 'platform.verificationCode': 'Code42' },
    ],
  ])('never where %s', async (_title, config) => {
    const box = await wrongBy(HOUR, config);
    await box.clock.advance(3 * HOUR);
    expect(await offset(box)).toBe(HOUR);
    expect((await facts(box)).timeSync).toBeNull();
  });
  test('time from the cloud is taken when it is told', async () => {
    const box = await wrongBy(HOUR);
    await box.agentSide.takeTime({ server: 'litedev.hik-connectru.com' });
    expect(await offset(box)).toBe(0);
    expect((await box.agentSide.readLog())[0]).toMatchObject({ event: 'time-synced' });
  });
});
