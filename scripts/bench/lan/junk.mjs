// Strangers of a local network who send junk, as a process of its own: `junk.mjs datagrams <port> <perSecond>` or
// `junk.mjs http <port> <perSecond>`. Every sixteenth of a second it sends its share, whatever comes of it; the sources are two hundred, so that
// none is turned away for asking too often alone.
import { createSocket } from 'node:dgram';
import { connect } from 'node:net';
import { JUNK_SOURCES, junkDatagrams, junkRequests, sourceOf } from './junkOf.mjs';

const [kind, port = '0', perSecond = '0'] = process.argv.slice(2);
const EVERY_MS = 62.5;
const ADDRESS = '127.0.0.1';
/** Connections of junk HTTP: more than these wait for one of them. */
const AT_ONCE = 50;

/** @param {(count: number) => void} send */
function steadily(send) {
  const born = performance.now();
  let sent = 0;
  setInterval(() => {
    const due = Math.floor(((performance.now() - born) / 1000) * Number(perSecond));
    send(due - sent);
    sent = due;
  }, EVERY_MS);
}

if (kind === 'datagrams') {
  const sockets = await Promise.all(
    Array.from({ length: JUNK_SOURCES }, (_, at) => {
      const socket = createSocket('udp4');
      socket.on('error', () => undefined);
      return new Promise((/** @type {(socket: import('node:dgram').Socket) => void} */ ready) =>
        socket.bind(0, sourceOf(at), () => ready(socket)),
      );
    }),
  );
  let next = 0;
  steadily((count) => {
    for (let left = count; left > 0; left--, next++)
      sockets[next % sockets.length]?.send(junkDatagrams[next % junkDatagrams.length] ?? '', Number(port), ADDRESS);
  });
} else {
  let [next, open, due] = [0, 0, 0];
  const ask = () => {
    open += 1;
    due -= 1;
    const at = next++;
    const socket = connect({ host: ADDRESS, port: Number(port), localAddress: sourceOf(at % JUNK_SOURCES) });
    const over = () => {
      open -= 1;
      if (due > 0) ask();
    };
    socket.on('error', () => undefined);
    socket.once('close', over);
    socket.once('data', () => void socket.destroy());
    socket.setTimeout(2_000, () => void socket.destroy());
    socket.write(junkRequests[at % junkRequests.length] ?? '');
  };
  steadily((count) => {
    due = Math.min(due + count, Number(perSecond));
    while (due > 0 && open < AT_ONCE) ask();
  });
}
console.log('Junk: on');
