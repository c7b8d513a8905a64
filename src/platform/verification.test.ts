// Who may begin a verification: a recorder that is activated, online and bound; what is then expected of whom, and what leaves the recorder.
import { describe, expect, test } from 'vitest';
import { attemptOf, verificationCodeOf } from '../base/index.ts';
import type { VouchReply } from './cloudLink.ts';
import { CODE_MS, createVerification, type VerificationParts } from './verification.ts';

const TICKET = 'ab'.repeat(16);
const binding: VouchReply['binding'] = { revision: 3, bound: true, epoch: 2, account: 'a***@house.invalid' };
const digest = async (text: string): Promise<string> => Buffer.from(text).toString('hex').slice(-64).padStart(64, '7');

function world(other: Partial<VerificationParts['law']> = {}, busy = false) {
  const did: string[] = [];
  const cloudCode: VerificationParts['side']['cloudCode'] = { last: null };
  const { verification } = createVerification({
    law: {
      activated: () => true,
      boot: () => 3,
      status: () => ({ state: 'online' }),
      binding: () => ({ state: 'bound', epoch: 2, account: 'a***@house.invalid' }),
      drawTicket: () => TICKET,
      async vouch({ ticket, epoch }) {
        did.push(`vouched for ${ticket} on ${epoch}`);
        return { result: 'kept', binding };
      },
      ...other,
    },
    side: { cloudCode },
    uptime: () => 5,
    flight: { busy },
    digest,
  });
  return { verification, did, cloudCode };
}

test('the cloud is asked first, then its code is expected; whoever stands there learns the attempt alone', async () => {
  const { verification, did, cloudCode } = world();
  const secret = await digest(TICKET);
  const told = await verification();
  expect(told).toEqual({ ok: true, attempt: await attemptOf(secret, digest) });
  const code = await verificationCodeOf(secret, digest);
  expect(did).toEqual([`vouched for ${TICKET} on 2`]);
  expect(cloudCode.last).toEqual({ code, boot: 3, until: 5 + CODE_MS });
  expect(code).toMatch(/^\d{8}$/);
  expect(JSON.stringify(told)).not.toContain(code);
});

const kept = (result: VouchReply['result']) => async () => ({ result, binding }) as VouchReply;

describe('is refused, and no code is expected', () => {
  test.each<[string, Partial<VerificationParts['law']>, object, boolean?]>([
    ['not activated', { activated: () => false }, { code: 'not-activated' }],
    ['the service off', { status: () => ({ state: 'off' }) }, { code: 'service-off' }],
    ['offline', { status: () => ({ state: 'offline', reason: 'no-link' }) }, { code: 'offline', reason: 'no-link' }],
    [
      'connecting',
      { status: () => ({ state: 'registering', last: null }) },
      { code: 'offline', reason: 'registering' },
    ],
    ['in nobody’s account', { binding: () => ({ state: 'not-bound' }) }, { code: 'not-bound' }],
    ['the binding is not known yet', { binding: () => ({ state: 'unknown' }) }, { code: 'offline' }],
    ['an unbinding is with the cloud', {}, { code: 'in-progress' }, true],
    ['the cloud has another binding', { vouch: kept('stale') }, { code: 'server-refused' }],
    ['the cloud has none', { vouch: kept('not-bound') }, { code: 'not-bound' }],
    ['the cloud refuses', { vouch: kept('refused') }, { code: 'server-refused' }],
    ['the cloud knows no session', { vouch: kept('session-unknown') }, { code: 'server-timeout' }],
    ['no answer', { vouch: async () => 'no-reply' }, { code: 'server-timeout' }],
  ])('%s', async (_what, other, refusal, busy) => {
    const { verification, cloudCode } = world(other, busy);
    expect(await verification()).toMatchObject({ ok: false, ...refusal });
    expect(cloudCode.last).toBeNull();
  });

  test('a boot that came meanwhile', async () => {
    let boot = 3;
    const { verification, cloudCode } = world({
      boot: () => boot,
      async vouch() {
        boot = 4;
        return { result: 'kept', binding };
      },
    });
    expect(await verification()).toMatchObject({ code: 'unknown-result' });
    expect(cloudCode.last).toBeNull();
  });
});
