/**
 * What a recorder that was given away still knows of the one who gave it: after a whole reset neither slot of flash holds anything of the
 * earlier owner's, and the log only what the box itself must know.
 */
import { expect, test } from 'vitest';
import { textOf } from '../flash/asciiText.ts';
import { passwordRecord } from '../testing/fastKdf.ts';
import { type Box, counted, createBox, PASSWORD, storedUser, tears } from '../testing/index.ts';

const OWNER = {
  email: 'first.owner@mail.test',
  user: 'galina',
  deviceName: 'Owner Warehouse',
  code: 'Code42',
  server: 'time.owner.test',
  question: 'mother-birthday',
  line: 'owner-77@isp.test',
  linePassword: 'Line-Secret-77',
  onvifUser: 'warehouse-vms',
} as const;
/** As they lie in flash, and with them what stands for secrets. */
const traces = [
  ...Object.values(OWNER),
  passwordRecord('mothers').hash,
  passwordRecord('Yard-Gate-58').hash,
  passwordRecord('Shop-Window-4').hash,
  '"pbkdf2-sha256"',
];

async function lived(): Promise<Box> {
  const box = createBox({
    config: {
      'general.deviceName': OWNER.deviceName,
      'platform.verificationCode': OWNER.code,
      'ntp.server': OWNER.server,
      'pppoe.user': OWNER.line,
      'pppoe.password': OWNER.linePassword,
      'onvif.enabled': true,
    },
    services: {
      onvif: [{ name: OWNER.onvifUser, level: 'operator', password: passwordRecord('Yard-Gate-58') }],
      encryption: { password: passwordRecord('Shop-Window-4'), issue: 1 },
    },
    users: [storedUser('admin', 'admin', PASSWORD), storedUser(OWNER.user, 'operator', 'Operator-Pass-5')],
    recovery: {
      email: OWNER.email,
      questions: [{ question: OWNER.question, answer: passwordRecord('mothers') }],
      guid: passwordRecord('guid'),
    },
  });
  await box.powerOn();
  await box.login(OWNER.user, 'Operator-Pass-5');
  await box.agentSide.appendLog({ event: 'time-synced', server: OWNER.server });
  await box.agentSide.appendLog({ event: 'platform-online', server: OWNER.server });
  await box.agentSide.appendLog({ event: 'upgrade-started', user: OWNER.user, from: 'V4.1', to: 'V4.2' });
  await box.agentSide.appendLog({ event: 'upgrade-done', from: 'V4.1', to: 'V4.2' });
  return box;
}

const leftIn = (box: Box): string[] =>
  Object.entries(box.flash.contents()).flatMap(([slot, bytes]) => {
    const text = bytes ? textOf(bytes) : '';
    return traces.filter((trace) => text.includes(trace)).map((trace) => `${trace} in ${slot}`);
  });

const reset = (box: Box) =>
  box.recorder.restoreDefaults({ session: box.session('admin'), extent: 'inactive', password: PASSWORD });

test('before it all of this lies in flash, or this test sees nothing', async () => {
  const box = await lived();
  expect(new Set(leftIn(box).map((left) => left.slice(0, -5)))).toEqual(new Set(traces));
});

test('restored to inactive: when it is acknowledged neither slot holds anything of it, and not after the restart', async () => {
  const box = await lived();
  // Nothing but the reset itself writes: whoever pulls the plug at its answer has what is read here.
  let left: string[] = ['not looked'];
  await reset(box).then((answer) => {
    expect(answer).toEqual({ ok: true });
    left = leftIn(box);
  });
  expect(left).toEqual([]);
  await box.clock.advance(10_000);
  expect((await box.recorder.facts()).life).toBe('inactive');
  expect(leftIn(box)).toEqual([]);
});

test('the log keeps what happened to the box and nothing of who had it', async () => {
  const box = await lived();
  await reset(box);
  await box.clock.advance(10_000);
  const log = await box.agentSide.readLog();
  expect(log.map(({ event }) => event).reverse()).toEqual(['booted', 'upgrade-done', 'defaults-restored', 'booted']);
  const ids = log.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort((left, right) => right - left));
  expect(JSON.stringify(log)).not.toContain(OWNER.user);
});

test('out of safe mode by its own way: nothing is left either', async () => {
  const box = await lived();
  box.cutPower();
  for (const slot of ['a', 'b'] as const) {
    const bytes = box.flash.contents()[slot];
    if (bytes) bytes[bytes.length - 1] = 0;
    box.flash.put(slot, bytes);
  }
  await box.powerOn();
  expect(leftIn(box).length).toBeGreaterThan(5);
  await box.restoreFactory();
  expect((await box.recorder.facts()).life).toBe('inactive');
  expect(leftIn(box)).toEqual([]);
});

test('a cut anywhere on the way leaves the owner’s recorder whole or a reset one, and nothing of it once that runs', async () => {
  let cuts = 0;
  const lives = new Set<string>();
  for (const tear of tears)
    for (const write of [1, 2, 3, 4, 5, 6])
      for (const at of [0, 30, 300, 100_000]) {
        const box = await lived();
        let writes = 0;
        box.flash.plan((_call, what) => (what === 'write' && ++writes === write ? { kind: 'cut', at, tear } : null));
        const answer = await reset(box).catch(() => null);
        const acknowledged = answer?.ok === true;
        await box.clock.advance(10_000);
        box.flash.plan(() => null);
        await box.powerCycle();
        const { life } = await box.recorder.facts();
        lives.add(life);
        cuts++;
        if (acknowledged) expect(life).toBe('inactive');
        else expect(['running', 'inactive']).toContain(life);
        if (life === 'inactive') expect(leftIn(box)).toEqual([]);
        else expect(await box.login('admin', PASSWORD)).toMatchObject({ ok: true });
      }
  expect([...lives].sort()).toEqual(['inactive', 'running']);
  counted('cuts while defaults are restored', cuts, 168);
});
