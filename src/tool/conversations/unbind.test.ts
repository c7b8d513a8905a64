// The conversation of an unbinding against both of its sides, each scripted: the device's answer to the password, the server's to the code.
import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import type { CloudAnswer, CloudRequest } from '../../cloud/index.ts';
import { createSimulatedClock } from '../../device/testing/index.ts';
import type { Asked } from '../../lan/index.ts';
import { stringsOf } from '../strings/index.ts';
import { clockOf } from './discover.ts';
import { wireUnbind } from './unbind.machine.ts';
import { type UnbindRefusal, unbinding } from './unbinding.ts';
import { unbindWords } from './unbindWords.ts';

const PASSWORD = 'unbind4x';
const MAC = '02-00-5e-20-48-16';
const TICKET = '0123456789abcdef0123456789abcdef';

/** What the device tells, null for silence; what the server answers to each `POST /unbindings`, the last one again and again. */
function begin({
  device = { Result: 'success', Ticket: TICKET },
  server = [{ status: 200, body: { serial: 'SIM204816' } }],
  pictures = true,
}: {
  device?: Record<string, string> | null;
  server?: (CloudAnswer | null)[];
  pictures?: boolean;
} = {}) {
  const clock = createSimulatedClock();
  const asked: { region: string; request: CloudRequest }[] = [];
  const lan: Omit<Asked, 'uuid'>[] = [];
  let ids = 0;
  const ports = unbinding({
    async cloud(region, request) {
      asked.push({ region, request });
      if (request.path === '/unbindings') return (server.length > 1 ? server.shift() : server[0]) ?? null;
      if (!pictures) return null;
      ids += 1;
      const shapes = { width: 220, height: 70, paths: ['M1 1h4'] };
      return { status: 201, body: { id: `picture-${ids}`, shapes, expiresIn: 180 } };
    },
    questions: {
      async one(question) {
        lan.push(question);
        return device && { uuid: 'u', types: question.types, mac: MAC, fields: new Map(Object.entries(device)) };
      },
    },
    time: { later: clock.delay },
    newId: () => `OPERATION-${++ids}`,
    region: 'russia',
    mac: MAC,
    serial: 'SIM204816',
    password: () => PASSWORD,
  });
  const actor = createActor(wireUnbind(ports), { clock: clockOf({ later: clock.delay }) });
  const seen: string[] = [];
  actor.subscribe((snapshot) => seen.push(JSON.stringify([snapshot.value, snapshot.context])));
  actor.start();
  return {
    clock,
    asked,
    lan,
    seen,
    state: () => actor.getSnapshot().value,
    context: () => actor.getSnapshot().context,
    async submit(text = '1234567') {
      await clock.advance(0);
      actor.send({ type: 'unbind.submitted', text });
      await clock.advance(10_000);
    },
  };
}

test('password to the device, ticket and code to the server of the region; the password goes nowhere else', async () => {
  const { submit, state, asked, lan, seen } = begin();
  await submit(' 1234567 ');
  expect(state()).toBe('unbound');
  expect(lan).toMatchObject([{ mac: MAC, fields: { Password: PASSWORD } }]);
  expect(asked.map(({ region, request }) => [region, request.method, request.path])).toEqual([
    ['russia', 'POST', '/picture-codes'],
    ['russia', 'POST', '/unbindings'],
  ]);
  expect(asked[1]?.request).toMatchObject({
    body: { serial: 'SIM204816', ticket: TICKET, picture: { id: 'picture-1', text: '1234567' } },
    key: expect.stringMatching(/^[\w-]{8,64}$/),
  });
  expect(JSON.stringify([asked, seen])).not.toContain(PASSWORD);
  expect(seen.join()).not.toContain(TICKET);
});

test('a lost answer is asked for again by the same name', async () => {
  const { submit, state, asked } = begin({ server: [null, { status: 200, body: {} }] });
  await submit();
  expect(state()).toBe('unbound');
  const keys = asked.filter(({ request }) => request.key).map(({ request }) => request.key);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test('a picture that has become too old is another one, and it is said', async () => {
  const { clock, context } = begin();
  await clock.advance(1_000);
  expect(context().picture?.id).toBe('picture-1');
  await clock.advance(180_000);
  expect(context()).toMatchObject({ picture: { id: 'picture-2' }, refusal: { code: 'picture-gone' } });
});

test('where no server answers there is no picture, and nothing is asked of the device', async () => {
  const { submit, state, context, lan } = begin({ pictures: false });
  await submit();
  expect([state(), context().refusal, lan]).toEqual(['withoutPicture', { code: 'no-server' }, []]);
});

describe('refusals in words, with what to do', () => {
  const code = (name: string, retryAfter?: number): CloudAnswer => ({
    status: 409,
    body: { code: name },
    ...(retryAfter && { retryAfter }),
  });
  const no = (fields: Record<string, string>): Record<string, string> => ({ Result: 'failed', ...fields });
  /** Where the device has refused, the picture is still good; where the server has looked at it, there is another one. */
  test.each<[string, Parameters<typeof begin>[0], UnbindRefusal, 1 | 2, RegExp, RegExp]>([
    [
      'a wrong password',
      { device: no({ ErrorCode: '2024', RetryTime: '5' }) },
      { code: 'password-wrong', attemptsLeft: 5 },
      1,
      /Attempts left: 5/,
      /попыток: 5/,
    ],
    [
      'locked',
      { device: no({ ErrorCode: '2018', SurplusLockTime: '5' }) },
      { code: 'locked', minutesLeft: 5 },
      1,
      /again in 5 min/,
      /через 5 мин/,
    ],
    ['silence', { device: null }, { code: 'silent' }, 1, /same network/, /в одной сети/],
    [
      'not activated',
      { device: no({ ErrorCode: '2019' }) },
      { code: 'not-activated' },
      1,
      /password first/,
      /сначала задайте/,
    ],
    [
      'the service is off',
      { device: no({ ErrorCode: '2009', UnbindStatus: '3' }) },
      { code: 'service-off' },
      1,
      /Enable it/,
      /Включите/,
    ],
    [
      'in no account',
      { device: no({ ErrorCode: '2009', UnbindStatus: '2' }) },
      { code: 'not-bound' },
      1,
      /add it to yours/,
      /добавить в свою/,
    ],
    [
      'offline by its own word',
      { device: no({ ErrorCode: '2009', UnbindStatus: '4' }) },
      { code: 'offline' },
      1,
      /region “Russia”.*DNS/,
      /региона «Россия».*DNS/,
    ],
    ['refused', { device: no({ ErrorCode: '2009' }) }, { code: 'refused' }, 1, /app/, /приложением/],
    ['an old request', { device: no({}) }, { code: 'unsupported' }, 1, /own screen/, /собственном экране/],
    [
      'a wrong code',
      { server: [code('picture-wrong')] },
      { code: 'picture-wrong' },
      2,
      /new picture/,
      /новой картинки/,
    ],
    ['a stale code', { server: [code('picture-gone')] }, { code: 'picture-gone' }, 2, /out of date/, /устарела/],
    [
      'a wrong region',
      { server: [code('not-found')] },
      { code: 'wrong-region' },
      2,
      /Settings at the top/,
      /справа вверху/,
    ],
    ['offline there', { server: [code('offline')] }, { code: 'offline' }, 2, /bring it online/, /верните устройство/],
    ['a spent ticket', { server: [code('ticket-wrong')] }, { code: 'ticket-wrong' }, 2, /again/, /ещё раз/],
    [
      'too many tries',
      { server: [code('too-many-tries', 40)] },
      { code: 'too-many-tries', seconds: 40 },
      2,
      /Wait 40 s/,
      /Подождите 40 с/,
    ],
    ['a broken server', { server: [code('store-gone')] }, { code: 'server-failed' }, 2, /in a minute/, /через минуту/],
    ['no answer', { server: [null] }, { code: 'unknown-result' }, 2, /press Refresh/, /нажмите «Обновить»/],
  ])('%s', async (_what, sides, refusal, picture, en, ru) => {
    const { submit, state, context } = begin(sides);
    await submit();
    expect(state()).toBe('asking');
    expect(context().refusal).toEqual(refusal);
    if (picture === 1) expect(context().picture?.id).toBe('picture-1');
    else expect(context().picture?.id).not.toBe('picture-1');
    expect(unbindWords(refusal, 'russia', stringsOf.en)).toMatch(en);
    expect(unbindWords(refusal, 'russia', stringsOf.ru)).toMatch(ru);
  });
  test('no code: neither side is asked', async () => {
    const { submit, context, lan, asked } = begin();
    await submit('  ');
    expect(context().refusal).toEqual({ code: 'code-empty' });
    expect([lan.length, asked.length]).toEqual([0, 1]);
  });
});
