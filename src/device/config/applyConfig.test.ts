import { describe, expect, test } from 'vitest';
import { type Box, createBox, OPERATOR } from '../testing/index.ts';

async function running(): Promise<Box> {
  const box = createBox({ config: { 'platform.verificationCode': 'Code42' } });
  await box.powerOn();
  return box;
}
const apply = (box: Box, changes: object, user = 'admin') =>
  box.recorder.applyConfig({ session: box.session(user), changes });
const config = async (box: Box) => (await box.agentSide.facts()).config;

describe('applying a configuration', () => {
  test('good changes stand at once and after a power cut', async () => {
    const box = await running();
    expect(await apply(box, { 'general.deviceName': 'Склад 🎥', 'general.language': 'en' })).toEqual({ ok: true });
    expect(await config(box)).toMatchObject({ 'general.deviceName': 'Склад 🎥', 'general.language': 'en' });
    await box.powerCycle();
    expect(await config(box)).toMatchObject({ 'general.deviceName': 'Склад 🎥', 'general.language': 'en' });
  });

  test('one bad field refuses them all, and each bad field is named', async () => {
    const box = await running();
    const before = await config(box);
    const answer = await apply(box, {
      'general.deviceName': 'Good',
      'platform.serverAddress': '10.0.0.1',
      'platform.verificationCode': 'abc',
      'general.autoLogout': 3,
    });
    expect(answer).toEqual({
      ok: false,
      refused: [
        { field: 'general.autoLogout', code: 'not-offered' },
        { field: 'platform.serverAddress', code: 'bad-characters', rule: 'host-name' },
        { field: 'platform.verificationCode', code: 'too-short', min: 6 },
      ],
    });
    expect(await config(box)).toEqual(before);
  });

  test.each([
    [OPERATOR.name, { refused: [{ field: 'general.language', code: 'no-right' }] }],
    ['guest', { refused: [{ field: 'general.language', code: 'no-right' }] }],
    ['nobody', { code: 'session-unknown' }],
    ['__proto__', { code: 'session-unknown' }],
    ['', { code: 'session-unknown' }],
  ])('user %j has no right to it', async (user, refusal) => {
    const box = await running();
    expect(await apply(box, { 'general.language': 'en' }, user)).toEqual({ ok: false, ...refusal });
    expect(await config(box)).toMatchObject({ 'general.language': 'ru' });
  });

  test('hostile keys never reach flash: the recorder still boots after each', async () => {
    const hostile = [
      { 'x.y': { deep: [1] } },
      { 'x.y': null },
      JSON.parse('{"__proto__":{"platform.enabled":true}}'),
      { constructor: 'x' },
      { 'general.deviceName': { toString: 'x' } },
    ];
    const box = await running();
    for (const changes of hostile) {
      expect(await apply(box, changes)).toMatchObject({ ok: false });
      await box.powerCycle();
      expect((await box.agentSide.facts()).life).toBe('running');
    }
  });

  test('two faces at once cannot lead to what neither was allowed: on without a code', async () => {
    const box = await running();
    const both = await Promise.all([
      apply(box, { 'platform.enabled': true }),
      apply(box, { 'platform.verificationCode': '' }),
    ]);
    expect(both.map((answer) => answer.ok)).toEqual([true, false]);
    expect(await config(box)).toMatchObject({ 'platform.enabled': true, 'platform.verificationCode': 'Code42' });
  });

  test('what changes is logged by field, what stays the same writes nothing', async () => {
    const box = await running();
    await apply(box, { 'general.language': 'en', 'general.autoLogout': 5 });
    expect((await box.agentSide.readLog())[0]).toMatchObject({
      event: 'config-changed',
      user: 'admin',
      fields: ['general.language'],
    });
    const writes = box.flash.writes();
    expect(await apply(box, { 'general.language': 'en' })).toEqual({ ok: true });
    expect(await apply(box, {})).toEqual({ ok: true });
    expect(box.flash.writes()).toBe(writes);
  });

  test('an error of the flash is told and the old configuration stands, here and after a power cut', async () => {
    const box = await running();
    for (const kind of ['io', 'full', 'short'] as const) {
      box.flash.plan((_, what) => (what === 'write' ? { kind } : null));
      await expect(apply(box, { 'general.language': 'en' })).rejects.toThrow(
        `Flash did not take the change: flash write failed: ${kind}`,
      );
      expect(await config(box)).toMatchObject({ 'general.language': 'ru' });
      box.flash.plan(() => null);
      await box.powerCycle();
      expect(await config(box)).toMatchObject({ 'general.language': 'ru' });
    }
    expect(await apply(box, { 'general.language': 'en' })).toEqual({ ok: true });
  });
});
