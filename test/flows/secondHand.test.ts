// A recorder from second hand at its new owner's screen: the log has the months before, and goes as the device's own rules say.
import { expect, test } from 'vitest';
import { BOOT_MS, SHUTDOWN_MS } from '../../src/device/index.ts';
import { sessionElsewhere } from '../harness/elsewhere.ts';
import type { Person } from '../harness/person.ts';
import { sitDown } from '../harness/recorderHarness.ts';

const eventsOf = async (person: Person) => (await person.world.agentSide.readLog()).reverse();

test('the first start goes on where the owner before switched it off', async () => {
  const person = await sitDown({ scenario: 'service-off', seed: 'one' });
  await person.boot();
  const log = await eventsOf(person);
  expect(log.length).toBeGreaterThan(40);
  const booted = log.findLastIndex(({ event }) => event === 'booted');
  expect(log[booted - 1]).toMatchObject({ event: 'shutdown-requested', user: 'admin' });
  expect(log.slice(booted).map(({ event }) => event)).toEqual(['booted']);
  expect(log[booted]?.id).toBe((log[booted - 1]?.id ?? 0) + 1);
  const { lastUpgrade, firmware, boot } = person.device();
  expect(lastUpgrade).toMatchObject({ ok: true, to: firmware.version });
  expect(boot).toBe(log.filter(({ event }) => event === 'booted').length);
});

test('the owner finds it in the log, page by page', async () => {
  const person = await sitDown({ scenario: 'hybrid-4x', seed: 'one' });
  await person.bootOnline();
  const session = await sessionElsewhere(person.world);
  const query = { from: null, to: null, kinds: [], events: ['login'], skip: 0, limit: 100 } as never;
  const found = await person.world.recorder.searchLog({ session, query });
  expect(found).toMatchObject({ ok: true });
  if (found.ok) expect(found.entries.length).toBeGreaterThan(10);
});

test('a reload finds the same past, and no second one', async () => {
  const person = await sitDown({ scenario: 'handed-over', seed: 'one' });
  await person.boot();
  const before = (await eventsOf(person)).map(({ id, at }) => [id, at]);
  const again = await person.reload();
  await again.boot();
  expect((await eventsOf(again)).slice(0, before.length).map(({ id, at }) => [id, at])).toEqual(before);
});

test('restored to inactive, only the box’s own story is left; formatted memory has none', async () => {
  const person = await sitDown({ scenario: 'service-off', seed: 'one' });
  await person.boot();
  const session = await sessionElsewhere(person.world);
  await person.world.recorder.restoreDefaults({ session, extent: 'inactive', password: 'unbind4x' });
  await person.advance(SHUTDOWN_MS + BOOT_MS);
  const left = new Set(await person.logged());
  expect(left.has('upgrade-done')).toBe(true);
  for (const event of ['login', 'logout', 'config-changed', 'user-added', 'unbind: password-wrong'])
    expect(left.has(event)).toBe(false);

  for (const slot of ['a', 'b'] as const) await person.world.flash.damage(slot);
  await person.cutPower();
  await person.boot();
  person.menu.restoreFactory();
  await person.advance(BOOT_MS + 10);
  expect(await person.logged()).toEqual(['booted']);
  expect(person.device().lastUpgrade).toBeNull();
});
