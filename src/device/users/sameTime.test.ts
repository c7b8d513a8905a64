// Two faces at the same time: a leave and a GUID file serve once, and what was shown before a change of the password is void after it.
import { expect, test } from 'vitest';
import { type Box, createBox, PASSWORD } from '../testing/index.ts';

const NEW = 'Yard-Gate-7';
const PATTERN = '1478';

async function running(): Promise<Box> {
  const box = createBox();
  await box.powerOn();
  return box;
}
async function leaveAt(box: Box): Promise<string> {
  const given = await box.recorder.permitAccounts({ session: box.session('admin'), password: PASSWORD });
  if (!given.ok) throw new Error('The admin was refused leave.');
  return given.permit;
}
async function exported(box: Box): Promise<string> {
  const written = await box.recorder.exportGuid({ session: box.session('admin'), password: PASSWORD });
  if (!written.ok) throw new Error('No GUID file was written.');
  return written.file;
}
const byFile = (box: Box, file: string, password: string) =>
  box.recorder.resetPassword({ proof: { way: 'guid', file }, password });

/** Begins `slow`, holds its key of a new secret, lets `meanwhile` go its way, and waits for both. */
async function overtaken<S, M>(box: Box, slow: () => Promise<S>, meanwhile: () => Promise<M>): Promise<[S, M]> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  box.kdf.onDerive((text) => (text === PASSWORD ? undefined : held));
  const first = slow();
  await box.clock.settle();
  box.kdf.onDerive(() => undefined);
  const second = meanwhile();
  await box.clock.settle();
  release();
  return Promise.all([first, second]);
}

test.each<[string, (box: Box, permit: string) => Promise<{ ok: boolean }>]>([
  ['a GUID file', (box, permit) => box.recorder.exportGuid({ session: box.session('admin'), permit })],
  [
    'a reserved e-mail',
    (box, permit) => box.recorder.setRecovery({ session: box.session('admin'), permit, email: 'owner@mail.invalid' }),
  ],
  ['a user deleted', (box, permit) => box.recorder.deleteUser({ session: box.session('admin'), permit, name: 'ivan' })],
])('one leave is not enough for a pattern and %s', async (_, other) => {
  const box = await running();
  const permit = await leaveAt(box);
  const [pattern, second] = await overtaken(
    box,
    () => box.recorder.setPattern({ session: box.session('admin'), permit, pattern: PATTERN }),
    () => other(box, permit),
  );
  expect([pattern.ok, second.ok].filter((ok) => ok)).toHaveLength(1);
});

test('a pattern that is being set with the forgotten password does not outlive the reset', async () => {
  const box = await running();
  const file = await exported(box);
  const [pattern, reset] = await overtaken(
    box,
    () => box.recorder.setPattern({ session: box.session('admin'), password: PASSWORD, pattern: PATTERN }),
    () => byFile(box, file, NEW),
  );
  expect(reset).toEqual({ ok: true });
  if (!pattern.ok) expect(pattern.code).toBe('unknown-result');
  expect((await box.agentSide.facts()).users[0]).toMatchObject({ name: 'admin', hasPattern: false });
});

test('a GUID file that is being exported with the forgotten password does not outlive the reset', async () => {
  const box = await running();
  const file = await exported(box);
  await overtaken(
    box,
    () => box.recorder.exportGuid({ session: box.session('admin'), password: PASSWORD }),
    () => byFile(box, file, NEW),
  );
  const guid = (await box.agentSide.facts()).recovery.guid;
  const login = await box.login('admin', NEW);
  // Whoever came second found the other's work done: never both the new password and a file that opens it.
  expect(login.ok && guid).toBe(false);
});

test('one GUID file sets one password, however many ask at once', async () => {
  const box = await running();
  const file = await exported(box);
  const answers = await Promise.all([byFile(box, file, NEW), byFile(box, file, 'Other-Gate-8')]);
  expect(answers).toEqual([{ ok: true }, { ok: false, code: 'void' }]);
  expect(await box.login('admin', NEW)).toMatchObject({ ok: true });
});

test('a pattern that was taken away opens no longer, however soon it was drawn', async () => {
  const box = await running();
  await box.recorder.setPattern({ session: box.session('admin'), password: PASSWORD, pattern: PATTERN });
  const [taken, drawn] = await Promise.all([
    box.recorder.setPattern({ session: box.session('admin'), permit: await leaveAt(box), pattern: null }),
    box.recorder.loginByPattern({ pattern: PATTERN }),
  ]);
  expect(taken).toEqual({ ok: true });
  expect(drawn.ok).toBe(false);
});

test('a pattern drawn while the last wrong password is checked finds the door shut', async () => {
  const box = await running();
  await box.recorder.setPattern({ session: box.session('admin'), password: PASSWORD, pattern: PATTERN });
  await box.guess(6);
  const [password, pattern] = await Promise.all([
    box.login('admin', 'wrong-again'),
    box.recorder.loginByPattern({ pattern: PATTERN }),
  ]);
  expect(password).toMatchObject({ code: 'locked' });
  expect(pattern).toEqual({ ok: false, code: 'locked', secondsLeft: 60 });
});

test('a reset gives the new password all its attempts, unless the door is shut', async () => {
  const box = await running();
  const file = await exported(box);
  await box.guess(6);
  expect(await byFile(box, file, NEW)).toEqual({ ok: true });
  expect(await box.login('admin', 'wrong')).toMatchObject({ code: 'password-wrong', attemptsLeft: 6 });
  await box.powerCycle();
  expect(await box.login('admin', 'wrong')).toMatchObject({ code: 'password-wrong', attemptsLeft: 5 });
});
