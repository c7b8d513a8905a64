// The log as faces use it: who may look, and the table on the USB stick.
import { describe, expect, test } from 'vitest';
import { createBox, OPERATOR, PASSWORD } from '../testing/index.ts';
import type { LogQuery } from './search.ts';

const all: LogQuery = { from: null, to: null, kinds: [], events: [], skip: 0, limit: 100 };

describe('searching', () => {
  test('finds what a user with the right asks for', async () => {
    const box = createBox();
    await box.powerOn();
    await box.login('admin', 'wrong');
    await box.login('admin', PASSWORD);
    const found = await box.recorder.searchLog({
      session: box.session(OPERATOR.name),
      query: { ...all, events: ['login'] },
    });
    expect(found).toMatchObject({
      ok: true,
      count: 2,
      stored: 3,
      entries: [{ outcome: 'ok' }, { outcome: 'password-wrong' }],
      events: ['booted', 'login'],
    });
  });

  test.each([
    ['guest', 'no-right'],
    ['nobody', 'session-unknown'],
    ['', 'session-unknown'],
    ['__proto__', 'session-unknown'],
  ])('is refused to %j, and so is the export: %s', async (user, code) => {
    const box = createBox();
    await box.powerOn();
    expect(await box.recorder.searchLog({ session: box.session(user), query: all })).toEqual({ ok: false, code });
    expect(await box.recorder.exportLog({ session: box.session(user), query: all })).toEqual({ ok: false, code });
    expect(await box.usb.list()).toEqual([]);
  });

  test('is refused while the recorder does not run', async () => {
    const box = createBox();
    expect(await box.recorder.searchLog({ session: box.session('admin'), query: all })).toEqual({
      ok: false,
      code: 'no-right',
    });
  });
});

describe('the table on the stick', () => {
  test('has what was found, oldest first, in codes, under a name with serial and time', async () => {
    const box = createBox();
    await box.powerOn();
    await box.login('admin', 'wrong');
    box.clock.setWallClock(Date.UTC(2026, 10, 24, 21, 5, 9));
    const file = 'log-SIM000042-20261124-210509.csv';
    const answer = await box.recorder.exportLog({
      session: box.session('admin'),
      query: { ...all, skip: 1, limit: 1 },
    });
    expect(answer).toEqual({ ok: true, file, entries: 2 });
    const bytes = (await box.usb.read(file)) ?? new Uint8Array();
    const lines = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes).split('\r\n');
    expect(lines[0]).toBe('\ufeffid,time,kind,event,user,details');
    expect(lines[1]).toMatch(/^1,\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z,information,booted,,$/);
    expect(lines[2]).toMatch(/^2,.*Z,operation,login,admin,outcome=password-wrong$/);
    expect(lines.slice(3)).toEqual(['']);
  });

  test('without a stick, and with a full one, the refusal says so', async () => {
    const box = createBox();
    await box.powerOn();
    box.usb.plug(false);
    expect(await box.recorder.exportLog({ session: box.session('admin'), query: all })).toEqual({
      ok: false,
      code: 'no-stick',
    });
    box.usb.plug(true);
    box.usb.room = 20;
    expect(await box.recorder.exportLog({ session: box.session('admin'), query: all })).toEqual({
      ok: false,
      code: 'stick-full',
    });
    expect(await box.usb.list()).toEqual([]);
  });
});
