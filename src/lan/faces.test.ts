// The screen, SADP and ISAPI of one recorder: one counter, one lock, and a bound on what the network may do to whoever stands before it.
import { describe, expect, test } from 'vitest';
import { counted } from '../device/testing/index.ts';
import { NAMES_MAX } from './lockPause.ts';
import { type Faces, OPERATOR, onlineFaces, PASSWORD, password } from './testing/faces.ts';

const STATUS = '/ISAPI/System/status';
const CHECK = '/ISAPI/Security/userCheck';
const RIGHT = password(PASSWORD);
/** What an answer says of the lock: state, seconds, attempts left. */
const toldOf = (body: string): string =>
  ['lockStatus', 'unlockTime', 'retryLoginTime'].map((name) => new RegExp(`<${name}>(.*?)<`).exec(body)?.[1]).join(' ');

describe('the lock is one', () => {
  test('seven wrong passwords mixed over screen, SADP and ISAPI lock once, and the right one as eighth is refused on each', async () => {
    const { testbed, box, sadp, isapi } = await onlineFaces();
    const derived = box.kdf.calls();
    expect(await box.login('admin', 'no-1')).toMatchObject({ code: 'password-wrong', attemptsLeft: 6 });
    expect(await sadp.ask('ezvizUnbind', password('no-2'))).toBe('failed 2024 5');
    expect(toldOf((await isapi.ask(CHECK, 'no-3')).body)).toBe('unlock 0 4');
    expect(await testbed.unbind({ password: 'no-4' })).toMatchObject({ code: 'password-wrong', attemptsLeft: 3 });
    expect(toldOf((await isapi.ask(STATUS, 'no-5')).body)).toBe('unlock 0 2');
    expect(
      await sadp.ask('SetVerificationCode', `<VerificationCode>Abc123</VerificationCode>${password('no-6')}`),
    ).toBe('failed 2024 1');
    expect(await box.login('admin', 'no-7')).toEqual({ ok: false, code: 'locked', secondsLeft: 60 });
    const atLock = box.kdf.calls();
    expect(atLock - derived).toBe(5);
    expect(await box.login('admin', PASSWORD)).toMatchObject({ code: 'locked' });
    expect(await testbed.unbind()).toMatchObject({ code: 'locked' });
    expect(await sadp.ask('ezvizUnbind', RIGHT)).toMatch(/^failed 2018 /);
    const answer = await isapi.ask(STATUS, PASSWORD);
    expect([answer.status, toldOf(answer.body)]).toEqual([401, expect.stringMatching(/^lock \d+ 0$/)]);
    // While it is locked no key is derived, and nothing was done.
    expect(box.kdf.calls()).toBe(atLock);
    expect(testbed.sent).toEqual([]);
    expect(testbed.cloudHolds()).toMatchObject({ bound: true });
    const locks = (await testbed.log()).filter((entry) => 'outcome' in entry && entry.outcome === 'locked');
    expect(locks.map(({ event }) => event).sort()).toEqual(['login', 'unbind', 'unbind']);
  });

  test('three copies of one ezvizUnbind cost one attempt, and the ISAPI client that asks next is told so', async () => {
    const { testbed, box, sadp, isapi } = await onlineFaces();
    const derived = box.kdf.calls();
    for (let copy = 0; copy < 3; copy += 1)
      sadp.send('ezvizUnbind', password('wrong'), { port: 50_000 + copy }, 'same');
    await testbed.advance(1_000);
    expect(box.kdf.calls() - derived).toBe(1);
    expect(box.technician.charged()).toMatchObject({ admin: 1 });
    expect(toldOf((await isapi.ask(CHECK, 'wrong')).body)).toBe('unlock 0 5');
    const lines = (await testbed.log()).filter(({ event }) => event === 'unbind');
    expect(lines).toHaveLength(1);
    // Each of the three that asked is told.
    const told = sadp.sent.filter(({ to, text }) => to.address === '192.168.1.20' && text.includes('<ErrorCode>2024<'));
    expect(told.map(({ to }) => to.port)).toEqual([50_000, 50_001, 50_002]);
  });
});

describe('a lock from the network is bounded', () => {
  /** Somebody who claims to be everybody guesses as fast as the network carries it. */
  async function attack({ testbed, sadp, isapi }: Faces, rounds: number, seen: () => Promise<void>): Promise<number> {
    let guesses = 0;
    for (let round = 0; round < rounds; round += 1) {
      for (let at = 0; at < 50; at += 1) {
        guesses += 2;
        const address = `10.${guesses >> 8}.${guesses & 255}.9`;
        sadp.send('ezvizUnbind', password(`guess-${guesses}`), { address });
        void isapi.ask(STATUS, `guess-${guesses}`, { from: address });
      }
      await testbed.advance(1_000);
      await seen();
    }
    return guesses;
  }

  test('ten thousand sources over SADP and ISAPI lock the owner out for one lock, and then not while the network pauses', async () => {
    const faces = await onlineFaces();
    const { testbed, box } = faces;
    const logins: string[] = [];
    const guesses = await attack(faces, 100, async () => {
      const login = await box.login('admin', PASSWORD);
      logins.push(login.ok ? 'ok' : login.code);
    });
    counted('sources that guessed over SADP and ISAPI', guesses, 10_000);
    const locked = logins.filter((outcome) => outcome === 'locked').length;
    expect(locked).toBeGreaterThanOrEqual(58);
    expect(locked).toBeLessThanOrEqual(60);
    expect(logins.slice(locked)).toEqual(Array.from({ length: 100 - locked }, () => 'ok'));
    const log = await testbed.log();
    // The story before it is still there, and says where the lock came from.
    expect(log.some(({ event }) => event === 'platform-online')).toBe(true);
    expect(log).toContainEqual(
      expect.objectContaining({ way: expect.stringMatching(/sadp|isapi/), outcome: 'locked' }),
    );
  });

  test('by whichever face the lock came, both pause, and both answer again after it', async () => {
    const { testbed, box, sadp, isapi } = await onlineFaces();
    for (let at = 0; at < 7; at += 1) await isapi.ask(STATUS, `no-${at}`);
    await testbed.advance(61_000);
    expect(await box.login('admin', PASSWORD)).toMatchObject({ ok: true });
    expect(await sadp.ask('ezvizUnbind', RIGHT)).toMatch(/^failed 2018 /);
    expect(toldOf((await isapi.ask(STATUS, PASSWORD)).body)).toMatch(/^lock 2\d\d 0$/);
    expect(toldOf((await isapi.ask(STATUS, OPERATOR.password, { user: OPERATOR.name })).body)).toMatch(/^lock /);
    await testbed.advance(240_000);
    expect((await isapi.ask(STATUS, PASSWORD)).status).toBe(200);
    expect(await sadp.ask('ezvizUnbind', RIGHT)).toBe('success');
  });

  test('a right password of another user between wrong ones of the admin’s does not hide whose lock it is', async () => {
    const { testbed, isapi } = await onlineFaces();
    for (let at = 0; at < 7; at += 1) {
      await isapi.ask(STATUS, OPERATOR.password, { user: OPERATOR.name });
      await isapi.ask(STATUS, `no-${at}`);
    }
    await testbed.advance(61_000);
    expect(toldOf((await isapi.ask(STATUS, PASSWORD)).body)).toMatch(/^lock /);
  });

  test('a nonce that was proven is no way to guess while the network pauses, nor does it get anybody in', async () => {
    const { isapi, box } = await onlineFaces();
    for (let at = 0; at < 7; at += 1) await isapi.ask(STATUS, `no-${at}`, { from: '10.0.0.9' });
    const before = box.technician.charged();
    const answers = [await isapi.ask(STATUS, PASSWORD), await isapi.ask(STATUS, 'wrong')];
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(box.technician.charged()).toEqual(before);
  });

  test('a lock that was the screen’s own pauses nothing', async () => {
    const { testbed, box, sadp, isapi } = await onlineFaces();
    await box.guess(7);
    expect(toldOf((await isapi.ask(STATUS, PASSWORD)).body)).toBe('lock 60 0');
    await testbed.advance(60_000);
    expect((await isapi.ask(STATUS, PASSWORD)).status).toBe(200);
    expect(await sadp.ask('ezvizUnbind', RIGHT)).toBe('success');
  });

  test('what the firmware bars is told before the pause, as at the screen', async () => {
    const { testbed, sadp, isapi } = await onlineFaces({ profile: 'ip-4.30-q1' });
    for (let at = 0; at < 7; at += 1) await isapi.ask(STATUS, `no-${at}`);
    expect(await testbed.unbind()).toMatchObject({ code: 'device-refused' });
    expect(await sadp.ask('ezvizUnbind', RIGHT)).toBe('denied 2009');
  });
});

describe('which names there are is told to nobody', () => {
  /** Everything that an answer shows, but for the nonce. */
  async function answers({ isapi }: Faces, user: string, tries: number): Promise<string[]> {
    const seen: string[] = [];
    for (let at = 0; at < tries; at += 1) {
      const path = at % 2 === 0 ? CHECK : STATUS;
      const { status, headers, body } = await isapi.ask(path, `no-${at}`, { user, from: '10.0.0.9' });
      seen.push(JSON.stringify([status, headers, body]).replace(/nonce=\\"[0-9a-f]+/, 'nonce=*'));
    }
    return seen;
  }
  const strangers = ['nobody-here', '__proto__', 'x'.repeat(300), 'ИВАН', '?', '#pattern'];

  test.each(strangers)('%j is answered as somebody is: counted down, locked, and paused', async (stranger) => {
    const known = await answers(await onlineFaces(), OPERATOR.name, 8);
    expect(known.map(toldOf)).toEqual([
      'unlock 0 4',
      'unlock 0 3',
      'unlock 0 2',
      'unlock 0 1',
      ...Array(4).fill('lock 300 0'),
    ]);
    expect(await answers(await onlineFaces(), stranger, 8)).toEqual(known);
  });

  test('and costs as many saves', async () => {
    const saves: number[] = [];
    for (const user of [OPERATOR.name, 'nobody-here']) {
      const faces = await onlineFaces();
      const before = faces.box.flash.writes();
      await answers(faces, user, 3);
      saves.push(faces.box.flash.writes() - before);
    }
    expect(saves[0]).toBeGreaterThan(0);
    expect(saves[1]).toBe(saves[0]);
  });

  test('an account that no password was seen of yet is answered the same, and not charged; the screen says what to do', async () => {
    const faces = await onlineFaces();
    const known = await answers(faces, 'nobody-here', 5);
    const others = await onlineFaces();
    const waits = await answers(others, 'guest', 5);
    expect(waits).toEqual(known);
    expect(waits[0]).not.toContain('guest');
    expect(waits[1]).toContain('log in with it at the recorder once');
    expect(others.box.technician.charged()['guest'] ?? 0).toBe(0);
    expect(await others.testbed.log()).toContainEqual(expect.objectContaining({ user: 'guest', outcome: 'no-digest' }));
  });

  test('the count of one name survives that of others, until there are too many: then all wait, be they somebody or not', async () => {
    const last: string[] = [];
    for (const newcomer of [OPERATOR.name, 'one-more']) {
      const faces = await onlineFaces();
      await answers(faces, 'first', 3);
      for (let at = 1; at < NAMES_MAX; at += 1) await answers(faces, `name-${at}`, 1);
      expect((await answers(faces, 'first', 1)).map(toldOf)).toEqual(['unlock 0 1']);
      last.push(...(await answers(faces, newcomer, 2)).map(toldOf));
    }
    expect(last).toEqual(['unlock 0 4', 'lock 300 0', 'unlock 0 4', 'lock 300 0']);
  });

  test('a thousand names, with pauses waited for, fill no memory of anybody and no log', async () => {
    const faces = await onlineFaces();
    let said = 0;
    for (let at = 0; at < 1_000; at += 1) {
      await faces.isapi.ask(STATUS, 'wrong', { user: `name-${at}`, from: `10.0.${at >> 8}.${at & 255}` });
      if (at % 40 === 0) await faces.testbed.advance(300_000);
      said += 1;
    }
    counted('names that nobody has', said, 1_000);
    const log = await faces.testbed.log();
    expect(log.length).toBeLessThan(150);
    expect(JSON.stringify(log)).not.toContain('name-');
  });
});
