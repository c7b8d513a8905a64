// A recorder whose battery clock stood still: what its time, its log and a time server make of it.
import { expect, test } from 'vitest';
import { createBox } from './testing/index.ts';

const BEGINS = Date.UTC(2000, 0, 1);

async function cutWithWornClock(zone: 0 | 180) {
  const box = createBox({ config: { 'time.zone': zone } });
  await box.powerOn();
  box.clockStopped = true;
  await box.powerCycle();
  box.clockStopped = false;
  const shown = async () => box.clock.now() + (await box.recorder.consoleFacts()).clockOffset;
  return { box, shown };
}

test.each([0, 180] as const)('it begins at midnight of 1 January 2000 on its own clock (zone %i)', async (zone) => {
  const { box, shown } = await cutWithWornClock(zone);
  expect(await shown()).toBe(BEGINS - zone * 60_000);
  await box.clock.advance(90_000);
  expect(await shown()).toBe(BEGINS - zone * 60_000 + 90_000);
});

test('its log says so: the lost power and the start stand in 2000, after lines of later years, and in their order', async () => {
  const { box } = await cutWithWornClock(0);
  const [booted, lost, before] = await box.agentSide.readLog();
  expect([booted, lost]).toMatchObject([
    { event: 'booted', at: BEGINS },
    { event: 'power-lost', at: BEGINS },
  ]);
  expect(before?.at).toBeGreaterThan(BEGINS);
  expect(lost?.id).toBe((before?.id ?? 0) + 1);
});

test('a restart without a cut goes on from there, and a clock that is set is right again', async () => {
  const { box, shown } = await cutWithWornClock(0);
  const session = box.session('admin');
  const wanted = 1_790_000_000_000;
  expect(await box.recorder.setClock({ session, at: wanted })).toEqual({ ok: true });
  expect(await shown()).toBe(wanted);
  await box.powerCycle();
  expect(await shown()).toBeGreaterThan(wanted);
});

test('a time server puts it right', async () => {
  const box = createBox({ config: { 'time.zone': 0, 'ntp.enabled': true } });
  await box.powerOn();
  box.clockStopped = true;
  box.cutPower();
  await box.powerOn();
  await box.clock.advance(120_000);
  const { clockOffset } = await box.recorder.consoleFacts();
  expect(box.clock.now() + clockOffset).toBe(box.ethernet.timeOutside());
});
