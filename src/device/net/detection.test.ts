import { describe, expect, test } from 'vitest';
import type { IpInUse } from './addresses.ts';
import { createDetection, type DetectionPorts, type LookUpAnswer } from './detection.ts';

const ip: IpInUse = {
  source: 'static',
  address: '192.168.1.64',
  mask: '255.255.255.0',
  gateway: '192.168.1.1',
  dns: ['192.168.1.1', '8.8.8.8'],
  nic: { type: 'auto', mtu: 1500 },
};
const SERVER = 'litedev.hik-connectru.com';
const known: LookUpAnswer = { answer: 'address', address: '203.0.113.11', by: '192.168.1.1' };

/** A detection whose network gives `delays` in turn, over and over, and whose waits add up. */
function detecting(delays: readonly (number | null)[], part: Partial<DetectionPorts> = {}) {
  let packets = 0;
  const asked: string[] = [];
  const waits: number[] = [];
  const detection = createDetection({
    linkUp: () => true,
    ip: () => ip,
    holds: () => false,
    echoInside: (target) => (target === '192.168.254.2' ? 1 : null),
    isOwnIpv6: (address) => address === '2001:db8::64',
    line: () => ({ state: 'off' }),
    echo(_from, target) {
      asked.push(target);
      return delays[packets++ % delays.length] ?? null;
    },
    lookUp: () => known,
    wait: async (ms) => waits.push(ms) > 0,
    ...part,
  });
  return { detection, asked, waited: () => waits.reduce((sum, ms) => sum + ms, 0), waits };
}

describe('ping', () => {
  test('sends four packets and tells the mean of those that came back', async () => {
    const { detection, asked, waited } = detecting([10, 20, null, 30]);
    expect(await detection.ping('192.168.1.1')).toEqual({
      ok: true,
      target: '192.168.1.1',
      sent: 4,
      received: 3,
      delayMs: 20,
    });
    expect(asked).toEqual(Array.from({ length: 4 }, () => '192.168.1.1'));
    expect(waited()).toBe(10 + 20 + 1000 + 30 + 3 * 200);
  });
  test('four lost packets have no delay', async () => {
    const { detection, waited } = detecting([null]);
    expect(await detection.ping('10.0.0.9')).toMatchObject({ received: 0, delayMs: null });
    expect(waited()).toBe(4600);
  });
  test('a name is looked up first', async () => {
    const { detection, asked } = detecting([30]);
    expect(await detection.ping(SERVER)).toMatchObject({ target: '203.0.113.11', received: 4, delayMs: 30 });
    expect(asked[0]).toBe('203.0.113.11');
  });
  test.each([
    '',
    ' ',
    '256.1.1.1',
    '0.0.0.0',
    '127.0.0.1',
    '224.0.0.1',
    'localhost',
    'http://192.168.1.1',
    '<img src=x>',
    'x'.repeat(10_000),
  ])('%j is nothing to send a packet to', async (target) => {
    const { detection, asked } = detecting([1]);
    expect(await detection.ping(target)).toEqual({ ok: false, code: 'not-a-target' });
    expect(asked).toEqual([]);
  });
  test('the cable comes out in the middle: the rest is lost', async () => {
    let packets = 0;
    const { detection } = detecting([5], { linkUp: () => ++packets <= 3 });
    expect(await detection.ping('192.168.1.1')).toMatchObject({ ok: true, received: 2 });
  });
});

describe.each(['ping', 'lookUp'] as const)('%s', (question) => {
  test.each<[string, Partial<DetectionPorts>, string]>([
    ['without a cable', { linkUp: () => false }, 'no-link'],
    ['without an address', { ip: () => null }, 'no-address'],
    ['with no name server that answers', { lookUp: () => ({ answer: 'nobody' }) }, 'no-name-server'],
    ['for a name that nobody has', { lookUp: () => ({ answer: 'unknown', by: '8.8.8.8' }) }, 'name-unknown'],
    ['when the recorder goes down', { wait: async () => false }, 'interrupted'],
  ])('%s says so', async (_title, ports, code) => {
    expect(await detecting([1], ports).detection[question](SERVER)).toEqual({ ok: false, code });
  });
});

test('a lookup tells the address and who knew it', async () => {
  expect(await detecting([1]).detection.lookUp(SERVER)).toEqual({
    ok: true,
    name: SERVER,
    address: '203.0.113.11',
    by: '192.168.1.1',
  });
  expect(await detecting([1]).detection.lookUp('192.168.1.1')).toEqual({ ok: false, code: 'not-a-target' });
});

describe('the way to a server', () => {
  const way = async (part: Partial<DetectionPorts>, delays: readonly (number | null)[] = [1]) => {
    const found = await detecting(delays, part).detection.checkPath(SERVER);
    return found.ok
      ? found.steps.map(({ step, trouble, whom }) =>
          `${step} ${trouble === null ? 'yes' : trouble === step ? 'no' : trouble} ${whom}`.trim(),
        )
      : found.code;
  };
  const home = ['link yes', 'address yes 192.168.1.64', 'gateway yes 192.168.1.1'];
  test.each<[string, Partial<DetectionPorts>, readonly (number | null)[], string[]]>([
    ['whole', {}, [1], [...home, 'name yes 192.168.1.1', `server yes ${SERVER}`]],
    ['without a cable', { linkUp: () => false }, [1], ['link no']],
    ['without an address', { ip: () => null }, [1], ['link yes', 'address no']],
    [
      'with an address that another device has',
      { holds: (address) => address === '192.168.1.64' },
      [1],
      ['link yes', 'address ip-conflict 192.168.1.64'],
    ],
    [
      'without a modem that answers',
      { line: () => ({ state: 'failed', reason: 'pppoe-no-modem' }) },
      [null],
      [...home.slice(0, 2), 'gateway pppoe-no-modem 192.168.1.1'],
    ],
    [
      'with an account that the provider refuses',
      { ip: () => null, line: () => ({ state: 'failed', reason: 'pppoe-refused' }) },
      [1],
      ['link yes', 'address pppoe-refused'],
    ],
    [
      'past a modem that is missing, where a router leads out',
      { line: () => ({ state: 'failed', reason: 'pppoe-no-modem' }) },
      [1],
      [...home, 'name yes 192.168.1.1', `server yes ${SERVER}`],
    ],
    ['with a silent gateway', {}, [null], [...home.slice(0, 2), 'gateway no 192.168.1.1']],
    ['without a gateway', { ip: () => ({ ...ip, gateway: '' }) }, [1], [...home.slice(0, 2), 'gateway no']],
    [
      'with silent name servers',
      { lookUp: () => ({ answer: 'nobody' }) },
      [1],
      [...home, 'name no 192.168.1.1, 8.8.8.8'],
    ],
    ['to a silent server', {}, [1, null, null, null], [...home, 'name yes 192.168.1.1', `server no ${SERVER}`]],
  ])('%s', async (_title, ports, delays, expected) => {
    expect(await way(ports, delays)).toEqual(expected);
  });
  test('ends when the recorder goes down', async () => {
    expect(await way({ wait: async () => false })).toBe('interrupted');
    expect(await detecting([1]).detection.checkPath('192.168.1.1')).toEqual({ ok: false, code: 'not-a-target' });
  });
});

test('a way that takes short packets alone ends at the server, with the MTU as its trouble', async () => {
  const { detection } = detecting([1], {
    ip: () => ({ ...ip, nic: { type: 'auto', mtu: 9000 } }),
    echo: (_from, _target, bytes = 74) => (bytes > 1500 ? null : 1),
  });
  const found = await detection.checkPath(SERVER);
  expect(found.ok && found.steps.at(-1)).toEqual({ step: 'server', trouble: 'mtu-too-large', whom: SERVER });
});
test('a way that loses two packets of three is a way', async () => {
  const found = await detecting([null, null, 5]).detection.checkPath(SERVER);
  expect(found.ok && found.steps.every(({ trouble }) => trouble === null)).toBe(true);
});

test('over IPv6 the recorder answers itself, and nobody else does', async () => {
  const { detection, asked } = detecting([1]);
  expect(await detection.ping('2001:db8::64')).toMatchObject({ ok: true, received: 4, delayMs: 0 });
  expect(await detection.ping('2001:db8::1')).toMatchObject({ ok: true, received: 0, delayMs: null });
  expect(asked).toEqual([]);
});

describe('by the internal NIC', () => {
  test('an echo needs neither cable nor address of the network', async () => {
    const { detection, asked } = detecting([1], { linkUp: () => false, ip: () => null });
    expect(await detection.ping('192.168.254.2', 'internal')).toMatchObject({ ok: true, received: 4, delayMs: 1 });
    expect(await detection.ping('192.168.1.1', 'internal')).toMatchObject({ ok: true, received: 0 });
    expect(asked).toEqual([]);
  });
  test('nobody knows a name', async () => {
    expect(await detecting([1]).detection.ping(SERVER, 'internal')).toEqual({ ok: false, code: 'no-name-server' });
  });
});
