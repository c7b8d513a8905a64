// Out of the box: the first admin password, its rules on the device itself, and what a power cut makes of it.
import { describe, expect, test } from 'vitest';
import { openFrame } from '../flash/frame.ts';
import type { RecorderImage } from '../image.ts';
import { type Box, counted, createBox, OPERATOR, tears } from '../testing/index.ts';

const GOOD = 'Yard-Gate-7';

async function fresh(): Promise<Box> {
  const box = createBox({ activated: false, users: [] });
  await box.powerOn();
  return box;
}
const activate = (box: Box, password = GOOD) => box.recorder.activate({ password, email: '', way: 'local-menu' });
const facts = (box: Box) => box.agentSide.facts();

test('a recorder out of the box is inactive and checks no password', async () => {
  const box = await fresh();
  expect(await facts(box)).toMatchObject({ life: 'inactive', activated: false, users: [] });
  expect(await box.login('admin', GOOD)).toEqual({ ok: false, code: 'not-activated' });
  expect(await box.recorder.setPattern({ session: box.session('admin'), password: GOOD, pattern: '1478' })).toEqual({
    ok: false,
    code: 'session-unknown',
  });
  expect(box.kdf.calls()).toBe(0);
});

test('the first password makes it run at once, with one user, its wizard still to come, and an entry in the log', async () => {
  const box = await fresh();
  expect(await activate(box)).toEqual({
    ok: true,
    session: expect.any(String),
    user: expect.objectContaining({ name: 'admin', role: 'admin' }),
  });
  expect(await facts(box)).toMatchObject({ life: 'running', activated: true, wizardDone: false });
  expect((await facts(box)).users.map(({ name }) => name)).toEqual(['admin']);
  expect((await box.agentSide.readLog())[0]).toMatchObject({ event: 'activated', way: 'local-menu' });
  expect(await box.login('admin', GOOD)).toMatchObject({ ok: true });
  await box.recorder.endWizard({ session: box.session('admin') });
  await box.powerCycle();
  expect(await facts(box)).toMatchObject({ life: 'running', activated: true, wizardDone: true });
  expect(await box.login('admin', GOOD)).toMatchObject({ ok: true });
  expect(await box.login('admin', 'Yard-Gate-8')).toMatchObject({ ok: false, code: 'password-wrong', attemptsLeft: 6 });
});

test('who wants the set-up wizard at every start gets it at every start', async () => {
  const box = await fresh();
  await activate(box);
  await box.recorder.endWizard({ session: box.session('admin') });
  await box.recorder.applyConfig({ session: box.session('admin'), changes: { 'general.wizard': true } });
  for (let start = 0; start < 2; start++) {
    await box.powerCycle();
    expect(await facts(box)).toMatchObject({ wizardDone: false });
    await box.recorder.endWizard({ session: box.session('admin') });
  }
});

test.each([
  ['', 'empty'],
  ['Gate-7', 'too-short'],
  ['Yard-Gate-7-Yard-Gate', 'too-long'],
  ['yardgateyard', 'one-kind'],
  ['admin-Gate-7', 'user-name'],
  ['Gate-123-7', 'forbidden-word'],
  ['Двор-Gate-7', 'bad-characters'],
])('%j is refused by the device, whatever the screen let pass: %s', async (password, fault) => {
  const box = await fresh();
  const writes = box.flash.writes();
  expect(await activate(box, password)).toEqual({ ok: false, code: 'password-refused', fault });
  expect(await facts(box)).toMatchObject({ life: 'inactive', activated: false });
  expect([box.kdf.calls(), box.flash.writes()]).toEqual([0, writes]);
});

test('the reserved e-mail is stored with the password, or neither is', async () => {
  const box = await fresh();
  const request = { password: GOOD, email: 'owner', way: 'local-menu' } as const;
  expect(await box.recorder.activate(request)).toEqual({ ok: false, code: 'recovery-refused', fault: 'bad-email' });
  expect((await facts(box)).activated).toBe(false);
  await box.recorder.activate({ ...request, email: 'owner@mail.invalid' });
  expect((await facts(box)).recovery).toEqual({ email: 'owner@mail.invalid', questions: [], guid: false });
});

test('flash then holds one admin with all rights, no counter, and no way back to a lost password', async () => {
  const box = await fresh();
  await activate(box);
  const frames = Object.values(box.flash.contents()).flatMap((bytes) => (bytes && openFrame(bytes)) ?? []);
  const newest = frames.sort((left, right) => right.sequence - left.sequence)[0]?.image as RecorderImage;
  expect(newest).toMatchObject({
    activated: true,
    users: [
      {
        name: 'admin',
        role: 'admin',
        rights: ['settings', 'log', 'power', 'advanced', 'users', 'manual'],
        pattern: null,
      },
    ],
    failures: {},
    recovery: { email: '', questions: [], guid: null },
    wizardDone: false,
  });
});

test('a wizard that was gone through already is not written down again', async () => {
  const box = await fresh();
  await activate(box);
  await box.recorder.endWizard({ session: box.session('admin') });
  const writes = box.flash.writes();
  await box.recorder.endWizard({ session: box.session('admin') });
  expect(box.flash.writes()).toBe(writes);
});

test('a recorder without power is not activated', async () => {
  const box = createBox({ activated: false, users: [] });
  expect(await activate(box)).toEqual({ ok: false, code: 'unknown-result' });
  expect(box.kdf.calls()).toBe(0);
});

test('a recorder that is active is not activated again', async () => {
  const box = createBox();
  await box.powerOn();
  expect(await activate(box)).toEqual({ ok: false, code: 'already-active' });
  expect((await facts(box)).users.map(({ name }) => name)).toContain(OPERATOR.name);
});

test('of two faces at once the first wins, and the other is told so', async () => {
  const box = await fresh();
  const both = await Promise.all([activate(box), activate(box, 'Other-Gate-9')]);
  expect(both).toEqual([
    { ok: true, session: expect.any(String), user: expect.objectContaining({ name: 'admin' }) },
    { ok: false, code: 'already-active' },
  ]);
  expect(await box.login('admin', GOOD)).toMatchObject({ ok: true });
});

describe('a power cut', () => {
  test('while the key is derived leaves it inactive; nothing of that boot is stored in the next', async () => {
    const box = await fresh();
    const release = box.kdf.hold();
    const began = activate(box);
    await box.clock.settle();
    await box.powerCycle();
    release();
    expect(await began).toEqual({ ok: false, code: 'unknown-result' });
    expect(await facts(box)).toMatchObject({ life: 'inactive', activated: false });
    box.kdf.onDerive(() => undefined);
    expect(await activate(box)).toMatchObject({ ok: true });
  });

  test('at any byte of the save leaves it inactive or active with that password, never in between', async () => {
    let looked = 0;
    let active = 0;
    let size = 1;
    for (let byte = 0; byte <= size; byte += Math.max(1, Math.floor(size / 100))) {
      const box = await fresh();
      box.flash.watchSteps(({ bytes }) => {
        size = Math.max(size, bytes?.length ?? 0);
      });
      const tear = tears[byte % tears.length] ?? 'clean';
      box.flash.plan((_, what) => (what === 'write' ? { kind: 'cut', at: byte, tear } : null));
      await activate(box).catch(() => undefined);
      box.flash.plan(() => null);
      await box.powerCycle();
      const { life, activated } = await facts(box);
      looked++;
      expect([life, activated]).toEqual(activated ? ['running', true] : ['inactive', false]);
      if (activated) active++;
      else expect(await activate(box)).toMatchObject({ ok: true });
      expect(await box.login('admin', GOOD)).toMatchObject({ ok: true });
    }
    counted('cuts in the save of an activation', looked, 90);
    counted('of them after which it was active', active, 1);
    expect(active).toBeLessThan(looked);
  });

  test('flash that takes nothing: the fault is told, and it is inactive still', async () => {
    const box = await fresh();
    box.flash.plan((_, what) => (what === 'write' ? { kind: 'full' } : null));
    await expect(activate(box)).rejects.toThrow('Flash did not take the change');
    box.flash.plan(() => null);
    expect(await facts(box)).toMatchObject({ life: 'inactive', activated: false });
  });
});
