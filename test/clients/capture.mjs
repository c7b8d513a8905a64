/**
 * Writes down what a client sends: stands before a recorder's HTTP port, passes bytes on both ways as they are, and at its end prints every
 * request with the connection it came by and the status of its answer. `node capture.mjs <own address:port> <recorder's address:port>`
 */
import { connect, createServer } from 'node:net';

const [own = '', recorder = ''] = process.argv.slice(2);
/** @param {string} text */
const placeOf = (text) => {
  const [host, port] = text.split(':');
  return { host, port: Number(port) };
};

/** @type {{ connection: number; request: Buffer; status: number | null }[]} */
const requests = [];
let connections = 0;

const server = createServer((client) => {
  connections += 1;
  const connection = connections;
  /** @type {typeof requests} */
  const waiting = [];
  let asked = Buffer.alloc(0);
  const upstream = connect(placeOf(recorder));
  client.on('data', (bytes) => {
    upstream.write(bytes);
    asked = Buffer.concat([asked, bytes]);
    for (let length = lengthOfFirst(asked); length !== null; length = lengthOfFirst(asked)) {
      const told = { connection, request: asked.subarray(0, length), status: null };
      requests.push(told);
      waiting.push(told);
      asked = asked.subarray(length);
    }
  });
  upstream.on('data', (bytes) => {
    client.write(bytes);
    for (const [, status] of bytes.toString('latin1').matchAll(/HTTP\/1\.1 (\d{3}) /g)) {
      const told = waiting.shift();
      if (told) told.status = Number(status);
    }
  });
  client.on('close', () => upstream.end());
  upstream.on('close', () => client.end());
  client.on('error', () => upstream.destroy());
  upstream.on('error', () => client.destroy());
});

/**
 * Bytes of the first whole request in what came; null while it is not whole.
 * @param {Buffer} bytes
 */
function lengthOfFirst(bytes) {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const told = /^content-length: *(\d+)/im.exec(bytes.subarray(0, end).toString('latin1'));
  const length = end + 4 + Number(told?.[1] ?? 0);
  return bytes.length < length ? null : length;
}

server.listen({ ...placeOf(own) }, () => console.error(`capturing at ${own}`));
process.once('SIGTERM', () => {
  const told = requests.map(({ connection, request, status }) => {
    const end = request.indexOf('\r\n\r\n');
    return {
      connection,
      head: request.subarray(0, end).toString('latin1').split('\r\n'),
      body: request.subarray(end + 4).toString('latin1'),
      status,
    };
  });
  console.log(JSON.stringify(told, null, 2));
  process.exit(0);
});
