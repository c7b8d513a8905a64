/**
 * The law of unbinding with nothing but its ports, for what the whole little world (`law.test.ts`) passes over too quickly: an
 * earlier operation still open, an odd word from the cloud, a check that another guard behind the law would make as well.
 */
import { describe, expect, test } from 'vitest';
import type { CloudBinding, SettleReply, UnbindReply } from './cloudLink.ts';
import { type LawPorts, mustAgreeWithLaw, unbindByLaw } from './unbind.ts';

const held: CloudBinding = { revision: 3, bound: true, epoch: 2, account: 'next@owner.test' };
const free: CloudBinding = { revision: 4, bound: false };
const request = { operationId: 'now', epoch: 2, password: 'typed', way: 'sadp' } as const;

/** A recorder that may be freed, and what the law did to it, in order. */
function world(other: Partial<LawPorts> = {}): { ports: LawPorts; did: string[] } {
  const did: string[] = [];
  const ports: LawPorts = {
    firmware: () => ({ version: 'V4.30.011', family: 'ip', unbindBar: null }),
    activated: () => true,
    verifyAdmin: async (password, way) => {
      did.push(`checked ${password} over ${way}`);
      return { ok: true, boot: 3 };
    },
    boot: () => 3,
    status: () => ({ state: 'online' }),
    binding: () => ({ state: 'bound', epoch: 2, account: 'next@owner.test' }),
    unsettled: () => null,
    begin: async ({ operationId, epoch }) => void did.push(`began ${operationId} on ${epoch}`),
    finish: async (operationId, { outcome, binding }) =>
      void did.push(`noted ${operationId}: ${outcome.ok ? 'ok' : outcome.code}, bound ${binding.bound}`),
    sendUnbind: async ({ operationId, epoch }) => {
      did.push(`sent ${operationId} on ${epoch}`);
      return { result: 'done', binding: free };
    },
    settle: async (operationId) => {
      did.push(`asked about ${operationId}`);
      return { result: 'void', binding: held };
    },
    ...other,
  };
  return { ports, did };
}

const answer = (ports: LawPorts, flight = { busy: false }) => unbindByLaw(ports, request, flight);

describe('before the cloud is asked', () => {
  test('nothing is checked on a recorder that is not activated', async () => {
    const { ports, did } = world({ activated: () => false });
    expect(await answer(ports)).toEqual({ ok: false, code: 'not-activated' });
    expect(did).toEqual([]);
  });

  test.each([
    ['refused', 'device-refused'],
    ['absent', 'unbind-absent'],
  ] as const)(
    'a firmware of a passing version that is barred as %s says %s, and no password is looked at',
    async (unbindBar, code) => {
      const { ports, did } = world({ firmware: () => ({ version: 'V4.30.091', family: 'ip', unbindBar }) });
      expect(await answer(ports)).toEqual({ ok: false, code });
      expect(did).toEqual([]);
    },
  );

  test('a version outside 4.x is told before what bars it', async () => {
    const { ports } = world({ firmware: () => ({ version: 'V5.03.010', family: 'ip', unbindBar: 'refused' }) });
    expect(await answer(ports)).toEqual({ ok: false, code: 'firmware-unsupported' });
  });

  test('a verdict of an earlier boot is worth nothing in this one (I1)', async () => {
    const { ports, did } = world({ boot: () => 4 });
    expect(await answer(ports)).toEqual({ ok: false, code: 'unknown-result' });
    expect(did).toEqual(['checked typed over sadp']);
  });

  test('a known binding does not help while the service registers: nothing is sent', async () => {
    const { ports, did } = world({ status: () => ({ state: 'registering', last: null }) });
    expect(await answer(ports)).toEqual({ ok: false, code: 'offline', reason: 'registering' });
    expect(did).toEqual(['checked typed over sadp']);
  });

  test('online, but with nothing heard of the binding yet, is "registering", never "not bound"', async () => {
    const { ports, did } = world({ binding: () => ({ state: 'unknown' }) });
    expect(await answer(ports)).toEqual({ ok: false, code: 'offline', reason: 'registering' });
    expect(did).toEqual(['checked typed over sadp']);
  });

  test('one at a time is with the cloud, and a failure lets the next one go', async () => {
    const flight = { busy: false };
    const fault = new Error('The wire broke.');
    const { ports } = world({ sendUnbind: () => Promise.reject(fault) });
    const first = answer(ports, flight);
    const second = answer(world().ports, flight);
    expect(await second).toEqual({ ok: false, code: 'in-progress' });
    await expect(first).rejects.toBe(fault);
    expect(await answer(world().ports, flight)).toEqual({ ok: true });
  });
});

describe('the cloud says', () => {
  test.each<[Exclude<UnbindReply['result'], 'session-unknown'>, object]>([
    ['done', { ok: true }],
    ['not-bound', { ok: false, code: 'not-bound' }],
    ['void', { ok: false, code: 'server-timeout' }],
    ['stale', { ok: false, code: 'server-refused' }],
    ['refused', { ok: false, code: 'server-refused' }],
  ])('%s: the person hears %j, and it is noted with what the cloud holds', async (result, outcome) => {
    const noted: unknown[] = [];
    const { ports } = world({
      sendUnbind: async () => ({ result, binding: held }),
      finish: async (...note) => void noted.push(note),
    });
    expect(await answer(ports)).toEqual(outcome);
    expect(noted).toEqual([['now', { outcome, binding: held }]]);
  });

  test.each<UnbindReply | 'no-reply'>(['no-reply', { result: 'session-unknown', binding: held }])(
    'nothing of use (%j): it is asked what became of the operation',
    async (reply) => {
      const { ports, did } = world({ sendUnbind: async () => reply });
      expect(await answer(ports)).toEqual({ ok: false, code: 'server-timeout' });
      expect(did.slice(1)).toEqual(['began now on 2', 'asked about now', 'noted now: server-timeout, bound true']);
    },
  );
});

describe('an operation whose outcome is not known yet', () => {
  const unsettled = () => ({ operationId: 'before' });

  test.each<SettleReply | 'no-reply'>(['no-reply', { result: 'session-unknown', binding: held }])(
    'that stays unknown (%j) lets no other begin',
    async (reply) => {
      const { ports, did } = world({ unsettled, settle: async () => reply });
      expect(await answer(ports)).toEqual({ ok: false, code: 'unknown-result' });
      expect(did).toEqual(['checked typed over sadp']);
    },
  );

  test('is settled first; where it came to nothing, the new one goes its way', async () => {
    const { ports, did } = world({ unsettled });
    expect(await answer(ports)).toEqual({ ok: true });
    expect(did).toEqual([
      'checked typed over sadp',
      'asked about before',
      'noted before: server-timeout, bound true',
      'began now on 2',
      'sent now on 2',
      'noted now: ok, bound false',
    ]);
  });

  test('that turns out done leaves nothing to free: "not bound", and nothing is sent', async () => {
    const { ports, did } = world({
      unsettled,
      settle: async () => ({ result: 'done', binding: free }),
      binding: () =>
        did.includes('noted before: ok, bound false')
          ? { state: 'not-bound' }
          : { state: 'bound', epoch: 2, account: 'me' },
    });
    expect(await answer(ports)).toEqual({ ok: false, code: 'not-bound' });
    expect(did).toEqual(['checked typed over sadp', 'noted before: ok, bound false']);
  });

  test('that turns out done, with another owner since, lets the new one ask for that binding', async () => {
    const { ports, did } = world({ unsettled, settle: async () => ({ result: 'done', binding: held }) });
    expect(await answer(ports)).toEqual({ ok: true });
    expect(did).toContain('sent now on 2');
  });
});

describe('a profile that contradicts the law does not start, and says whose mistake it is', () => {
  const identity = { family: 'ip' } as Parameters<typeof mustAgreeWithLaw>[0]['identity'];
  const claims = (version: string, ...capabilities: string[]) =>
    ({ identity, firmware: { version, capabilities, unbindBar: null } }) as unknown as Parameters<
      typeof mustAgreeWithLaw
    >[0];

  test('it claims to unbind and may not', () => {
    expect(() => mustAgreeWithLaw(claims('V5.03.010', 'local-unbind'))).toThrow(
      'Firmware V5.03.010: its profile says local-unbind true, the law says false. Mend the profile.',
    );
  });

  test('it may unbind and does not say so', () => {
    expect(() => mustAgreeWithLaw(claims('V4.30.011'))).toThrow(
      'Firmware V4.30.011: its profile says local-unbind false, the law says true. Mend the profile.',
    );
  });

  test('it bars what its version does not allow anyway', () => {
    const odd = claims('V5.03.010');
    odd.firmware.unbindBar = 'refused';
    expect(() => mustAgreeWithLaw(odd)).toThrow(/unbindBar refused, and its version has nothing to bar\. Mend/);
  });

  test.each([
    ['absent', true],
    ['refused', false],
  ] as const)('a 4.x that is barred as %s must not say local-unbind: %s', (unbindBar, without) => {
    const [says, saysNot] = [claims('V4.30.011', 'local-unbind'), claims('V4.30.011')];
    says.firmware.unbindBar = unbindBar;
    saysNot.firmware.unbindBar = unbindBar;
    const [good, bad] = without ? [saysNot, says] : [says, saysNot];
    mustAgreeWithLaw(good);
    expect(() => mustAgreeWithLaw(bad)).toThrow('Mend the profile.');
  });

  test('one that agrees starts', () => {
    mustAgreeWithLaw(claims('V4.30.011', 'local-unbind'));
    mustAgreeWithLaw(claims('V5.03.010'));
  });
});
