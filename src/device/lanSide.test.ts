// Logging in by HTTP Digest: the same check, the same counters and the same rights as a password typed at the screen has.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openFrame } from './flash/frame.ts';
import type { RecorderImage } from './image.ts';
import { type Box, createBox, OPERATOR, PASSWORD } from './testing/index.ts';
import type { DigestAlgorithm, DigestProof } from './users/digestRecord.ts';

const REALM = 'SIM000042';
const FROM = '192.168.1.20';
const hash = (algorithm: DigestAlgorithm, text: string): string => createHash(algorithm).update(text).digest('hex');

/** As any client would make it, by Node's own hashes. */
function proofOf(user: string, password: string, given: Partial<DigestProof> = {}): DigestProof {
  const asked = {
    algorithm: 'md5' as const,
    method: 'GET',
    uri: '/ISAPI/System/status',
    nonce: 'a0b1',
    nc: '00000001',
    cnonce: 'c',
    ...given,
  };
  const { algorithm, nonce, nc, cnonce, method, uri } = asked;
  const secret = hash(algorithm, `${user}:${REALM}:${password}`);
  const response = hash(algorithm, `${secret}:${nonce}:${nc}:${cnonce}:auth:${hash(algorithm, `${method}:${uri}`)}`);
  return { ...asked, response };
}

/** A box that has seen every password once, and so can be asked by Digest. */
async function known(): Promise<Box> {
  const box = createBox();
  await box.powerOn();
  await box.login('admin', PASSWORD);
  await box.login(OPERATOR.name, OPERATOR.password);
  return box;
}

const asks = (
  box: Box,
  user: string,
  password: string,
  { proven = false, ...given }: { proven?: boolean } & Partial<DigestProof> = {},
) => box.lanSide.loginByDigest({ user, proof: proofOf(user, password, given), proven, from: FROM });

function stored(box: Box): RecorderImage {
  const frames = Object.values(box.flash.contents()).flatMap((bytes) => (bytes && openFrame(bytes)) ?? []);
  const newest = frames.sort((left, right) => right.sequence - left.sequence)[0];
  return newest?.image as RecorderImage;
}

describe('what Digest proves by', () => {
  test('is noted at the first right login, in the very save that forgives the counter, and not again', async () => {
    const box = createBox();
    await box.powerOn();
    expect(stored(box).users.some(({ digest }) => digest)).toBe(false);
    await box.login('admin', 'wrong');
    expect(stored(box).users.some(({ digest }) => digest)).toBe(false);
    const before = box.flash.writes();
    await box.login('admin', PASSWORD);
    const first = box.flash.writes() - before;
    expect(stored(box).users.find(({ name }) => name === 'admin')?.digest).toEqual({
      realm: REALM,
      md5: hash('md5', `admin:${REALM}:${PASSWORD}`),
      sha256: hash('sha256', `admin:${REALM}:${PASSWORD}`),
    });
    await box.login('admin', 'wrong');
    const again = box.flash.writes();
    await box.login('admin', PASSWORD);
    expect(box.flash.writes() - again).toBe(first);
  });

  test('changes with the password, in one save with its record', async () => {
    const box = await known();
    const session = box.session('admin');
    const writes = box.flash.writes();
    const images: RecorderImage[] = [];
    await box.recorder.changePassword({ session, password: PASSWORD, newPassword: 'Fresh-Start-26' });
    images.push(stored(box));
    expect(box.flash.writes()).toBeGreaterThan(writes);
    expect(images[0]?.users[0]?.digest?.md5).toBe(hash('md5', `admin:${REALM}:Fresh-Start-26`));
    expect(await asks(box, 'admin', PASSWORD)).toMatchObject({ ok: false, code: 'password-wrong' });
    expect(await asks(box, 'admin', 'Fresh-Start-26')).toMatchObject({ ok: true });
  });

  test('of another recorder is worth nothing here, and no attempt is charged for asking', async () => {
    const box = await known();
    const stranger = createBox({ serial: 'SIM000043', flash: box.flash, clock: box.clock });
    box.cutPower();
    await stranger.powerOn();
    expect(await asks(stranger, 'admin', PASSWORD)).toEqual({ ok: false, code: 'no-digest' });
    expect(stranger.technician.charged()).toMatchObject({ admin: 0 });
    await stranger.login('admin', PASSWORD);
    expect(stored(stranger).users[0]?.digest?.realm).toBe('SIM000043');
  });

  test('is in no facts, no log and no word of the agent’s side', async () => {
    const box = await known();
    const session = box.session('admin');
    const secrets = Object.values(stored(box).users[0]?.digest ?? {}).filter((value) => value !== REALM);
    expect(secrets).toHaveLength(2);
    const told = JSON.stringify([
      await box.recorder.facts(),
      await box.recorder.consoleFacts(),
      await box.recorder.sessionFacts({ session }),
      await box.agentSide.facts(),
      await box.agentSide.readLog(),
      await asks(box, 'admin', PASSWORD),
    ]);
    for (const secret of secrets) expect(told).not.toContain(secret);
  });
});

describe('a login by Digest', () => {
  test.each<DigestAlgorithm>(['md5', 'sha256'])(
    '%s: the right proof opens a session with the user’s rights',
    async (algorithm) => {
      const box = await known();
      const admin = await asks(box, 'admin', PASSWORD, { algorithm });
      const operator = await asks(box, OPERATOR.name, OPERATOR.password, { algorithm });
      if (!admin.ok || !operator.ok) throw new Error('Both were right.');
      const changes = { 'platform.timeSync': true };
      expect(await box.recorder.applyConfig({ session: operator.session, changes })).toMatchObject({ ok: false });
      expect(await box.recorder.applyConfig({ session: admin.session, changes })).toEqual({ ok: true });
      expect((await box.agentSide.readLog())[0]).toMatchObject({ event: 'config-changed', way: 'isapi', from: FROM });
    },
  );

  test.each<[string, Partial<DigestProof>]>([
    ['another method', { method: 'PUT' }],
    ['another address', { uri: '/ISAPI/System/Network/EZVIZ' }],
    ['another nonce', { nonce: 'ffff' }],
    ['another count', { nc: '00000002' }],
    ['another client nonce', { cnonce: 'd' }],
    ['another algorithm', { algorithm: 'sha256' }],
    ['nothing', { response: '' }],
    ['half of it', { response: proofOf('admin', PASSWORD).response.slice(0, 16) }],
  ])('a proof made for %s opens nothing', async (_, other) => {
    const box = await known();
    const proof = { ...proofOf('admin', PASSWORD), ...other };
    expect(await box.lanSide.loginByDigest({ user: 'admin', proof, proven: false, from: FROM })).toMatchObject({
      ok: false,
    });
  });

  test('one counter with the screen: seven wrong mixed over both lock, and the right one is refused on both', async () => {
    const box = await known();
    await box.guess(3);
    for (const left of [3, 2, 1])
      expect(await asks(box, 'admin', 'wrong')).toEqual({ ok: false, code: 'password-wrong', attemptsLeft: left });
    expect(await box.lanSide.attempts('admin')).toEqual({ attemptsLeft: 1, secondsLeft: 0 });
    expect(await asks(box, 'admin', 'wrong')).toEqual({ ok: false, code: 'locked', secondsLeft: 60 });
    expect(await asks(box, 'admin', PASSWORD)).toEqual({ ok: false, code: 'locked', secondsLeft: 60 });
    expect(await asks(box, 'admin', PASSWORD, { proven: true })).toEqual({
      ok: false,
      code: 'locked',
      secondsLeft: 60,
    });
    expect(await box.login('admin', PASSWORD)).toEqual({ ok: false, code: 'locked', secondsLeft: 60 });
    expect(await box.lanSide.attempts('admin')).toEqual({ attemptsLeft: 0, secondsLeft: 60 });
    await box.clock.advance(60_000);
    expect(await box.lanSide.attempts('admin')).toEqual({ attemptsLeft: 7, secondsLeft: 0 });
    expect(await asks(box, 'admin', PASSWORD)).toMatchObject({ ok: true });
  });

  test('a wrong one is charged and lies in flash before anybody is answered', async () => {
    const box = await known();
    const answer = asks(box, 'admin', 'wrong', { proven: true }).then(() => stored(box).failures['admin']);
    expect(await answer).toBe(1);
  });

  test('a nonce that was proven once costs no save, a wrong proof under it is charged', async () => {
    const box = await known();
    await asks(box, 'admin', PASSWORD);
    const writes = box.flash.writes();
    for (let count = 2; count < 50; count++)
      expect(
        await asks(box, 'admin', PASSWORD, { proven: true, nc: count.toString(16).padStart(8, '0') }),
      ).toMatchObject({ ok: true });
    expect(box.flash.writes()).toBe(writes);
    expect(await asks(box, 'admin', 'wrong', { proven: true })).toMatchObject({
      code: 'password-wrong',
      attemptsLeft: 6,
    });
    expect(box.flash.writes()).toBeGreaterThan(writes);
  });

  test('who was not let in stands in the log with way and address, and is a message to whoever stands at the screen', async () => {
    const box = await known();
    await asks(box, 'admin', 'wrong');
    await asks(box, 'nobody-here', 'wrong');
    const told = await box.recorder.messages({ session: box.session('admin') });
    expect(told.ok && told.entries).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          event: 'illegal-login',
          user: 'admin',
          outcome: 'password-wrong',
          way: 'isapi',
          from: FROM,
        }),
        expect.objectContaining({
          event: 'illegal-login',
          user: '?',
          outcome: 'password-wrong',
          way: 'isapi',
          from: FROM,
        }),
      ]),
    );
  });

  test('requests from many addresses never push the screen’s session out, and one address has one session', async () => {
    const box = await known();
    const screen = box.session('admin');
    const first = await asks(box, 'admin', PASSWORD);
    expect(await asks(box, 'admin', PASSWORD, { proven: true })).toEqual(first);
    for (let host = 1; host < 40; host++)
      await box.lanSide.loginByDigest({
        user: 'admin',
        proof: proofOf('admin', PASSWORD),
        proven: true,
        from: `10.0.0.${host}`,
      });
    expect(await box.recorder.sessionFacts({ session: screen })).toMatchObject({ ok: true });
    expect(first.ok && (await box.recorder.sessionFacts({ session: first.session }))).toMatchObject({ ok: false });
  });

  test('a recorder that is off, or not activated, has no verdict', async () => {
    const box = await known();
    box.cutPower();
    expect(await asks(box, 'admin', PASSWORD)).toEqual({ ok: false, code: 'unknown-result' });
    const fresh = createBox({ activated: false, users: [] });
    await fresh.powerOn();
    expect(await asks(fresh, 'admin', PASSWORD)).toEqual({ ok: false, code: 'not-activated' });
  });
});
