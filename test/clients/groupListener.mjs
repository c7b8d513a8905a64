/** Joins SADP's group at one of this machine's addresses and tells what comes: from where, and of which type. Argument: the address. */
import { createSocket } from 'node:dgram';

const [address = ''] = process.argv.slice(2);
const socket = createSocket({ type: 'udp4', reuseAddr: true });
socket.on('message', (bytes, { address: from, port }) => {
  const text = bytes.toString('utf8');
  const told = ['Types', 'Result', 'DeviceDescription'].map((name) => new RegExp(`<${name}>(.*?)<`).exec(text)?.[1]);
  console.log(`${from}:${port} ${/<(Probe\w*)/.exec(text)?.[1]} ${told.filter(Boolean).join(' ')}`);
});
socket.bind(37020, () => {
  socket.addMembership('239.255.255.250', address);
  console.log('listening');
});
