// Who came and went, and what the log keeps of it: every attempt that cost one, and no name that is none of ours.
import { expect, test } from 'vitest';
import { type Box, createBox, OPERATOR, PASSWORD } from '../testing/index.ts';

async function running(): Promise<Box> {
  const box = createBox();
  await box.powerOn();
  return box;
}
const told = async (box: Box): Promise<string[]> =>
  (await box.agentSide.readLog())
    .flatMap((entry) =>
      entry.event === 'login'
        ? Array<string>(entry.times ?? 1).fill(`${entry.user}: ${entry.outcome}`)
        : entry.event === 'logout'
          ? [`${entry.user} left`]
          : [],
    )
    .reverse();

test('right, wrong and locked are told; an empty password is none', async () => {
  const box = await running();
  await box.login('admin', '');
  await box.login('admin', PASSWORD);
  await box.guess(5, OPERATOR.name);
  await box.login(OPERATOR.name, OPERATOR.password);
  await box.recorder.logout({ session: box.session('admin') });
  expect(await told(box)).toEqual([
    'admin: ok',
    ...['password-wrong', 'password-wrong', 'password-wrong', 'password-wrong', 'locked', 'locked'].map(
      (how) => `ivan: ${how}`,
    ),
    'admin left',
  ]);
});

test('what somebody typed for a name is not kept unless it is one', async () => {
  const box = await running();
  await box.login(PASSWORD, PASSWORD);
  await box.login('x'.repeat(100_000), '1');
  expect(await box.recorder.logout({ session: PASSWORD })).toEqual({ ok: false, code: 'session-unknown' });
  expect(await told(box)).toEqual(['?: password-wrong', '?: password-wrong']);
});

test('a recorder on its way down lets nobody in and tells of nobody', async () => {
  const box = await running();
  await box.recorder.restart({ session: box.session('admin') });
  expect(await box.login('admin', PASSWORD)).toEqual({ ok: false, code: 'unknown-result' });
  expect(await told(box)).toEqual([]);
});

test('a user is told as faces may know one: the admin with every right, others with theirs', async () => {
  const box = await running();
  expect(await box.login('admin', PASSWORD)).toEqual({
    ok: true,
    session: expect.stringMatching(/^[0-9a-f]{32}$/),
    user: {
      name: 'admin',
      role: 'admin',
      rights: ['settings', 'log', 'power', 'advanced', 'users', 'manual'],
      hasPattern: false,
    },
  });
  expect(await box.login(OPERATOR.name, OPERATOR.password)).toEqual({
    ok: true,
    session: expect.stringMatching(/^[0-9a-f]{32}$/),
    user: { name: 'ivan', role: 'operator', rights: ['log'], hasPattern: false },
  });
});

test('the check for one operation says in which boot it held, and leaves no entry of a login', async () => {
  const box = await running();
  expect(await box.agentSide.verifyAdmin({ password: PASSWORD, way: 'sadp' })).toEqual({ ok: true, boot: 1 });
  await box.powerCycle();
  expect(await box.agentSide.verifyAdmin({ password: PASSWORD, way: 'sadp' })).toEqual({ ok: true, boot: 2 });
  expect(await told(box)).toEqual([]);
});
