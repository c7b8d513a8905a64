// A page's way onto the recorders' network, with a socket that the test holds the other end of.
import { beforeEach, describe, expect, test } from 'vitest';
import { createSimulatedClock, type SimulatedClock } from '../../device/testing/index.ts';
import { NOT_ON_LAN, SADP_GROUP } from '../../lan/index.ts';
import { type LanToProcess, openLanToProcess, type PageSocket } from './lanToProcess.ts';
import { processPhonePorts } from './processPhonePorts.ts';
import { processToolPorts } from './processToolPorts.ts';

interface FarEnd {
  sent: Uint8Array[];
  isClosed: boolean;
  say(data: string | Uint8Array): void;
  close(code: number): void;
}

let clock: SimulatedClock;
let lan: LanToProcess;
let ends: FarEnd[];
let told: string[];

function socketOf(): PageSocket {
  const socket: PageSocket = {
    binaryType: 'blob',
    readyState: 1,
    onmessage: null,
    onclose: null,
    send: (bytes) => void end.sent.push(new Uint8Array(bytes as Uint8Array<ArrayBuffer>)),
    close: () => {
      end.isClosed = true;
    },
  };
  const end: FarEnd = {
    sent: [],
    isClosed: false,
    say: (data) => socket.onmessage?.({ data: typeof data === 'string' ? data : data.slice().buffer } as MessageEvent),
    close: (code) => socket.onclose?.({ code } as CloseEvent),
  };
  ends.push(end);
  return socket;
}
const HERE = '{"lan":"here","address":"192.168.1.33"}';
const farEnd = (): FarEnd => {
  const end = ends.at(-1);
  if (!end) throw new Error('Nobody has opened a socket.');
  return end;
};

beforeEach(() => {
  clock = createSimulatedClock();
  ends = [];
  told = [];
  let ids = 0;
  lan = openLanToProcess({
    address: 'ws://test.invalid/lan',
    time: { elapsed: clock.uptime, after: clock.delay },
    newId: () => `ID-${++ids}`,
    open: socketOf,
  });
  lan.watch(() => told.push(lan.trouble() ?? `at ${lan.address()}`));
});

test('it is on the network when the relay says so, and a question goes to the group once', async () => {
  expect([lan.address(), lan.trouble()]).toEqual([null, null]);
  farEnd().say(HERE);
  expect(told).toEqual(['at 192.168.1.33']);
  const asked = lan.questions.all({ types: 'inquiry' }, 500);
  expect(farEnd().sent.map((bytes) => new TextDecoder().decode(bytes))).toEqual([expect.stringContaining('ID-1')]);
  const answer =
    '<ProbeMatch><Uuid>ID-1</Uuid><Types>inquiry</Types><MAC>02-00-5e-20-48-16</MAC><DeviceSN>SIM</DeviceSN></ProbeMatch>';
  farEnd().say(new TextEncoder().encode(answer));
  await clock.advance(500);
  expect(await asked).toMatchObject([{ mac: '02-00-5e-20-48-16' }]);
});

test.each([
  [NOT_ON_LAN.elsewhere, 'elsewhere', 5_000],
  [NOT_ON_LAN['no-lan'], 'no-lan', 5_000],
  [1013, 'full', 5_000],
  [1001, 'lost', 1_000],
  [1006, 'lost', 1_000],
] as const)('closed with %i it says %s, and tries again by itself', async (code, trouble, ms) => {
  farEnd().say(HERE);
  farEnd().close(code);
  expect([lan.address(), lan.trouble()]).toEqual([null, trouble]);
  await clock.advance(ms - 1);
  expect(ends).toHaveLength(1);
  await clock.advance(1);
  expect(ends).toHaveLength(2);
  // The next no is no news.
  farEnd().close(code);
  await clock.advance(ms);
  farEnd().say(HERE);
  expect(told).toEqual(['at 192.168.1.33', trouble, 'at 192.168.1.33']);
});

test('a relay that says nothing more is gone, though nobody closed it; what it says later counts for nothing', async () => {
  farEnd().say(HERE);
  for (let beats = 0; beats < 5; beats += 1) {
    await clock.advance(2_000);
    farEnd().say('{"lan":"beat"}');
  }
  expect(told).toEqual(['at 192.168.1.33']);
  const silent = farEnd();
  await clock.advance(8_000);
  expect(told.at(-1)).toBe('lost');
  expect(silent.isClosed).toBe(true);
  silent.say(HERE);
  expect(lan.address()).toBeNull();
  expect(ends.length).toBeGreaterThan(1);
});

test('whatever a stranger says is no word', () => {
  for (const text of ['', '{', 'null', '[]', '{"lan":"here"}', '{"lan":"here","address":1}', '{"lan":"gone"}'])
    farEnd().say(text);
  expect(told).toEqual([]);
});

test('ended, it opens nothing more', async () => {
  lan.end();
  expect(farEnd().isClosed).toBe(true);
  await clock.advance(60_000);
  expect(ends).toHaveLength(1);
});

describe('for PC and phone', () => {
  test('the PC says why it is not on the network, by its own switch or by the process', async () => {
    const { network, openLan } = processToolPorts(lan);
    let changes = 0;
    network.watch(() => {
      changes += 1;
    });
    farEnd().say(HERE);
    expect(network.now()).toEqual({ connection: 'house', address: '192.168.1.33', trouble: null });
    network.connect('guest');
    expect(network.now()).toEqual({ connection: 'guest', address: '10.20.0.31', trouble: null });
    const heard: Uint8Array[] = [];
    (await openLan()).listen((bytes) => heard.push(bytes));
    farEnd().say(new Uint8Array([1]));
    expect(heard).toEqual([]);
    network.connect('house');
    farEnd().say(new Uint8Array([2]));
    expect(heard).toHaveLength(1);
    farEnd().close(NOT_ON_LAN.elsewhere);
    expect(network.now()).toEqual({ connection: 'house', address: null, trouble: 'elsewhere' });
    expect(changes).toBe(4);
  });

  test('the phone is on the network when the process says so and its own Wi-Fi is on', () => {
    const phone = processPhonePorts(lan);
    const now = () => [phone.sameLan(), phone.lanTrouble?.()];
    expect(now()[0]).toBe(false);
    farEnd().say(HERE);
    expect(now()[0]).toBe(true);
    phone.switchLan(false);
    expect(now()).toEqual([false, 'elsewhere']);
    phone.switchLan(true);
    farEnd().close(NOT_ON_LAN['no-lan']);
    expect(now()).toEqual([false, 'no-lan']);
  });

  test('nothing goes anywhere but to the group', () => {
    farEnd().say(HERE);
    void lan.questions.one({ types: 'getUnbindStatus', mac: '02-00-5e-20-48-16' }, 100);
    expect(SADP_GROUP).toBe('239.255.255.250');
    expect(farEnd().sent).toHaveLength(1);
  });
});
