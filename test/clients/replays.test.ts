// What public clients sent when they were tried, byte for byte over real sockets, and that each finds in the answer what it reads there.
// No code of theirs is here, and no network is needed.
import { createSocket } from 'node:dgram';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchDigest } from '../../src/hosts/node/testing/fetchDigest.ts';
import { ADMIN, type StandingLan, standOnLoopback, untilOnline } from '../../src/hosts/node/testing/standingLan.ts';
import { type Answer, type Connection, openConnection } from './connection.ts';
import { documentIn, streamReaders } from './documents.ts';
import {
  type Asked,
  createProofs,
  type Expects,
  httpRecordings,
  type StreamReader,
  sadpRecordings,
} from './recording.ts';

let place: StandingLan;
beforeAll(async () => {
  place = await standOnLoopback();
  await untilOnline(place.world);
});
afterAll(() => place.end());

/** As one who does not know the password. */
const intrude = (): Promise<string> =>
  fetchDigest(`http://127.0.0.1:${place.http}/ISAPI/System/status`, { user: 'admin', password: 'no-such-pass' });

function read(answer: Answer, { challenge, reads, single, root, namespace, jpeg }: Expects): void {
  if (challenge) {
    expect(answer.headers.get('www-authenticate')).toMatch(/^Digest realm="[^",=]+", nonce="[0-9a-f]+", qop="auth"/);
    expect(answer.headers.get('www-authenticate')).not.toContain('Basic');
    return;
  }
  if (jpeg) {
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    expect([answer.body.readUInt16BE(0), answer.body.readUInt16BE(answer.body.length - 2)]).toEqual([0xffd8, 0xffd9]);
    return;
  }
  const document = documentIn(answer.body.toString('utf8'));
  if (namespace) expect(document.namespace).toMatch(new RegExp(namespace));
  if (root) expect(document.root).toBe(root);
  for (const path of single ?? []) expect([path, document.texts.get(path)?.length]).toEqual([path, 1]);
  for (const [path, pattern] of Object.entries(reads ?? {})) {
    const found = document.texts.get(path) ?? [];
    expect(found, path).not.toHaveLength(0);
    for (const text of found) expect(`${path} ${text}`.slice(path.length + 1)).toMatch(new RegExp(pattern));
  }
}

/** The stream tells of an intruder within what each client finds in it, after a beat. */
async function listen(connection: Connection, bytes: Buffer, reader: StreamReader): Promise<void> {
  const opened = await connection.ask(bytes);
  expect(opened.headers.get('content-type')).toBe('multipart/mixed; boundary=boundary');
  const found = (text: string): string[] => streamReaders[reader](text);
  await connection.until((text) => found(text).length > 0);
  await intrude();
  const heard = await connection.until((text) => found(text).some((one) => one.includes('illaccess')));
  const events = found(heard).map((one) => {
    const { root, namespace, texts } = documentIn(one);
    const [type, state, channel, count] = ['eventType', 'eventState', 'channelID', 'activePostCount'].map(
      (name) => texts.get(`EventNotificationAlert/${name}`)?.[0],
    );
    expect([root, namespace]).toEqual(['EventNotificationAlert', 'http://www.hikvision.com/ver20/XMLSchema']);
    return { beat: count === '0', told: `${type} ${state} ${channel}` };
  });
  expect(events[0]).toEqual({ beat: true, told: 'videoloss inactive 0' });
  expect(events.at(-1)).toEqual({ beat: false, told: 'illaccess active 1' });
}

describe('HTTP', () => {
  test.each(httpRecordings())('$client', async ({ asks }) => {
    const proofs = createProofs(ADMIN);
    const connections = new Map<number, Connection>();
    const over = async (asked: Asked): Promise<void> => {
      const connection = connections.get(asked.connection) ?? openConnection(place.http);
      connections.set(asked.connection, connection);
      const bytes = proofs.bytesOf(asked);
      if (asked.expects.stream) return listen(connection, bytes, asked.expects.stream);
      const answer = await connection.ask(bytes);
      expect(`${asked.head[0]} ${answer.status}`).toBe(`${asked.head[0]} ${asked.status}`);
      const challenge = answer.headers.get('www-authenticate');
      if (challenge) proofs.challenged(challenge);
      read(answer, asked.expects);
    };
    for (const asked of asks) await over(asked);
    for (const connection of connections.values()) connection.end();
    expect(place.bugs).toEqual([]);
  });
});

describe('SADP', () => {
  test.each(sadpRecordings())('$client', async ({ datagrams }) => {
    const socket = createSocket('udp4');
    await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
    const heard: string[] = [];
    let wake: (() => void) | null = null;
    socket.on('message', (bytes) => {
      heard.push(bytes.toString('utf8'));
      expect(bytes.length).toBeLessThanOrEqual(2048);
      wake?.();
    });
    const said = new Set<string>();
    for (const { datagram, reads } of datagrams) {
      // Copies by other ways of the same question are answered once.
      const copy = said.has(datagram);
      said.add(datagram);
      socket.send(datagram, place.udp, '127.0.0.1');
      if (copy) continue;
      if (!reads) {
        // Silence; what comes next must be the answer to what is asked then.
        continue;
      }
      while (heard.length === 0)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      const { root, texts } = documentIn(heard.shift() ?? '');
      expect(root).toBe('ProbeMatch');
      for (const name of ['Uuid', 'Types']) {
        const asked = new RegExp(`<${name}>(.*?)<`).exec(datagram)?.[1] ?? '';
        expect([name, texts.get(`ProbeMatch/${name}`)?.[0] ?? '']).toEqual([name, asked]);
      }
      for (const [name, pattern] of Object.entries(reads))
        expect(texts.get(`ProbeMatch/${name}`)?.[0], name).toMatch(new RegExp(pattern));
    }
    socket.close();
    expect([heard, place.bugs]).toEqual([[], []]);
  });
});
