// Many tools that ask at once over real UDP: as many questions under way as given, from addresses of their own each, so that none asks
// more often than one may.
import { createSocket } from 'node:dgram';

/** Of 127.0.0.0/8, which Linux answers for in whole. */
const SOURCES = 200;
const UNDER_WAY = 32;
/** One that was not answered by then counts as lost. */
const LOST_MS = 1000;

/** @param {number} id */
const inquiry = (id) => `<?xml version="1.0" encoding="utf-8"?><Probe><Uuid>${id}</Uuid><Types>inquiry</Types></Probe>`;

/**
 * @param {{ port: number, count: number, answered: (bytes: Buffer, id: number) => boolean }} how
 * @returns {Promise<{ perSecond: number, ms: number[], lost: number, bytesIn: number, bytesOut: number }>}
 */
export async function askMany({ port, count, answered }) {
  const sockets = await Promise.all(
    Array.from({ length: SOURCES }, (_, at) => openAt(`127.1.${at >> 7}.${(at & 127) + 1}`)),
  );
  const ms = /** @type {number[]} */ ([]);
  let [next, ended, lost, bytesIn, bytesOut] = [0, 0, 0, 0, 0];
  const born = performance.now();
  await new Promise((/** @type {(value?: undefined) => void} */ done) => {
    /** @param {number} lane */
    const ask = (lane) => {
      if (next >= count) return;
      const id = next++;
      const socket = sockets[id % SOURCES];
      const sent = performance.now();
      const bytes = Buffer.from(inquiry(id));
      bytesIn += bytes.length;
      const end = () => {
        socket?.off('message', hear);
        clearTimeout(late);
        ended += 1;
        if (ended === count) done();
        else ask(lane);
      };
      const late = setTimeout(() => {
        lost += 1;
        end();
      }, LOST_MS);
      /** @param {Buffer} answer */
      const hear = (answer) => {
        if (!answered(answer, id)) return;
        bytesOut += answer.length;
        ms.push(performance.now() - sent);
        end();
      };
      socket?.on('message', hear);
      socket?.send(bytes, port, '127.0.0.1');
    };
    for (let lane = 0; lane < UNDER_WAY; lane++) ask(lane);
  });
  const seconds = (performance.now() - born) / 1000;
  await Promise.all(sockets.map((socket) => new Promise((closed) => socket.close(() => closed(undefined)))));
  return { perSecond: (count - lost) / seconds, ms, lost, bytesIn, bytesOut };
}

/** One question, and every recorder that answers: how many, and when the last one did. @param {number} port @param {number} waitMs */
export async function askAll(port, waitMs) {
  const socket = await openAt('127.0.0.1');
  socket.setMulticastInterface('127.0.0.1');
  const seen = new Set();
  let lastMs = Number.NaN;
  const born = performance.now();
  socket.on('message', (_bytes, { address }) => {
    seen.add(address);
    lastMs = performance.now() - born;
  });
  socket.send(inquiry(Math.floor(born)), port, '239.255.255.250');
  await new Promise((end) => setTimeout(end, waitMs));
  socket.close();
  return { answered: seen.size, lastMs };
}

/**
 * The port of the recorder's ISAPI set by SADP, as the vendor's tool does it: 80 is not open to every user.
 * @param {number} port of SADP @param {{ password: string, httpPort: number }} wanted
 */
export async function setHttpPort(port, { password, httpPort }) {
  const socket = await openAt('127.0.0.1');
  const ask = (/** @type {string} */ inner) =>
    new Promise((/** @type {(said: string) => void} */ heard, reject) => {
      const late = setTimeout(() => reject(new Error('SADP does not answer')), 10 * LOST_MS);
      socket.once('message', (bytes) => {
        clearTimeout(late);
        heard(bytes.toString());
      });
      socket.send(`<?xml version="1.0" encoding="utf-8"?><Probe>${inner}</Probe>`, port, '127.0.0.1');
    });
  const mac = /<MAC>(.*?)</.exec(await ask('<Uuid>who</Uuid><Types>inquiry</Types>'))?.[1];
  const said = await ask(
    `<Uuid>port</Uuid><Types>update</Types><MAC>${mac}</MAC><Password>${password}</Password><HttpPort>${httpPort}</HttpPort>`,
  );
  socket.close();
  if (!said.includes('<Result>success<')) throw new Error(`The HTTP port was not set: ${said}`);
}

/** @param {string} address @returns {Promise<import('node:dgram').Socket>} */
function openAt(address) {
  const socket = createSocket('udp4');
  return new Promise((resolve) => socket.bind(0, address, () => resolve(socket)));
}
