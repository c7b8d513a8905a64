// Safe mode's way out: the memory is formatted, nothing is kept, no password is given out.
import { describe, expect, test } from 'vitest';
import { defaultConfig } from './config/schema.ts';
import { type Box, createBox, createMemoryFlash, PASSWORD } from './testing/index.ts';

const RUINED = new Uint8Array(300).fill(0xff);
const ruined = () => createMemoryFlash({ a: RUINED, b: RUINED });

async function inSafeMode(): Promise<Box> {
  const box = createBox({ flash: ruined() });
  await box.powerOn();
  expect((await box.agentSide.facts()).life).toBe('safe-mode');
  return box;
}

const sightOf = async (box: Box) => {
  const { life, activated, users, recovery } = await box.agentSide.facts();
  return { life, activated, users, recovery };
};
const INACTIVE = {
  life: 'inactive',
  activated: false,
  users: [],
  recovery: { email: '', questions: [], guid: false },
};

describe('the way out', () => {
  test('leads to an inactive recorder: factory settings, no users, an empty memory of the binding', async () => {
    const box = await inSafeMode();
    await box.restoreFactory();
    expect(await sightOf(box)).toEqual(INACTIVE);
    const { config } = await box.agentSide.facts();
    expect(config['general.deviceName']).toBe(defaultConfig['general.deviceName']);
    expect(config['platform.enabled']).toBe(false);
    expect(await box.agentSide.readRecord('platform')).toBeNull();
    expect(await box.login('admin', PASSWORD)).toEqual({ ok: false, code: 'not-activated' });
  });
  test('is durable: after a power cut the recorder is inactive again, out of good flash', async () => {
    const box = await inSafeMode();
    await box.restoreFactory();
    await box.powerCycle();
    expect(await sightOf(box)).toEqual(INACTIVE);
  });
  test('is none anywhere else: a running, a starting and a switched-off recorder take no notice', async () => {
    const box = createBox();
    await box.restoreFactory();
    expect((await box.agentSide.facts()).life).toBe('off');
    box.plugIn();
    await box.restoreFactory();
    expect((await box.login('admin', PASSWORD)).ok).toBe(true);
    const before = box.flash.writes();
    await box.restoreFactory();
    expect(box.flash.writes()).toBe(before);
    expect((await box.login('admin', PASSWORD)).ok).toBe(true);
  });
  test('fails where flash takes nothing: safe mode stays, and a second try succeeds when it does', async () => {
    const box = await inSafeMode();
    box.flash.plan((_call, what) => (what === 'write' ? { kind: 'io' } : null));
    await box.restoreFactory();
    expect((await box.agentSide.facts()).life).toBe('safe-mode');
    box.flash.plan(() => null);
    await box.restoreFactory();
    expect(await sightOf(box)).toEqual(INACTIVE);
  });
});
