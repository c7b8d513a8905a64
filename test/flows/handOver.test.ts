// What a second owner would find: counted by kind, gone where the panel says that it goes, told without any of it being shown.
import { expect, test } from 'vitest';
import { BOOT_MS, SHUTDOWN_MS } from '../../src/device/index.ts';
import { createFleet } from '../../src/hosts/node/fleet.ts';
import { followWorld, type HandOver } from '../../src/world/index.ts';
import { sessionElsewhere } from '../harness/elsewhere.ts';
import type { Person } from '../harness/person.ts';
import { sitDown } from '../harness/recorderHarness.ts';

const password = 'unbind4x';

async function lived(): Promise<{ person: Person; session: string; left(): HandOver }> {
  const person = await sitDown({ scenario: 'handed-over' });
  const followed = followWorld(person.world, 'ru');
  await person.bootOnline();
  const session = await sessionElsewhere(person.world);
  await person.advance(0);
  return { person, session, left: () => followed.facts().handOver };
}

test('each thing is gone once it was removed in its place, and only it', async () => {
  const { person, session, left } = await lived();
  const { recorder } = person.world;
  const counts: Partial<HandOver> = {
    account: 1,
    isup: 1,
    provider: 1,
    users: 2,
    onvif: 1,
    encryption: 1,
    pattern: 1,
    receivers: 1,
    email: 1,
    questions: 0,
    guid: 1,
  };
  expect(left()).toMatchObject(counts);
  const gone = async (what: Partial<HandOver>, done: Promise<{ ok: boolean }>): Promise<void> => {
    await person.advance(200);
    expect(await done).toMatchObject({ ok: true });
    expect(left()).toMatchObject(Object.assign(counts, what));
  };
  const leave = async (): Promise<{ session: string; permit: string }> => {
    const allowed = await recorder.permitAccounts({ session, password });
    if (!allowed.ok) throw new Error(allowed.code);
    return { session, permit: allowed.permit };
  };
  await gone({ isup: 0 }, recorder.applyConfig({ session, changes: { 'isup.server': '' } }));
  await gone({ provider: 0 }, recorder.applyConfig({ session, changes: { 'pppoe.user': '' } }));
  await gone({ receivers: 0 }, recorder.applyConfig({ session, changes: { 'mail.receiver1': '' } }));
  await gone({ pattern: 0 }, recorder.setPattern({ session, password, pattern: null }));
  await gone({ email: 0 }, recorder.setRecovery({ session, password, email: '' }));
  for (const [index, name] of ['operator', 'guard'].entries()) {
    await gone({ users: 1 - index }, recorder.deleteUser({ ...(await leave()), name }));
  }
  await gone({ onvif: 0 }, recorder.deleteOnvifUser({ ...(await leave()), name: 'monitoring' }));
  await gone({ encryption: 0 }, recorder.setStreamEncryption({ ...(await leave()), password: null }));
  await person.world.cloud.free(person.world.serial);
  expect(left()).toMatchObject(Object.assign(counts, { account: 0 }));
  // The log tells of all this and whoever did it, until the recorder is as out of the box.
  expect(left().log).toBeGreaterThan(4);
  await recorder.restoreDefaults({ session, extent: 'inactive', password });
  await person.advance(SHUTDOWN_MS + BOOT_MS);
  expect(Object.values(left()).every((count) => count === 0)).toBe(true);
});

test('factory defaults leave mail address, GUID file and log where they are', async () => {
  const { person, session, left } = await lived();
  await person.world.recorder.restoreDefaults({ session, extent: 'factory', password });
  await person.advance(SHUTDOWN_MS + BOOT_MS);
  expect(left()).toMatchObject({
    account: 1,
    isup: 0,
    provider: 0,
    users: 0,
    onvif: 0,
    encryption: 0,
    receivers: 0,
    email: 1,
    guid: 1,
  });
  expect(left().log).toBeGreaterThan(0);
});

test('what the panel sees holds none of it', async () => {
  const { person } = await lived();
  const followed = followWorld(person.world, 'ru');
  await person.advance(0);
  const seen = JSON.stringify(followed.facts());
  for (const secret of ['shop@mail.invalid', 'monitoring.sim', 'sadovaya@', 'guard', 'operator'])
    expect(seen).not.toContain(secret);
});

test('the panel of a recorder in a process is told the same', async () => {
  const fleet = createFleet({
    scenario: 'handed-over',
    language: 'ru',
    speed: 'instant',
    time: 'standing',
    seed: 'one',
    folder: null,
  });
  await fleet.resume(1);
  const [stand] = fleet.stands();
  if (!stand) throw new Error('The fleet was to have one recorder.');
  const { trainer } = stand.faces();
  await expect
    .poll(async () => (await trainer.facts()).handOver)
    .toMatchObject({ account: 1, users: 2, email: 1, guid: 1 });
  await trainer.command({ name: 'ownerFrees', given: [] });
  await expect.poll(async () => (await trainer.facts()).handOver.account).toBe(0);
  await fleet.end();
});
