/** Settings on a stick: out, looked at whole, in again, all or nothing. */
import { describe, expect, test } from 'vitest';
import { profileById } from '../firmware/profiles/index.ts';
import { checksum } from '../flash/checksum.ts';
import { BOOT_MS, SHUTDOWN_MS } from '../life.ts';
import { type Box, createBox, OPERATOR } from '../testing/index.ts';
import { openConfig, sealBody, sealConfig, travellingKeys } from './configFile.ts';
import { defaultConfig } from './schema.ts';

const profile = profileById('ip-4.30');
const body = (settings: object, part: object = {}) => ({
  format: 'sim-nvr-configuration',
  version: 1,
  board: 'ni-k2',
  model: profile.model,
  firmware: profile.version,
  settings,
  ...part,
});
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

async function running(config: object = {}): Promise<Box> {
  const box = createBox({
    config: {
      'general.deviceName': 'Склад 🎥',
      'platform.enabled': true,
      'platform.verificationCode': 'Code42',
      ...config,
    },
  });
  await box.powerOn();
  return box;
}
const check = (box: Box, file: string, user = 'admin') =>
  box.recorder.checkImport({ session: box.session(user), file });
const bring = (box: Box, file: string, user = 'admin') =>
  box.recorder.importConfig({ session: box.session(user), file });

/** Any text under a right checksum: what only the other guards can tell. */
function sealed(inner: string, end = '\n'): Uint8Array {
  const sum = checksum(Buffer.from(inner, 'latin1')).toString(16).padStart(8, '0');
  return Buffer.from(`{\n  "checksum": "${sum}",${inner.slice(1)}${end}`, 'latin1');
}
const whole = body({ 'general.autoLogout': 10 });

describe('a file under a right checksum', () => {
  test('is read, with what it says of its firmware and its settings', () => {
    const read = { ok: true, firmware: 'V4.30.011 build 200803', settings: { 'general.autoLogout': 10 } };
    expect(openConfig(sealed(JSON.stringify(whole)), 'ni-k2')).toEqual(read);
    expect(openConfig(sealBody(whole), 'ni-k2')).toEqual(read);
  });

  test.each<[string, Uint8Array, string]>([
    ['no JSON', sealed('{"format":"sim-nvr-configuration"'), 'not-config'],
    ['another format', sealBody({ ...whole, format: 'other' }), 'not-config'],
    ['a version that is text', sealBody({ ...whole, version: '1' }), 'not-config'],
    ['a board that is a number', sealBody({ ...whole, board: 7 }), 'not-config'],
    ['no model', sealBody({ ...whole, model: undefined }), 'not-config'],
    ['a firmware that is a number', sealBody({ ...whole, firmware: 4 }), 'not-config'],
    ['a firmware line of 49 signs', sealBody({ ...whole, firmware: 'V'.repeat(49) }), 'not-config'],
    ['settings that are null', sealBody({ ...whole, settings: null }), 'not-config'],
    ['settings that are text', sealBody({ ...whole, settings: 'all' }), 'not-config'],
    ['settings that are a list', sealBody({ ...whole, settings: [] }), 'not-config'],
    ['no settings', sealBody({ ...whole, settings: undefined }), 'not-config'],
    ['a letter beyond ASCII', sealed(JSON.stringify({ ...whole, model: 'é' })), 'damaged'],
    ['a tab at its end', sealed(JSON.stringify(whole), '\t'), 'damaged'],
    ['a space at its end', sealed(JSON.stringify(whole), ' '), 'damaged'],
    ['nothing at its end', sealed(JSON.stringify(whole), ''), 'damaged'],
  ])('with %s is refused', (_, bytes, code) => {
    expect(openConfig(bytes, 'ni-k2')).toEqual({ ok: false, code });
  });

  test('has a firmware line of 48 signs and 64 kB at most', () => {
    expect(openConfig(sealBody({ ...whole, firmware: 'V'.repeat(48) }), 'ni-k2')).toMatchObject({ ok: true });
    const room = 65_536 - sealBody({ ...whole, note: '' }).length;
    expect(openConfig(sealBody({ ...whole, note: 'x'.repeat(room) }), 'ni-k2')).toMatchObject({ ok: true });
    expect(openConfig(sealBody({ ...whole, note: 'x'.repeat(room + 1) }), 'ni-k2')).toEqual({
      ok: false,
      code: 'not-config',
    });
  });

  test('is read by its checksum’s eight digits, also where the first is a zero', () => {
    const light = Array.from({ length: 64 }, (_, note) => sealBody({ ...whole, note })).filter((bytes) =>
      text(bytes).includes('"checksum": "0'),
    );
    expect(light.length).toBeGreaterThan(0);
    for (const bytes of light) expect(openConfig(bytes, 'ni-k2')).toMatchObject({ ok: true });
  });
});

describe('an export', () => {
  test('writes all settings that may travel to a file of its own, and nothing that guards the recorder', async () => {
    const box = await running();
    expect(await box.recorder.exportConfig({ session: box.session('admin') })).toEqual({
      ok: true,
      file: 'config_SIM000042_1.cfg',
    });
    expect(await box.recorder.exportConfig({ session: box.session('admin') })).toEqual({
      ok: true,
      file: 'config_SIM000042_2.cfg',
    });
    const bytes = (await box.usb.read('config_SIM000042_1.cfg')) ?? new Uint8Array();
    const opened = openConfig(bytes, 'ni-k2');
    if (!opened.ok) throw new Error(opened.code);
    expect(Object.keys(opened.settings).sort()).toEqual([...travellingKeys].sort());
    expect(opened.settings['general.deviceName']).toBe('Склад 🎥');
    expect(text(bytes)).not.toMatch(/Code42|verificationCode|platform\.enabled|onvif|hash|salt|pbkdf2|admin/);
    expect((await box.agentSide.readLog())[0]).toMatchObject({ event: 'config-exported', user: 'admin' });
  });

  test.each<[string, (box: Box) => void, string, string]>([
    ['without a stick', (box) => box.usb.plug(false), 'admin', 'no-stick'],
    ['to a full stick', (box) => Object.assign(box.usb, { room: 10 }), 'admin', 'full'],
    ['without the right', () => undefined, OPERATOR.name, 'no-right'],
  ])('%s is refused', async (_, prepare, user, code) => {
    const box = await running();
    prepare(box);
    expect(await box.recorder.exportConfig({ session: box.session(user) })).toEqual({ ok: false, code });
  });
});

describe('an import', () => {
  test('round trip: exported, changed, imported; the recorder restarts with the old settings and its own code', async () => {
    const box = await running();
    await box.recorder.exportConfig({ session: box.session('admin') });
    const before = (await box.agentSide.facts()).config;
    await box.recorder.applyConfig({
      session: box.session('admin'),
      changes: { 'general.deviceName': 'Other', 'general.autoLogout': 30, 'platform.verificationCode': 'Other99' },
    });
    const file = 'config_SIM000042_1.cfg';
    expect(await check(box, file)).toEqual({
      ok: true,
      changed: ['general.deviceName', 'general.autoLogout'],
      firmware: profile.version,
    });
    expect((await box.agentSide.facts()).config['general.deviceName']).toBe('Other');
    expect(await bring(box, file)).toEqual({ ok: true });
    expect((await box.agentSide.facts()).life).toBe('rebooting');
    await box.clock.advance(SHUTDOWN_MS + BOOT_MS);
    expect((await box.agentSide.facts()).config).toEqual({ ...before, 'platform.verificationCode': 'Other99' });
    expect((await box.agentSide.readLog())[1]).toMatchObject({
      event: 'config-imported',
      fields: ['general.deviceName', 'general.autoLogout'],
    });
  });

  test('with faults is refused whole, and every field that cannot stand is named', async () => {
    const box = await running();
    const before = (await box.agentSide.facts()).config;
    box.usb.put(
      'bad.cfg',
      sealBody(body({ 'general.deviceName': 'Fine', 'general.autoLogout': 3, 'platform.serverAddress': '10.0.0.1' })),
    );
    box.usb.put('rules.cfg', sealBody(body({ 'network.gateway': '10.9.9.9' })));
    box.usb.put('foreign.cfg', sealBody(body({ 'x.y': 1, 'platform.verificationCode': 'Mine77' })));
    const refused = (code: object[]) => ({ ok: false, code: 'bad-fields', refused: code });
    const bad = refused([
      { field: 'general.autoLogout', code: 'not-offered' },
      { field: 'platform.serverAddress', code: 'bad-characters', rule: 'host-name' },
    ]);
    expect(await check(box, 'bad.cfg')).toEqual(bad);
    expect(await bring(box, 'bad.cfg')).toEqual(bad);
    expect(await bring(box, 'rules.cfg')).toEqual(refused([{ field: 'network.gateway', code: 'outside-subnet' }]));
    expect(await bring(box, 'foreign.cfg')).toEqual(
      refused(['x.y', 'platform.verificationCode'].map((field) => ({ field, code: 'not-offered' }))),
    );
    expect((await box.agentSide.facts()).life).toBe('running');
    expect((await box.agentSide.facts()).config).toEqual(before);
  });

  const good = sealConfig({ ...defaultConfig, 'platform.serverAddress': 'dev.hik-connect.com' }, profile);
  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'not-config'],
    ['a picture', Uint8Array.from([0x89, 0x50]), 'not-config'],
    ['other JSON', Buffer.from('{"a":1}'), 'not-config'],
    ['other JSON under a right checksum', sealBody({ a: 1 }), 'not-config'],
    ['a list under a right checksum', sealBody(body([])), 'not-config'],
    ['one letter changed', Buffer.from(text(good).replace('Recorder', 'Recordex')), 'damaged'],
    ['cut short', good.slice(0, -3), 'damaged'],
    ['something after the end', Uint8Array.from([...good, 10]), 'damaged'],
    ['letters beyond ASCII', Buffer.from(text(good).replace('Recorder', 'Запись')), 'damaged'],
    ['a later format', sealBody(body({}, { version: 2 })), 'wrong-version'],
    ['another board', sealConfig(defaultConfig, profileById('hybrid-4.25')), 'wrong-model'],
    ['a giant', new Uint8Array(70_000).fill(0x20), 'not-config'],
  ])('%s is refused', async (_, bytes, code) => {
    const box = await running();
    box.usb.put('file.cfg', bytes);
    expect(await check(box, 'file.cfg')).toEqual({ ok: false, code });
    expect(await bring(box, 'file.cfg')).toEqual({ ok: false, code });
  });

  test('is the business of those who may change settings, at a recorder at rest, with the file there', async () => {
    const box = await running();
    box.usb.put('good.cfg', good);
    for (const user of [OPERATOR.name, 'nobody', '__proto__'])
      for (const ask of [check, bring])
        expect(await ask(box, 'good.cfg', user)).toEqual({
          ok: false,
          code: user === OPERATOR.name ? 'no-right' : 'session-unknown',
        });
    expect(await bring(box, 'gone.cfg')).toEqual({ ok: false, code: 'no-file' });
    expect(await box.recorder.listConfigs({ session: box.session('admin') })).toMatchObject({
      ok: true,
      files: [{ name: 'good.cfg' }],
    });
    box.usb.plug(false);
    expect(await bring(box, 'good.cfg')).toEqual({ ok: false, code: 'no-stick' });
    expect(await box.recorder.listConfigs({ session: box.session('admin') })).toEqual({ ok: false, code: 'no-stick' });
    box.usb.plug(true);
    await box.recorder.restart({ session: box.session('admin') });
    expect(await bring(box, 'good.cfg')).toEqual({ ok: false, code: 'busy' });
  });

  test('cut by the power leaves all of the old settings or all of the new', async () => {
    for (const at of [0, 1_000_000]) {
      const box = await running({ 'platform.enabled': false });
      box.usb.put('good.cfg', good);
      box.flash.plan((call) => (call === 1 ? { kind: 'cut', at, tear: 'clean' } : null));
      await bring(box, 'good.cfg').catch(() => undefined);
      box.flash.plan(() => null);
      await box.powerOn();
      const name = (await box.agentSide.facts()).config['general.deviceName'];
      expect(name).toBe(at === 0 ? 'Склад 🎥' : 'SIM Network Video Recorder');
    }
  });
});
