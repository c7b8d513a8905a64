// Stream encryption: on with a password of its own, off without one, and never a password as text.
import { expect, test } from 'vitest';
import { textOf } from '../flash/asciiText.ts';
import { type Box, createBox, PASSWORD } from '../testing/index.ts';

const OWN = 'Shop-Window-4';

async function running(): Promise<Box> {
  const box = createBox();
  await box.powerOn();
  return box;
}
async function set(box: Box, password: string | null) {
  const session = box.session('admin');
  const given = await box.recorder.permitAccounts({ session, password: PASSWORD });
  return box.recorder.setStreamEncryption({ session, permit: given.ok ? given.permit : '', password });
}
const encryption = async (box: Box) => (await box.agentSide.facts()).services.encryption;

test('goes on with a password, takes another, and goes off; each is told in the log', async () => {
  const box = await running();
  expect(await encryption(box)).toEqual({ on: false, issue: 0 });
  expect(await set(box, OWN)).toEqual({ ok: true });
  expect(await encryption(box)).toEqual({ on: true, issue: 1 });
  await set(box, 'Shop-Window-5');
  await box.powerCycle();
  expect(await encryption(box)).toEqual({ on: true, issue: 2 });
  await set(box, null);
  expect(await encryption(box)).toEqual({ on: false, issue: 2 });
  // On again is another one: what opened the one before opens nothing.
  await set(box, OWN);
  expect(await encryption(box)).toEqual({ on: true, issue: 3 });
  const told = (await box.agentSide.readLog()).filter(({ event }) => event === 'stream-encryption');
  expect(told.map((entry) => 'on' in entry && entry.on)).toEqual([true, false, true, true]);
});

test('its password is nowhere as text, and gone when it goes off', async () => {
  const box = await running();
  const flash = () => Object.values(box.flash.contents()).map((bytes) => (bytes ? textOf(bytes) : ''));
  const admins = () => flash().map((text) => text.split('pbkdf2').length - 1);
  const before = Math.max(...admins());
  await set(box, OWN);
  expect(Math.max(...admins())).toBe(before + 1);
  const told = JSON.stringify([await box.agentSide.facts(), await box.agentSide.readLog()]);
  for (const text of [...flash(), told]) expect(text).not.toContain(OWN);
  await set(box, null);
  await box.agentSide.appendLog({ event: 'clock-set', user: 'admin' });
  expect(Math.max(...admins())).toBe(before);
});

test.each([
  ['', 'empty'],
  ['short-1', 'too-short'],
  ['window admin', 'bad-characters'],
  ['allofonekind', 'one-kind'],
] as const)('refuses %j', async (password, fault) => {
  const box = await running();
  expect(await set(box, password)).toEqual({ ok: false, code: 'password-refused', fault });
  expect(await encryption(box)).toEqual({ on: false, issue: 0 });
});

test('needs the admin’s leave', async () => {
  const box = await running();
  const request = { session: box.session('admin'), permit: '0'.repeat(32), password: OWN };
  expect(await box.recorder.setStreamEncryption(request)).toEqual({ ok: false, code: 'no-permit' });
});
