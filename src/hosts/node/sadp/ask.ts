/** A SADP tool's sockets: one for each interface. */
import { randomUUID } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { networkInterfaces } from 'node:os';
import { createQuestions, type Questions, SADP_PORT } from '../../../lan/index.ts';
import { hostTime } from '../../standard/index.ts';
import { CommandProblem } from '../commandProblem.ts';
import { addressesOf, interfaceNames } from '../lanSockets.ts';

export interface OpenQuestions extends Questions {
  close(): Promise<void>;
}

/** @param iface name of an interface or one of its addresses; undefined for all there are. @throws CommandProblem */
export async function openQuestions(iface: string | undefined, port = SADP_PORT): Promise<OpenQuestions> {
  const from = sources(iface);
  const opened = await Promise.all(from.map((address) => open(address).catch(() => null)));
  const sockets = opened.filter((socket) => socket !== null);
  if (sockets.length === 0)
    throw new CommandProblem(`None of these addresses can send to the group: ${from.join(', ')}. Is the network up?`);
  const questions = createQuestions({
    send(bytes, to) {
      for (const socket of sockets) socket.send(bytes, to.port, to.address, () => undefined);
    },
    listen(heard) {
      for (const socket of sockets) socket.on('message', heard);
      return () => {
        for (const socket of sockets) socket.off('message', heard);
      };
    },
    later: hostTime.after,
    newId: () => randomUUID().toUpperCase(),
    port,
  });
  return {
    ...questions,
    close: async () =>
      void (await Promise.all(sockets.map((socket) => new Promise<void>((done) => socket.close(done))))),
  };
}

function sources(iface: string | undefined): string[] {
  if (iface === undefined)
    return Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .filter(({ family }) => family === 'IPv4')
      .map(({ address }) => address);
  const own = addressesOf(iface).map(({ address }) => address);
  if (own.length > 0) return own;
  throw new CommandProblem(
    `--interface is "${iface}"; none of that name has an IPv4 address. There are: ${interfaceNames().join(', ')}`,
  );
}

function open(address: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = createSocket('udp4');
    socket.once('error', reject);
    socket.bind({ address, port: 0 }, () => {
      socket.off('error', reject);
      socket.on('error', () => undefined);
      try {
        socket.setMulticastInterface(address);
        socket.setMulticastTTL(1);
        socket.setBroadcast(true);
        resolve(socket);
      } catch (cause) {
        socket.close();
        reject(cause);
      }
    });
  });
}
