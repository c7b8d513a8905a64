// The code that the owner's account is told resets the admin password: once, for its time, in its boot, and counted.
import { describe, expect, test } from 'vitest';
import { type Box, createBox, PASSWORD } from '../testing/index.ts';

const NEW = 'Yard-Gate-7';
const CODE = '01234567';
const MINUTE = 60_000;

/** As the cloud agent does. */
async function expectCode({ agentSide, clock }: Box, code: string, ms: number): Promise<void> {
  agentSide.cloudCode.last = { code, boot: (await agentSide.facts()).boot, until: clock.uptime() + ms };
}

async function begin(): Promise<Box> {
  const box = createBox();
  await box.powerOn();
  await expectCode(box, CODE, 10 * MINUTE);
  return box;
}
const reset = (box: Box, code = CODE, password = NEW) =>
  box.recorder.resetPassword({ proof: { way: 'cloud', code }, password });

test('sets the new password, once; settings but the network’s are at their defaults, and the log tells of it', async () => {
  const box = await begin();
  const before = (await box.agentSide.facts()).config;
  expect(await reset(box, ' 0123 4567 ')).toEqual({ ok: true });
  expect(await box.login('admin', PASSWORD)).toMatchObject({ code: 'password-wrong' });
  expect(await box.login('admin', NEW)).toMatchObject({ ok: true });
  const { config } = await box.agentSide.facts();
  expect(config['platform.enabled']).toBe(false);
  expect(config['network.address']).toBe(before['network.address']);
  expect((await box.agentSide.readLog()).find(({ event }) => event === 'password-reset')).toMatchObject({
    way: 'cloud',
    outcome: 'ok',
  });
  expect(await reset(box)).toEqual({ ok: false, code: 'code-gone' });
});

test('a wrong one is counted, seven shut the way for half an hour, and then the right one is not looked at', async () => {
  const box = await begin();
  for (let left = 6; left > 0; left -= 1)
    expect(await reset(box, '00000000')).toEqual({ ok: false, code: 'wrong', attemptsLeft: left });
  expect(await reset(box, '00000000')).toMatchObject({ code: 'locked', secondsLeft: 1800 });
  expect(await reset(box)).toMatchObject({ code: 'locked' });
  // Another code is no way around it.
  await expectCode(box, '76543210', 10 * MINUTE);
  expect(await reset(box, '76543210')).toMatchObject({ code: 'locked' });
  expect(await box.login('admin', PASSWORD)).toMatchObject({ ok: true });
});

describe('is gone, and costs no attempt', () => {
  test.each<[string, (box: Box) => Promise<unknown>]>([
    ['after its time', (box) => box.clock.advance(10 * MINUTE)],
    ['after a start', (box) => box.powerCycle()],
  ])('%s', async (_what, happens) => {
    const box = await begin();
    await happens(box);
    for (let again = 0; again < 9; again += 1) expect(await reset(box)).toEqual({ ok: false, code: 'code-gone' });
    expect(await box.login('admin', PASSWORD)).toMatchObject({ ok: true });
  });

  test('where a newer one took its place', async () => {
    const box = await begin();
    await expectCode(box, '76543210', MINUTE);
    expect(await reset(box)).toMatchObject({ code: 'wrong' });
    expect(await reset(box, '76543210')).toEqual({ ok: true });
  });

  test('where nobody asked for one', async () => {
    const box = createBox();
    await box.powerOn();
    expect(await reset(box, '')).toEqual({ ok: false, code: 'code-gone' });
  });
});

test('a weak new password spends neither code nor attempt', async () => {
  const box = await begin();
  expect(await reset(box, CODE, 'weak')).toMatchObject({ code: 'password-refused' });
  expect(await reset(box)).toEqual({ ok: true });
});
