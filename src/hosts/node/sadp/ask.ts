/** A SADP tool's sockets: one for each interface. Datagrams get lost, so a question is sent again with the same id until it is answered. */
import { randomUUID } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { networkInterfaces } from 'node:os';
import { type Answer, type Asked, readAnswer, requestOf, SADP_GROUP, SADP_PORT } from '../../../lan/index.ts';
import { CommandProblem } from '../commandProblem.ts';
import { addressesOf, interfaceNames } from '../lanSockets.ts';

/** ms between copies, and how many there are: all within the time in which a recorder takes them for one. */
const AGAIN_MS = 800;
const COPIES = 4;
const BROADCAST = '255.255.255.255';

export interface Questions {
  /** Everybody who answers within this time. */
  all(asked: Omit<Asked, 'uuid'>, waitMs: number): Promise<Answer[]>;
  /** The first answer of the recorder that is named, or null. */
  one(asked: Omit<Asked, 'uuid'> & { mac: string }, waitMs: number): Promise<Answer | null>;
  close(): Promise<void>;
}

/** @param iface name of an interface or one of its addresses; undefined for all there are. @throws CommandProblem */
export async function openQuestions(iface: string | undefined, port = SADP_PORT): Promise<Questions> {
  const from = sources(iface);
  const opened = await Promise.all(from.map((address) => open(address).catch(() => null)));
  const sockets = opened.filter((socket) => socket !== null);
  if (sockets.length === 0)
    throw new CommandProblem(`None of these addresses can send to the group: ${from.join(', ')}. Is the network up?`);

  function ask(asked: Omit<Asked, 'uuid'>, waitMs: number, heard: (answer: Answer) => boolean): Promise<void> {
    const uuid = randomUUID().toUpperCase();
    const bytes = requestOf({ ...asked, uuid });
    const send = (): void => {
      for (const socket of sockets)
        for (const to of [SADP_GROUP, BROADCAST]) socket.send(bytes, port, to, () => undefined);
    };
    return new Promise((resolve) => {
      let copies = 1;
      const again = setInterval(() => {
        if (copies++ < COPIES) send();
      }, AGAIN_MS);
      const end = (): void => {
        clearInterval(again);
        clearTimeout(late);
        for (const socket of sockets) socket.off('message', listen);
        resolve();
      };
      const late = setTimeout(end, waitMs);
      const listen = (datagram: Buffer): void => {
        const answer = readAnswer(datagram);
        if (answer?.uuid === uuid && answer.types === asked.types && heard(answer)) end();
      };
      for (const socket of sockets) socket.on('message', listen);
      send();
    });
  }

  return {
    async all(asked, waitMs) {
      const byMac = new Map<string, Answer>();
      await ask(asked, waitMs, (answer) => {
        byMac.set(answer.mac, answer);
        return false;
      });
      return [...byMac.values()].sort((a, b) => a.mac.localeCompare(b.mac));
    },
    async one(asked, waitMs) {
      let found: Answer | null = null;
      await ask(asked, waitMs, (answer) => {
        if (answer.mac === asked.mac) found = answer;
        return found !== null;
      });
      return found;
    },
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
