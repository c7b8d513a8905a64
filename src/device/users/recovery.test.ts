// What is laid down against forgetting: each change asks for the password, is kept as records, and is told without secrets.
import { describe, expect, test } from 'vitest';
import { isEmail } from '../config/email.ts';
import { type Box, createBox, PASSWORD } from '../testing/index.ts';
import { readGuidFile } from './guidFile.ts';
import { plainAnswer, type RecoveryFault, type SecurityQuestion } from './recovery.ts';

async function running(): Promise<Box> {
  const box = createBox();
  await box.powerOn();
  return box;
}
const answers = (...given: [SecurityQuestion, string][]) => given.map(([question, answer]) => ({ question, answer }));
const three = answers(['first-pet', 'Шарик'], ['birth-town', 'Тула'], ['first-job', 'почтальон']);
const text = (bytes: Uint8Array | null): string => String.fromCharCode(...(bytes ?? []));

describe('e-mail and questions', () => {
  test('both are stored at once, and the facts tell which, not what', async () => {
    const box = await running();
    const request = {
      session: box.session('admin'),
      password: PASSWORD,
      email: 'owner@mail.invalid',
      questions: three,
    };
    expect(await box.recorder.setRecovery(request)).toEqual({ ok: true });
    await box.powerCycle();
    const facts = await box.agentSide.facts();
    expect(facts.recovery).toEqual({
      email: 'owner@mail.invalid',
      questions: ['first-pet', 'birth-town', 'first-job'],
      guid: false,
    });
    expect((await box.agentSide.readLog()).find(({ event }) => event === 'recovery-changed')).toMatchObject({
      fields: ['email', 'questions'],
    });
    const stored = text(box.flash.contents().a) + text(box.flash.contents().b);
    for (const secret of ['Шарик', 'шарик', 'почтальон', PASSWORD])
      expect(stored).not.toContain(text(new TextEncoder().encode(secret)));
  });

  test('what is left out stays as it is; empty takes it away', async () => {
    const box = await running();
    await box.recorder.setRecovery({
      session: box.session('admin'),
      password: PASSWORD,
      email: 'owner@mail.invalid',
      questions: three,
    });
    await box.recorder.setRecovery({ session: box.session('admin'), password: PASSWORD, email: '' });
    expect((await box.agentSide.facts()).recovery).toMatchObject({ email: '', questions: expect.arrayContaining([]) });
    expect((await box.agentSide.facts()).recovery.questions).toHaveLength(3);
    await box.recorder.setRecovery({ session: box.session('admin'), password: PASSWORD, questions: [] });
    expect((await box.agentSide.facts()).recovery.questions).toEqual([]);
  });

  test.each<[string, object, RecoveryFault]>([
    ['no at sign', { email: 'owner.mail.invalid' }, 'bad-email'],
    ['no host', { email: 'owner@' }, 'bad-email'],
    ['no dot in the host', { email: 'owner@mail' }, 'bad-email'],
    ['an empty label', { email: 'owner@mail..invalid' }, 'bad-email'],
    ['a space', { email: 'ow ner@mail.invalid' }, 'bad-email'],
    ['65 characters', { email: `${'o'.repeat(52)}@mail.invalid` }, 'bad-email'],
    ['two questions', { questions: three.slice(1) }, 'bad-questions'],
    ['one twice', { questions: [...three.slice(1), ...three.slice(2)] }, 'bad-questions'],
    ['four, one of them twice', { questions: [...three, ...three.slice(2)] }, 'bad-questions'],
    ['one unheard of', { questions: [{ question: 'pin', answer: '1' }, ...three.slice(1)] }, 'bad-questions'],
    [
      'an answer of spaces',
      { questions: [{ question: 'first-school', answer: ' \t ' }, ...three.slice(1)] },
      'empty-answer',
    ],
    [
      'an endless answer',
      { questions: [{ question: 'first-school', answer: 'x'.repeat(65) }, ...three.slice(1)] },
      'long-answer',
    ],
    [
      'an answer that is longer as it is compared: this letter becomes two',
      { questions: [{ question: 'first-school', answer: 'İ'.repeat(33) }, ...three.slice(1)] },
      'long-answer',
    ],
  ])('%s is refused and changes nothing', async (_what, part, fault) => {
    const box = await running();
    expect(await box.recorder.setRecovery({ session: box.session('admin'), password: PASSWORD, ...part })).toEqual({
      ok: false,
      code: 'recovery-refused',
      fault,
    });
    expect((await box.agentSide.facts()).recovery).toEqual({ email: '', questions: [], guid: false });
  });

  test('the log says what was laid down, and an answer of 64 letters is as long as any may be', async () => {
    const box = await running();
    await box.recorder.setRecovery({ session: box.session('admin'), password: PASSWORD, email: 'owner@mail.invalid' });
    const long = answers(['first-school', 'x'.repeat(64)], ['birth-town', 'Тула'], ['first-job', 'почтальон']);
    expect(
      await box.recorder.setRecovery({ session: box.session('admin'), password: PASSWORD, questions: long }),
    ).toEqual({ ok: true });
    const changes = (await box.agentSide.readLog()).filter(({ event }) => event === 'recovery-changed');
    expect(changes.map((entry) => ('fields' in entry ? entry.fields : ''))).toEqual([['questions'], ['email']]);
  });

  test('a wrong password is charged and changes nothing', async () => {
    const box = await running();
    expect(
      await box.recorder.setRecovery({ session: box.session('admin'), password: 'wrong', email: 'x@y.invalid' }),
    ).toMatchObject({
      code: 'password-wrong',
      attemptsLeft: 6,
    });
    expect(await box.recorder.exportGuid({ session: box.session('admin'), password: 'wrong' })).toMatchObject({
      attemptsLeft: 5,
    });
    expect(await box.usb.list()).toEqual([]);
    expect((await box.agentSide.facts()).recovery).toEqual({ email: '', questions: [], guid: false });
  });
});

describe('the GUID file', () => {
  test('lies on the stick, names its recorder, and its code is nowhere on the recorder', async () => {
    const box = await running();
    const exported = await box.recorder.exportGuid({ session: box.session('admin'), password: PASSWORD });
    expect(exported).toEqual({ ok: true, file: expect.stringMatching(/^GUID_SIM000042_[0-9a-f]{8}\.guid$/) });
    const name = exported.ok ? exported.file : '';
    const file = readGuidFile((await box.usb.read(name)) ?? new Uint8Array());
    expect(file?.serial).toBe('SIM000042');
    const stored = text(box.flash.contents().a) + text(box.flash.contents().b);
    expect(stored).not.toContain(file?.guid);
    expect(JSON.stringify([await box.agentSide.facts(), await box.agentSide.readLog()])).not.toContain(file?.guid);
    expect((await box.agentSide.facts()).recovery.guid).toBe(true);
    expect((await box.agentSide.readLog())[0]).toMatchObject({ event: 'guid-exported', file: name });
  });

  test('without a stick, or on a full one, nothing becomes void', async () => {
    const box = await running();
    box.usb.plug(false);
    expect(await box.recorder.exportGuid({ session: box.session('admin'), password: PASSWORD })).toEqual({
      ok: false,
      code: 'no-stick',
    });
    expect(box.kdf.calls()).toBe(1);
    box.usb.plug(true);
    box.usb.room = 10;
    expect(await box.recorder.exportGuid({ session: box.session('admin'), password: PASSWORD })).toEqual({
      ok: false,
      code: 'full',
    });
    expect((await box.agentSide.facts()).recovery.guid).toBe(false);
  });

  test('a power cut after the file and before the record leaves the former file good', async () => {
    const box = await running();
    const first = await box.recorder.exportGuid({ session: box.session('admin'), password: PASSWORD });
    const end = box.usb.watch(() => box.cutPower());
    expect(await box.recorder.exportGuid({ session: box.session('admin'), password: PASSWORD })).toEqual({
      ok: false,
      code: 'unknown-result',
    });
    end();
    await box.powerOn();
    expect(await box.usb.list()).toHaveLength(2);
    const proof = { way: 'guid' as const, file: first.ok ? first.file : '' };
    expect(await box.recorder.resetPassword({ proof, password: 'Yard-Gate-7' })).toEqual({ ok: true });
  });
});

test.each(['o@a.b', 'owner@mail.sub.invalid', 'владелец@почта.рф', `${'o'.repeat(51)}@mail.invalid`])(
  '%s is an e-mail',
  (email) => {
    expect(isEmail(email)).toBe(true);
  },
);
test.each([
  'a@b@mail.invalid',
  ' owner@mail.invalid',
  'owner@mail.invalid ',
  'owner@mail.invalid.',
  'owner@.invalid',
  'owner@ma il.invalid',
  'owner@mail.inva lid',
  'owner@mail.invalid\n',
  '@mail.invalid',
  'owner@mail.a@b',
  `${'o'.repeat(52)}@mail.invalid`,
  '',
])('%j is none', (email) => expect(isEmail(email)).toBe(false));

test.each([
  ['Шарик', 'шарик'],
  ['  Шарик\t', 'шарик'],
  ['красный   дом \n 7', 'красный дом 7'],
  ['\u0438\u0306', '\u0439'],
  [' \t\n ', ''],
])('the answer %j is compared as %j', (answer, plain) => expect(plainAnswer(answer)).toBe(plain));
