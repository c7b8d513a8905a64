// Strangers at the real sockets: datagrams that arrive, requests whose framing is wrong. No crash, no 5xx but "busy", no memory, and
// whoever asks rightly afterwards is served.
import { createSocket, type Socket } from 'node:dgram';
import { afterEach, expect, test } from 'vitest';
import { counted, createSeededRandom, heapInUse, soakOr } from '../../device/testing/index.ts';
import { fetchDigest } from './testing/fetchDigest.ts';
import { rawHttp, statusesIn } from './testing/rawHttp.ts';
import { ADMIN, standOnLoopback } from './testing/standingLan.ts';

const DATAGRAMS = soakOr(30_000, 3_000);
const REQUESTS = soakOr(20_000, 1_000);
/** As many as a socket's buffer keeps until they are read, and fewer than one address may say at once. */
const BURST = 20;
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const EZVIZ = '/ISAPI/System/Network/EZVIZ';
const MAC = '02-00-5e-20-48-16';
const random = createSeededRandom(37_020);
const any = <T>(all: readonly T[]): T => all[random.below(all.length)] as T;

const datagrams: (() => string | Uint8Array)[] = [
  () =>
    `<Probe><Uuid>${random.hex(4)}</Uuid><Types>${any(['reset', 'hello', '', '__proto__', 'reboot'])}</Types></Probe>`,
  () => `<Probe><Uuid>${random.hex(4)}</Uuid><MAC>${MAC}</MAC><Types>getencryptstring</Types></Probe>`,
  () =>
    `<Probe><Uuid>1</Uuid><MAC>${MAC}</MAC><Types>ezvizUnbind</Types><Password>1</Password><Password>2</Password></Probe>`,
  () => `<ProbeMatch><Uuid>1</Uuid><MAC>${MAC}</MAC><Types>inquiry</Types></ProbeMatch>`,
  () => `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><Probe><Types>&x;</Types></Probe>`,
  () => '<a>'.repeat(random.below(700)),
  () => `<Probe>${'&#65;'.repeat(random.below(400))}`,
  () => Uint8Array.from({ length: random.below(1_400) }, () => random.below(256)),
  () => '',
];

/** Sends some from an address of their own, and waits until a question behind them is answered: they have been read by then. */
async function burst(to: number, from: string, count: number): Promise<number> {
  const socket: Socket = createSocket('udp4');
  await new Promise<void>((ready) => socket.bind(0, from, ready));
  const uuid = `behind-${from}`;
  let read = 0;
  const answered = new Promise<void>((resolve) => {
    socket.on('message', (bytes) => {
      if (bytes.toString('utf8').includes(uuid)) resolve();
    });
  });
  const say = (datagram: string | Uint8Array): Promise<void> =>
    new Promise((done) => socket.send(datagram, to, '127.0.0.1', () => done()));
  for (; read < count; read += 1) await say(any(datagrams)());
  await say(`<Probe><Uuid>${uuid}</Uuid><Types>inquiry</Types></Probe>`);
  await answered;
  await new Promise<void>((done) => socket.close(done));
  return read;
}

test(
  `${DATAGRAMS} datagrams that arrive: the next question is answered, nothing broke, nothing grew`,
  async () => {
    const { udp, bugs, end, world } = await standOnLoopback();
    ends.push(end);
    let host = 0;
    const from = (): string => {
      host += 1;
      return `127.${1 + (host >> 16)}.${(host >> 8) & 255}.${1 + (host % 250)}`;
    };
    let read = 0;
    for (; read < 500; ) read += await burst(udp, from(), BURST);
    const before = heapInUse();
    for (read = 0; read < DATAGRAMS; ) read += await burst(udp, from(), BURST);
    const grown = heapInUse() - before;
    counted('hostile datagrams received by a real socket', read, DATAGRAMS);
    process.stdout.write(`udp: ${grown.toFixed(0)} kB of heap more\n`);
    expect(grown).toBeLessThan(4_096);
    expect(world.hardware.charged()['admin'] ?? 0).toBe(0);
    expect(bugs).toEqual([]);
  },
  soakOr(3_600_000, 600_000),
);

const get = (rest: string, headers = ''): string =>
  `GET ${rest} HTTP/1.1\r\nHost: a\r\n${headers}Connection: close\r\n\r\n`;
const put = (headers: string, body: string): string => `PUT ${EZVIZ} HTTP/1.1\r\nHost: a\r\n${headers}\r\n${body}`;
const requests: (() => string)[] = [
  () => Array.from({ length: random.below(200) }, () => String.fromCharCode(random.below(256))).join(''),
  () =>
    `${any(['GET', 'get', 'PRI', '\0', ''])} ${any(['/', '*', '', '//', '\xff', '/ISAPI/%00'])} HTTP/${any(['1.1', '1.0', '0.9', '2.0', '9.9', ''])}\r\n\r\n`,
  () => get(`/${'a'.repeat(random.below(20_000))}`),
  () => get('/', `X: ${'b'.repeat(random.below(30_000))}\r\n`),
  () => get('/', 'a: b\r\n'.repeat(random.below(3_000))),
  () =>
    get(
      '/ISAPI/System/status',
      any([
        'Host: b\r\n',
        ' folded: 1\r\n',
        'X : 1\r\n',
        'X\0: 1\r\n',
        ': 1\r\n',
        'Expect: 100-continue\r\n',
        'Upgrade: websocket\r\nConnection: Upgrade\r\n',
      ]),
    ),
  () =>
    get(
      '/ISAPI/System/status',
      `Authorization: Digest ${any(['', 'username="a",'.repeat(300), `nonce="${random.hex(20)}"`, '"'.repeat(500)])}\r\n`,
    ),
  () =>
    put(
      any([
        'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n',
        'Content-Length: 1\r\nContent-Length: 2\r\n',
        'Content-Length: -1\r\n',
        'Content-Length: 9e9\r\n',
        'Transfer-Encoding: chunked, gzip\r\n',
      ]),
      '0\r\n\r\n',
    ),
  () =>
    put(
      'Transfer-Encoding: chunked\r\n',
      any([
        'zz\r\n',
        'ffffffffffffffff\r\n',
        '1;a=b\r\nx\r\n0\r\n\r\n',
        '5\r\nabc',
        '0\r\nX: y\r\n\r\n',
        `${'1\r\nx\r\n'.repeat(400)}0\r\n\r\n`,
      ]),
    ),
  () => put(`Content-Length: ${random.below(3) === 0 ? 70_000 : 200_000}\r\n`, 'x'.repeat(70_000)),
  () =>
    `${get('/ISAPI/System/status')
      .replace('Connection: close\r\n', '')
      .repeat(1 + random.below(40))}${any(['', '\0', 'GET'])}`,
  () => put('Content-Length: 6\r\n', any(['<a/>\r\n', '\xff\xfe<\0a\0', '{"a":1'])),
];

test(
  `${REQUESTS} requests on real connections: none is answered 5xx but "busy", and the next one is served`,
  async () => {
    const { http, bugs, end, world } = await standOnLoopback();
    ends.push(end);
    const seen = new Map<number, number>();
    let said = 0;
    const round = async (count: number): Promise<void> => {
      for (let at = 0; at < count; at += 10) {
        const heard = await Promise.all(Array.from({ length: 10 }, () => rawHttp(http, any(requests)())));
        for (const status of heard.flatMap(statusesIn)) seen.set(status, (seen.get(status) ?? 0) + 1);
        said += heard.length;
      }
    };
    await round(200);
    said = 0;
    const before = heapInUse();
    await round(REQUESTS);
    const grown = heapInUse() - before;
    counted('hostile requests on real connections', said, REQUESTS);
    process.stdout.write(`http: ${grown.toFixed(0)} kB of heap more, ${JSON.stringify([...seen].sort())}\n`);
    expect([...seen.keys()].filter((status) => status >= 500 && status !== 503)).toEqual([]);
    expect([...seen.keys()].filter((status) => status >= 200 && status < 400)).toEqual([]);
    expect(grown).toBeLessThan(4_096);
    expect(world.hardware.charged()['admin'] ?? 0).toBe(0);
    expect(await fetchDigest(`http://127.0.0.1:${http}${EZVIZ}`, { user: 'admin', password: ADMIN })).toContain(
      'EZVIZ',
    );
    expect(bugs).toEqual([]);
  },
  soakOr(3_600_000, 600_000),
);
