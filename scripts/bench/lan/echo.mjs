// A bare UDP socket that answers each datagram with as many bytes as an inquiry's answer has, to the asker and to the group: as a process
// of its own, as the recorder is one.
import { createSocket } from 'node:dgram';

const ANSWER = Buffer.alloc(Number(process.argv[2]), 'x');
const GROUP = '239.255.255.250';

const socket = createSocket('udp4');
socket.on('message', (_bytes, { address, port }) => {
  socket.send(ANSWER, port, address);
  socket.send(ANSWER, socket.address().port, GROUP);
});
socket.bind(0, '127.0.0.1', () => {
  socket.setMulticastInterface('127.0.0.1');
  console.log(`Echo: ${socket.address().port}`);
});
