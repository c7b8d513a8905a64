// Every byte that the recorder sends and hears in a run of all its LAN commands, and all that it keeps meanwhile: a password is in SADP's own
// element, which the protocol has for it, and nowhere else; what Digest proves by is on no wire at all.
import { createHash } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { readdir, readFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { dresses } from '../../../test/harness/canary.ts';
import { counted } from '../../device/testing/index.ts';
import { fetchDigest } from './testing/fetchDigest.ts';
import { testFolders } from './testing/folders.ts';
import { ADMIN, type StandingLan, standOnLoopback } from './testing/standingLan.ts';

const folder = testFolders();
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const MAC = '02-00-5e-20-48-16';
const WRONG = 'Not-This-One-58';
const EZVIZ = '/ISAPI/System/Network/EZVIZ';

/** What passes over the sockets, by direction. */
interface Wire {
  sent: Buffer[];
  heard: Buffer[];
}

/** A client whose socket notes every byte, both ways. */
async function sadpClient({ udp }: StandingLan, wire: Wire) {
  const socket = createSocket('udp4');
  await new Promise<void>((ready) => socket.bind(0, '127.0.0.1', ready));
  ends.push(() => new Promise<void>((done) => socket.close(done)));
  let uuids = 0;
  return (types: string, rest = ''): Promise<string> =>
    new Promise((resolve) => {
      const uuid = `wire-${++uuids}`;
      const datagram = Buffer.from(
        `<Probe><Uuid>${uuid}</Uuid><MAC>${MAC}</MAC><Types>${types}</Types>${rest}</Probe>`,
      );
      const look = (bytes: Buffer): void => {
        wire.sent.push(bytes);
        if (!bytes.includes(`<Uuid>${uuid}<`)) return;
        socket.off('message', look);
        resolve(bytes.toString('utf8'));
      };
      socket.on('message', look);
      wire.heard.push(datagram);
      socket.send(datagram, udp, '127.0.0.1');
    });
}

/** A cable between client and recorder at which somebody listens. @returns the port at this end of it. */
async function tapped({ http }: StandingLan, wire: Wire): Promise<number> {
  const server = createServer((client) => {
    const recorder = connect(http, '127.0.0.1');
    client.on('data', (bytes: Buffer) => {
      wire.heard.push(bytes);
      recorder.write(bytes);
    });
    recorder.on('data', (bytes: Buffer) => {
      wire.sent.push(bytes);
      client.write(bytes);
    });
    const both = [client, recorder];
    for (const socket of both) {
      socket.on('error', () => undefined);
      socket.on('close', () => {
        for (const other of both) other.destroy();
      });
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  ends.push(() => new Promise<void>((done) => void server.close(() => done())));
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

/** `where: secret as dress` for every find, whatever case it is in. */
function finds(secrets: readonly string[], where: string, bytes: readonly Buffer[]): string[] {
  const text = Buffer.concat(bytes.flatMap((piece) => [piece, Buffer.from('\n')]))
    .toString('latin1')
    .toLowerCase();
  return secrets.flatMap((secret) =>
    [...new Set(dresses(secret))].flatMap((dress) =>
      text.includes(dress.toLowerCase()) ? [`${where}: ${dress}`] : [],
    ),
  );
}

async function filesIn(at: string): Promise<Buffer[]> {
  const entries = await readdir(at, { recursive: true, withFileTypes: true });
  return Promise.all(entries.filter((one) => one.isFile()).map((one) => readFile(join(one.parentPath, one.name))));
}

test('in all commands of SADP and ISAPI no password is anywhere but in SADP’s own element', async () => {
  const kept = await folder();
  const lan = await standOnLoopback(kept);
  ends.push(lan.end);
  const [udp, tcp]: [Wire, Wire] = [
    { sent: [], heard: [] },
    { sent: [], heard: [] },
  ];
  const sadp = await sadpClient(lan, udp);
  const told: string[] = [];
  for (const password of [WRONG, ADMIN]) {
    const by = `<Password>${password}</Password>`;
    told.push(await sadp('SetVerificationCode', `<VerificationCode>Abc123</VerificationCode>${by}`));
    told.push(await sadp('update', `<CommandPort>8001</CommandPort>${by}`));
    told.push(await sadp('ezvizUnbind', by));
    told.push(await sadp('SetHCPlatform', `<HCPlatformEnable>false</HCPlatformEnable>${by}`));
    told.push(await sadp('activate', by));
    told.push(await sadp('resetPassword', by));
  }
  for (const types of ['inquiry', 'inquiry_v31', 'getUnbindStatus', 'getBindList']) told.push(await sadp(types));
  expect(told.filter((text) => text.includes('<Result>success<')).length).toBeGreaterThanOrEqual(4);

  const origin = `http://127.0.0.1:${await tapped(lan, tcp)}`;
  const paths = [
    EZVIZ,
    '/ISAPI/System/deviceInfo',
    '/ISAPI/Security/userCheck',
    '/ISAPI/System/status?format=json',
    '/nothing',
  ];
  let answered = 0;
  for (const path of paths) {
    for (const password of [ADMIN, ...(path === EZVIZ ? [WRONG] : [])]) {
      expect((await fetchDigest(`${origin}${path}`, { user: 'admin', password })).length).toBeGreaterThan(50);
      answered += 1;
    }
  }
  expect(answered).toBe(6);
  await lan.world.keep();
  const facts = [await lan.world.agentSide.facts(), await lan.world.agentSide.readLog(), lan.bugs].map((one) =>
    Buffer.from(JSON.stringify(one)),
  );
  const files = await filesIn(kept);

  const secrets = [ADMIN, WRONG];
  const proofs = ['md5', 'sha256'].map((hash) => createHash(hash).update(`admin:SIM204816:${ADMIN}`).digest('hex'));
  const found = [
    ...finds([...secrets, ...proofs], 'sent by UDP', udp.sent),
    ...finds([...secrets, ...proofs], 'over HTTP', [...tcp.sent, ...tcp.heard]),
    ...finds([...secrets, ...proofs], 'facts and log', facts),
    ...finds(secrets, 'files', files),
    ...finds(proofs, 'heard by UDP', udp.heard),
  ];
  expect(found).toEqual([]);
  // The tap hears: where the protocol carries it, it is found, and beyond that element it is not.
  expect(finds(secrets, 'heard by UDP', udp.heard)).toEqual([`heard by UDP: ${ADMIN}`, `heard by UDP: ${WRONG}`]);
  const without = udp.heard.map((bytes) =>
    Buffer.from(bytes.toString('latin1').replace(/<Password>.*?<\/Password>/, '')),
  );
  expect(finds(secrets, 'beside the element', without)).toEqual([]);
  counted(
    'bytes on the wires',
    [...udp.sent, ...udp.heard, ...tcp.sent, ...tcp.heard].reduce((sum, { length }) => sum + length, 0),
    10_000,
  );
  counted(
    'bytes in files',
    files.reduce((sum, { length }) => sum + length, 0),
    5_000,
  );
});
