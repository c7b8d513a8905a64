// Forgot the password: every refusal there is, the half-hour locks, and what a success changes and what not.
import { describe, expect, test } from 'vitest';
import { type Box, createBox, OPERATOR, PASSWORD } from '../testing/index.ts';
import { guidFileBytes, readGuidFile } from './guidFile.ts';

const NEW = 'Yard-Gate-7';
const ANSWERS = ['Шарик', 'Тула', 'почтальон'];
const HALF_HOUR = 1_800_000;

interface Laid {
  box: Box;
  file: string;
}

/** A recorder whose owner laid down everything. */
async function laid(): Promise<Laid> {
  const box = createBox();
  await box.powerOn();
  const ids = ['first-pet', 'birth-town', 'first-job'] as const;
  const questions = ids.map((question, at) => ({ question, answer: ANSWERS[at] ?? '' }));
  await box.recorder.setRecovery({ session: box.session('admin'), password: PASSWORD, questions });
  await box.recorder.setPattern({ session: box.session('admin'), password: PASSWORD, pattern: '1478' });
  const exported = await box.recorder.exportGuid({ session: box.session('admin'), password: PASSWORD });
  return { box, file: exported.ok ? exported.file : '' };
}
const byFile = (box: Box, file: string, password = NEW) =>
  box.recorder.resetPassword({ proof: { way: 'guid', file }, password });
const byAnswers = (box: Box, answers = ANSWERS, password = NEW) =>
  box.recorder.resetPassword({ proof: { way: 'questions', answers }, password });
const WRONG = ['Шарик', 'Тверь', 'почтальон'];

/** The file with another code in it, as somebody would forge it. */
async function forged(box: Box, file: string): Promise<void> {
  const read = readGuidFile((await box.usb.read(file)) ?? new Uint8Array());
  if (read) box.usb.put(file, guidFileBytes({ ...read, guid: '0'.repeat(32) }));
}

describe('a success', () => {
  test.each<[string, (l: Laid) => ReturnType<typeof byFile>]>([
    ['by file', ({ box, file }) => byFile(box, file)],
    ['by answers', ({ box }) => byAnswers(box)],
    ['by answers in other capitals and spaces', ({ box }) => byAnswers(box, [' шарик', 'ТУЛА', 'Почтальон  '])],
  ])('%s sets the new password, voids file and pattern, keeps the rest, and is logged', async (_how, reset) => {
    const l = await laid();
    const { box } = l;
    const before = await box.agentSide.facts();
    expect(await reset(l)).toEqual({ ok: true });
    expect((await box.agentSide.readLog())[0]).toMatchObject({ event: 'password-reset', outcome: 'ok' });
    expect(await box.login('admin', PASSWORD)).toMatchObject({ code: 'password-wrong' });
    expect(await box.login('admin', NEW)).toMatchObject({ ok: true });
    const after = await box.agentSide.facts();
    expect(after.recovery).toEqual({ ...before.recovery, guid: false });
    expect(after.users).toEqual(before.users.map((user) => ({ ...user, hasPattern: false })));
    expect(after.config).toEqual(before.config);
    expect(await byFile(box, l.file)).toEqual({ ok: false, code: 'void' });
    await box.powerCycle();
    expect(await box.login('admin', NEW)).toMatchObject({ ok: true });
  });

  test('changes nobody’s password but the admin’s', async () => {
    const { box, file } = await laid();
    expect(await byFile(box, file)).toEqual({ ok: true });
    expect(await box.login(OPERATOR.name, OPERATOR.password)).toMatchObject({ ok: true });
  });

  test('a newer export makes the older file void', async () => {
    const { box, file } = await laid();
    const newer = await box.recorder.exportGuid({ session: box.session('admin'), password: PASSWORD });
    expect(await byFile(box, file)).toEqual({ ok: false, code: 'void' });
    expect(await byFile(box, newer.ok ? newer.file : '')).toEqual({ ok: true });
  });

  test('a void file is told as such however often: no key is derived, no attempt spent, also while the way is shut', async () => {
    const { box, file } = await laid();
    const newer = await box.recorder.exportGuid({ session: box.session('admin'), password: PASSWORD });
    const good = newer.ok ? newer.file : '';
    const derived = box.kdf.calls();
    for (let count = 0; count < 9; count++) expect(await byFile(box, file)).toEqual({ ok: false, code: 'void' });
    expect(box.kdf.calls()).toBe(derived);
    await forged(box, good);
    expect(await byFile(box, good)).toEqual({ ok: false, code: 'wrong', attemptsLeft: 6 });
    for (let count = 0; count < 6; count++) await byFile(box, good);
    expect(await byFile(box, good)).toEqual({ ok: false, code: 'locked', secondsLeft: 1800 });
    expect(await byFile(box, file)).toEqual({ ok: false, code: 'void' });
  });

  test('it shortens no lock: who was locked out waits, and then the new password opens', async () => {
    const { box, file } = await laid();
    await box.guess(7);
    expect(await byFile(box, file)).toEqual({ ok: true });
    expect(await box.login('admin', NEW)).toEqual({ ok: false, code: 'locked', secondsLeft: 60 });
    await box.clock.advance(60_000);
    expect(await box.login('admin', NEW)).toMatchObject({ ok: true });
  });
});

describe('refused without an attempt', () => {
  test('the list of files tells a stick that is not there, one without a file, and what each file is', async () => {
    const { box, file } = await laid();
    box.usb.put('holiday.jpg', new Uint8Array(9));
    box.usb.put('broken.guid', Uint8Array.from([1, 2, 3]));
    box.usb.put('Big.GUID', new Uint8Array(5000));
    const other = { serial: 'SIM000001', issue: 'a'.repeat(32), guid: 'b'.repeat(32) };
    box.usb.put('other.guid', guidFileBytes(other));
    expect(await box.recorder.guidFiles()).toEqual({
      ok: true,
      files: [
        { name: 'Big.GUID', serial: null },
        { name: file, serial: 'SIM000042' },
        { name: 'broken.guid', serial: null },
        { name: 'other.guid', serial: 'SIM000001' },
      ],
    });
    expect(await byFile(box, 'broken.guid')).toEqual({ ok: false, code: 'bad-file' });
    expect(await byFile(box, 'Big.GUID')).toEqual({ ok: false, code: 'bad-file' });
    expect(await byFile(box, 'other.guid')).toEqual({ ok: false, code: 'other-device', serial: 'SIM000001' });
    expect(await byFile(box, 'gone.guid')).toEqual({ ok: false, code: 'no-file' });
    box.usb.plug(false);
    expect(await box.recorder.guidFiles()).toEqual({ ok: false, code: 'no-stick' });
    expect(await byFile(box, file)).toEqual({ ok: false, code: 'no-stick' });
  });

  test('an empty stick has no file; a recorder without questions has nothing to ask', async () => {
    const box = createBox();
    await box.powerOn();
    expect(await box.recorder.guidFiles()).toEqual({ ok: false, code: 'no-file' });
    expect(await byAnswers(box)).toEqual({ ok: false, code: 'not-set-up' });
    expect(box.kdf.calls()).toBe(0);
  });

  test('a new password against the rules costs nothing, whichever the proof', async () => {
    const { box, file } = await laid();
    const derived = box.kdf.calls();
    for (const refused of [byFile(box, file, 'short-7'), byAnswers(box, WRONG, 'admin-1-2-x')])
      expect(await refused).toMatchObject({ ok: false, code: 'password-refused' });
    expect(box.kdf.calls()).toBe(derived);
    expect(await byAnswers(box, WRONG)).toMatchObject({ code: 'wrong', attemptsLeft: 6 });
    expect((await box.agentSide.readLog())[0]).toMatchObject({
      event: 'password-reset',
      way: 'questions',
      outcome: 'wrong',
    });
  });
});

describe('seven wrong', () => {
  test.each<[string, (l: Laid) => ReturnType<typeof byFile>, (l: Laid) => ReturnType<typeof byFile>]>([
    ['answers', ({ box }) => byAnswers(box, WRONG), ({ box }) => byAnswers(box)],
    [
      'files',
      async ({ box, file }) => {
        const good = await box.usb.read(file);
        await forged(box, file);
        const answer = await byFile(box, file);
        if (good) box.usb.put(file, good);
        return answer;
      },
      ({ box, file }) => byFile(box, file),
    ],
  ])(
    '%s shut the way for half an hour of uptime, also for the right one, whatever clock and plug do',
    async (_, wrong, right) => {
      const l = await laid();
      const { box } = l;
      for (const attemptsLeft of [6, 5, 4, 3, 2, 1])
        expect(await wrong(l)).toEqual({ ok: false, code: 'wrong', attemptsLeft });
      expect(await wrong(l)).toEqual({ ok: false, code: 'locked', secondsLeft: 1800 });
      const derived = box.kdf.calls();
      expect(await right(l)).toEqual({ ok: false, code: 'locked', secondsLeft: 1800 });
      box.clock.setWallClock(box.clock.now() + 365 * 24 * 3_600_000);
      await box.clock.advance(HALF_HOUR - 1000);
      expect(await right(l)).toEqual({ ok: false, code: 'locked', secondsLeft: 1 });
      await box.powerCycle();
      expect(await right(l)).toEqual({ ok: false, code: 'locked', secondsLeft: 1800 });
      expect(box.kdf.calls()).toBe(derived);
      await box.clock.advance(HALF_HOUR);
      expect(await right(l)).toEqual({ ok: true });
      expect((await box.agentSide.readLog()).map((entry) => ('outcome' in entry ? entry.outcome : ''))).toEqual(
        expect.arrayContaining(['wrong', 'locked', 'ok']),
      );
    },
  );

  test('of one way leave the other way and the login open', async () => {
    const l = await laid();
    for (let count = 0; count < 7; count++) await byAnswers(l.box, WRONG);
    expect(await l.box.login('admin', 'wrong')).toMatchObject({ attemptsLeft: 6 });
    expect(await byFile(l.box, l.file)).toEqual({ ok: true });
  });

  test('all three answers are derived, whichever is wrong', async () => {
    const { box } = await laid();
    for (const answers of [WRONG, ['', '', ''], ['x', 'Тула', 'почтальон'], []]) {
      const before = box.kdf.calls();
      expect(await byAnswers(box, answers)).toMatchObject({ code: 'wrong' });
      expect(box.kdf.calls() - before).toBe(3);
    }
  });
});

test('a power cut while it is checked leaves the old password and costs the attempt', async () => {
  const { box } = await laid();
  box.kdf.onDerive(() => box.cutPower());
  expect(await byAnswers(box)).toEqual({ ok: false, code: 'unknown-result' });
  box.kdf.onDerive(() => undefined);
  await box.powerOn();
  expect(await box.login('admin', PASSWORD)).toMatchObject({ ok: true });
  expect(await byAnswers(box, WRONG)).toMatchObject({ code: 'wrong', attemptsLeft: 5 });
});

test('a recorder on its way down, or off, checks no proof', async () => {
  const { box } = await laid();
  const derived = box.kdf.calls();
  await box.recorder.restart({ session: box.session('admin') });
  expect(await byAnswers(box)).toEqual({ ok: false, code: 'unknown-result' });
  box.cutPower();
  for (const password of [NEW, 'short'])
    expect(await byAnswers(box, ANSWERS, password)).toEqual({ ok: false, code: 'unknown-result' });
  expect(box.kdf.calls()).toBe(derived);
});

test('a file of 1024 bytes is read as any other, a longer one is not even read', async () => {
  const { box, file } = await laid();
  const text = String.fromCharCode(...((await box.usb.read(file)) ?? []));
  box.usb.put(file, Buffer.from(text.padEnd(1024)));
  box.usb.put('long.guid', Buffer.from(text.padEnd(1025)));
  const asked: string[] = [];
  const read = box.usb.read;
  box.usb.read = (name) => {
    asked.push(name);
    return read(name);
  };
  expect(await byFile(box, 'long.guid')).toEqual({ ok: false, code: 'bad-file' });
  expect(await byFile(box, file)).toEqual({ ok: true });
  expect(asked).toEqual([file]);
});

test('answers to questions that were taken away while they were checked reset nothing', async () => {
  const { box } = await laid();
  const given = await box.recorder.permitAccounts({ session: box.session('admin'), password: PASSWORD });
  const permit = given.ok ? given.permit : '';
  const both = await Promise.all([
    byAnswers(box),
    box.recorder.setRecovery({ session: box.session('admin'), permit, questions: [] }),
  ]);
  expect(both).toEqual([{ ok: false, code: 'unknown-result' }, { ok: true }]);
  expect(await box.login('admin', PASSWORD)).toMatchObject({ ok: true });
});
