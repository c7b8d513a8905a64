// The mail client on a real recorder: a test letter by hand, exceptions by letter, and letters that wait for the way to be free.
import { describe, expect, test } from 'vitest';
import { type Box, createBox, OPERATOR, PASSWORD } from '../testing/index.ts';
import { testLetter } from '../testing/testLetter.ts';
import { MAIL_RETRY_MS, MAIL_WAITING_MAX } from './mail.ts';

const SET = {
  'mail.server': 'smtp.sim.invalid',
  'mail.sender': 'nvr@mail.test',
  'mail.receiver1': 'owner@mail.test',
  'mail.receiver3': 'guard@mail.test',
} as const;

async function running(config: NonNullable<Parameters<typeof createBox>[0]>['config'] = {}): Promise<Box> {
  const box = createBox({ config });
  await box.powerOn();
  return box;
}
const facts = (box: Box) => box.agentSide.facts();
/** The answer takes simulated time. */
async function send(box: Box, part: Partial<typeof testLetter> & { user?: string } = {}) {
  const { user = 'admin', ...request } = part;
  const answer = box.recorder.testMail({ session: box.session(user), ...testLetter, ...request });
  await box.clock.advance(5000);
  return answer;
}
const told = (box: Box) => box.ethernet.letters.map(({ subject }) => subject);

describe('a test letter', () => {
  test('goes to every receiver that is filled in, says so, and stores nothing', async () => {
    const box = await running();
    const writes = box.flash.writes();
    expect(await send(box)).toEqual({ ok: true, server: 'smtp.sim.invalid', receivers: 2 });
    expect(box.ethernet.letters).toMatchObject([
      { subject: 'test', from: 'nvr@mail.test', senderName: 'Shop', to: ['owner@mail.test', 'guard@mail.test'] },
    ]);
    expect((await facts(box)).mail).toMatchObject({ subject: 'test', result: { ok: true, receivers: 2 } });
    expect(box.flash.writes()).toBe(writes);
  });
  test.each<[string, (box: Box) => void, Parameters<typeof send>[1], string]>([
    ['no cable', (box) => box.ethernet.pull(), {}, 'no-link'],
    ['no server', () => undefined, { server: '' }, 'mail-incomplete'],
    ['no sender', () => undefined, { sender: '' }, 'mail-incomplete'],
    ['no receiver', () => undefined, { receivers: ['', '', ''] }, 'mail-incomplete'],
    ['what is no server', () => undefined, { server: 'localhost' }, 'not-a-target'],
    [
      'a silent server',
      (box) => {
        box.ethernet.mail = null;
      },
      {},
      'server-silent',
    ],
    [
      'a server that speaks otherwise',
      (box) => {
        box.ethernet.mail = { after: 40, taken: false };
      },
      {},
      'mail-tls',
    ],
    ['a user without the right', () => undefined, { user: OPERATOR.name }, 'no-right'],
    ['nobody', () => undefined, { user: 'nobody' }, 'session-unknown'],
  ])('%s: says so, and nothing is sent', async (_title, spoil, part, code) => {
    const box = await running();
    spoil(box);
    expect(await send(box, part)).toMatchObject({ ok: false, code });
    expect(box.ethernet.letters).toEqual([]);
  });
});

describe('exceptions by letter', () => {
  const wrong = async (box: Box) => {
    await box.recorder.login({ user: 'admin', password: 'wrong', way: 'local-menu' });
    await box.clock.advance(1000);
  };

  test('a wrong password is told, a right one is not, and neither where nobody wants to know', async () => {
    const quiet = await running(SET);
    await wrong(quiet);
    expect(told(quiet)).toEqual([]);
    const box = await running({ ...SET, 'exception.loginMail': true });
    await wrong(box);
    expect(told(box)).toEqual(['illegal-login']);
    await box.recorder.login({ user: 'admin', password: PASSWORD, way: 'local-menu' });
    await box.clock.advance(1000);
    expect(told(box)).toEqual(['illegal-login']);
    await wrong(box);
    expect(told(box)).toEqual(['illegal-login', 'illegal-login']);
    expect(JSON.stringify(box.ethernet.letters)).not.toContain('wrong');
  });
  test('what was in the log when it was switched on is told no more, nor after a restart', async () => {
    const box = await running(SET);
    await wrong(box);
    await box.recorder.applyConfig({ session: box.session('admin'), changes: { 'exception.loginMail': true } });
    await box.clock.advance(MAIL_RETRY_MS);
    await box.powerCycle();
    await box.clock.advance(MAIL_RETRY_MS);
    expect(told(box)).toEqual([]);
  });
  test('a letter waits while nothing leads out, goes once something does, and only once', async () => {
    const box = await running({ ...SET, 'exception.conflictMail': true });
    box.ethernet.mail = null;
    box.ethernet.take('192.168.1.64');
    await box.clock.advance(5000);
    expect((await facts(box)).mail).toMatchObject({ subject: 'ip-conflict', result: { code: 'server-silent' } });
    box.ethernet.take(null);
    box.ethernet.mail = { after: 40, taken: true };
    await box.clock.advance(3 * MAIL_RETRY_MS);
    expect(told(box)).toEqual(['ip-conflict']);
  });
  test('only so many wait, and none outlives the power', async () => {
    const box = await running({ ...SET, 'exception.loginMail': true });
    box.ethernet.mail = null;
    for (let at = 0; at < 40; at++) {
      await wrong(box);
      await box.clock.advance(20_000);
    }
    box.ethernet.mail = { after: 40, taken: true };
    await box.clock.advance(2 * MAIL_RETRY_MS);
    expect(told(box).length).toBe(MAIL_WAITING_MAX);
    box.ethernet.mail = null;
    await wrong(box);
    await box.powerCycle();
    box.ethernet.mail = { after: 40, taken: true };
    await box.clock.advance(5 * MAIL_RETRY_MS);
    expect(told(box).length).toBe(MAIL_WAITING_MAX);
  });
});
