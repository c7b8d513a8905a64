// The users of ONVIF: who may be in the list, by which leave, and that no password of theirs lies anywhere as text.
import { describe, expect, test } from 'vitest';
import { textOf } from '../flash/asciiText.ts';
import { type Box, createBox, PASSWORD, passwordRecord } from '../testing/index.ts';
import { MAX_USERS } from '../users/rights.ts';
import type { StoredOnvifUser } from './records.ts';

const CAMERA = 'Yard-Gate-58';
const stored = (name: string): StoredOnvifUser => ({ name, level: 'operator', password: passwordRecord(CAMERA) });
const list = async (box: Box) => (await box.agentSide.facts()).services.onvifUsers;

async function running(onvif: StoredOnvifUser[] = [], on = true): Promise<Box> {
  const box = createBox({
    config: { 'onvif.enabled': on },
    services: { onvif, encryption: { password: null, issue: 0 } },
  });
  await box.powerOn();
  return box;
}
async function leave(box: Box) {
  const session = box.session('admin');
  const given = await box.recorder.permitAccounts({ session, password: PASSWORD });
  if (!given.ok) throw new Error('The admin was refused leave.');
  return { session, permit: given.permit };
}
const add = async (box: Box, name: string, password = CAMERA) =>
  box.recorder.addOnvifUser({ ...(await leave(box)), name, level: 'media-user', password });

describe('a user of ONVIF', () => {
  test('is added, is there after a power cut, and is told without a password', async () => {
    const box = await running();
    expect(await add(box, 'vms')).toEqual({ ok: true });
    await box.powerCycle();
    expect(await list(box)).toEqual([{ name: 'vms', level: 'media-user' }]);
    expect(await box.agentSide.readLog()).toContainEqual(
      expect.objectContaining({ event: 'onvif-user-added', kind: 'operation', user: 'admin', name: 'vms' }),
    );
  });

  test('has no password that could be read from flash, from the log or from what is told', async () => {
    const box = await running();
    await add(box, 'vms');
    const flash = Object.values(box.flash.contents()).map((bytes) => (bytes ? textOf(bytes) : ''));
    const told = JSON.stringify([await box.agentSide.facts(), await box.agentSide.readLog()]);
    expect(flash.join()).toContain('"vms"');
    for (const text of [...flash, told]) expect(text).not.toContain(CAMERA);
    expect(told).not.toContain('pbkdf2');
  });

  test('may be called admin, for it is none of the recorder’s', async () => {
    expect(await add(await running(), 'admin')).toEqual({ ok: true });
  });

  test.each([
    ['a name that is there', 'VMS', 'taken'],
    ['a name that looks like one', 'vmѕ', 'mixed-alphabets'],
    ['no name', '', 'empty'],
    ['a name that hides something', '__proto__', 'reserved'],
    ['a giant', 'x'.repeat(33), 'too-long'],
  ])('is refused: %s', async (_, name, fault) => {
    const box = await running([stored('vms')]);
    expect(await add(box, name)).toEqual({ ok: false, code: 'name-refused', fault });
    expect(await list(box)).toHaveLength(1);
  });

  test('is refused a password that a user would be refused, and no key is derived for it', async () => {
    const box = await running();
    const given = await leave(box);
    const derived = box.kdf.calls();
    for (const [password, fault] of [
      ['short-1', 'too-short'],
      ['gatecam-12x', 'user-name'],
      ['', 'empty'],
    ] as const) {
      const request = { ...given, name: 'gatecam', level: 'operator', password } as const;
      expect(await box.recorder.addOnvifUser(request)).toEqual({ ok: false, code: 'password-refused', fault });
    }
    expect(box.kdf.calls()).toBe(derived);
  });

  test('is refused where the list is full', async () => {
    const box = await running(Array.from({ length: MAX_USERS }, (_, at) => stored(`cam ${at}`)));
    expect(await add(box, 'vms')).toEqual({ ok: false, code: 'too-many', max: MAX_USERS });
  });

  test('is refused while ONVIF is off, and so is every change of one who is in the list', async () => {
    const box = await running([stored('vms')], false);
    const off = { ok: false, code: 'onvif-off' };
    expect(await add(box, 'other')).toEqual(off);
    const given = await leave(box);
    expect(await box.recorder.editOnvifUser({ ...given, name: 'vms', level: 'operator' })).toEqual(off);
    expect(await box.recorder.deleteOnvifUser({ ...given, name: 'vms' })).toEqual(off);
    expect(await list(box)).toHaveLength(1);
  });
});

describe('a change of one', () => {
  test('keeps the password where none is given, and sets another where one is', async () => {
    const box = await running([stored('vms'), stored('other')]);
    const password = (text: string) =>
      Object.values(box.flash.contents()).some((bytes) => bytes && textOf(bytes).includes(text));
    const before = passwordRecord(CAMERA).hash;
    const edit = { name: 'vms', level: 'administrator' } as const;
    expect(await box.recorder.editOnvifUser({ ...(await leave(box)), ...edit })).toEqual({ ok: true });
    expect(await list(box)).toEqual([
      { name: 'vms', level: 'administrator' },
      { name: 'other', level: 'operator' },
    ]);
    expect(password(before)).toBe(true);
    await box.recorder.deleteOnvifUser({ ...(await leave(box)), name: 'other' });
    await box.recorder.editOnvifUser({ ...(await leave(box)), ...edit, password: 'Night-Shift-7' });
    // The slot that holds the save before goes with the next one.
    await box.agentSide.appendLog({ event: 'clock-set', user: 'admin' });
    expect(password(before)).toBe(false);
  });

  test('of one whom somebody deleted is told so, and spends no leave', async () => {
    const box = await running();
    const given = await leave(box);
    const unknown = { ok: false, code: 'user-unknown' };
    expect(await box.recorder.editOnvifUser({ ...given, name: 'vms', level: 'operator' })).toEqual(unknown);
    expect(await box.recorder.deleteOnvifUser({ ...given, name: 'vms' })).toEqual(unknown);
    expect(await box.recorder.addOnvifUser({ ...given, name: 'vms', level: 'operator', password: CAMERA })).toEqual({
      ok: true,
    });
  });

  test('to another ONVIF user’s name is not the recorder’s user: who is deleted there stays here', async () => {
    const box = await running([stored('guest')]);
    await box.recorder.deleteOnvifUser({ ...(await leave(box)), name: 'guest' });
    expect(await box.login('guest', 'Guest-Pass-11')).toMatchObject({ ok: true });
  });
});

test('a user who is not the admin is told of none', async () => {
  const box = await running([stored('vms')]);
  const told = await box.recorder.sessionFacts({ session: box.session('ivan') });
  expect(told).toMatchObject({ ok: true, facts: { services: { onvifUsers: [] } } });
  const admins = await box.recorder.sessionFacts({ session: box.session('admin') });
  expect(admins).toMatchObject({ ok: true, facts: { services: { onvifUsers: [{ name: 'vms' }] } } });
});
