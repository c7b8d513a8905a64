// Recorders on a real network, which is this machine's loopback: real sockets, our own tool, and a listener in the group.
import { createSocket } from 'node:dgram';
import { pino } from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import { freePort } from '../../../test/harness/freePort.ts';
import { becameOf, foundIn, type Questions, SADP_GROUP } from '../../lan/index.ts';
import { createFleet, type Fleet } from './fleet.ts';
import { type Lan, openLan } from './lan.ts';
import { addressesOf, openLanSockets } from './lanSockets.ts';
import { openQuestions } from './sadp/ask.ts';
import { serve, serveDefaults } from './serveCommand.ts';
import { noPages } from './testing/noPages.ts';

const ADMIN = 'unbind4x';
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

interface Stood {
  fleet: Fleet;
  lan: Lan;
  questions: Questions;
  port: number;
  bugs: unknown[];
}

async function standing(recorders: number): Promise<Stood> {
  const port = await freePort();
  const fleet = createFleet({ scenario: 'bound-4x', language: 'en', speed: 'instant', time: 'running', folder: null });
  await fleet.resume(recorders);
  const bugs: unknown[] = [];
  const lan = await openLan({
    fleet,
    relay: noPages,
    iface: 'lo',
    flase: false,
    port,
    bug: (thrown) => bugs.push(thrown),
    httpPort: () => 0,
    notHad: (address) => bugs.push(address),
    portNotHad: (place) => bugs.push(place),
  });
  ends.push(fleet.end, lan.end);
  const questions = await openQuestions('lo', port);
  ends.push(questions.close);
  return { fleet, lan, questions, port, bugs };
}

/** Asks until so many answer: a recorder that starts needs its time. */
async function found(questions: Questions, count: number) {
  for (let at = 0; at < 40; at += 1) {
    const all = (await questions.all({ types: 'inquiry' }, 250)).map(foundIn);
    if (all.length === count) return all;
  }
  throw new Error(`Not ${count} recorders answered within ten seconds.`);
}

describe('on loopback', () => {
  test('each recorder answers from an address of its own, and is freed over real UDP', async () => {
    const { fleet, lan, questions, bugs } = await standing(3);
    const all = await found(questions, 3);
    expect(all.map(({ mac, address }) => `${mac} ${address}`)).toEqual([
      '02-00-5e-20-48-16 127.0.0.1',
      '02-00-5e-20-48-17 127.0.0.2',
      '02-00-5e-20-48-18 127.0.0.3',
    ]);
    expect(lan.addresses()).toEqual(['127.0.0.1', '127.0.0.2', '127.0.0.3']);
    const mac = all[1]?.mac ?? '';
    const ask = async (types: string, fields: Record<string, string> = {}) => {
      const answer = await questions.one({ types, mac, fields }, 20_000);
      return answer && becameOf(answer);
    };
    for (let at = 0; at < 40; at += 1) if ((await ask('getUnbindStatus'))?.unbindStatus === 1) break;
    expect(await ask('ezvizUnbind', { Password: 'wrong' })).toMatchObject({ error: 2024, attemptsLeft: 6 });
    expect(await ask('ezvizUnbind', { Password: ADMIN })).toMatchObject({ result: 'success' });
    expect(await ask('getUnbindStatus')).toMatchObject({ unbindStatus: 2 });
    const worlds = fleet.stands().map(({ hosted }) => hosted.world().holdings.now().binding.bound);
    expect(worlds).toEqual([true, false, true]);
    expect(bugs).toEqual([]);
  });

  test('whoever listens in the group hears of one that comes, of one that goes, and every answer', async () => {
    const { fleet, questions, port } = await standing(1);
    await found(questions, 1);
    const heard: string[] = [];
    const listener = createSocket({ type: 'udp4', reuseAddr: true });
    ends.push(() => new Promise<void>((done) => listener.close(done)));
    await new Promise<void>((ready) => listener.bind(port, SADP_GROUP, ready));
    listener.addMembership(SADP_GROUP, '127.0.0.1');
    const types = (): string[] => heard.map((text) => /<Types>(\w+)</.exec(text)?.[1] ?? '');
    const until = (wanted: string): Promise<void> =>
      new Promise((resolve) => {
        const look = (datagram: Buffer): void => {
          const text = datagram.toString('utf8');
          if (text.includes('<ProbeMatch')) heard.push(text);
          if (types().includes(wanted)) {
            listener.off('message', look);
            resolve();
          }
        };
        listener.on('message', look);
      });
    const answered = until('inquiry');
    await questions.all({ types: 'inquiry' }, 250);
    await answered;
    const came = until('hello');
    await fleet.add();
    await came;
    expect(heard.at(-1)).toContain('<MAC>02-00-5e-20-48-17</MAC>');
    const went = until('bye');
    await fleet.remove(2);
    await went;
    expect(await found(questions, 1)).toHaveLength(1);
  });

  test('another world in its place answers too', async () => {
    const { fleet, questions } = await standing(1);
    await found(questions, 1);
    await fleet.find(1)?.hosted.enter({ scenario: 'fresh', fresh: true });
    for (let at = 0; at < 40; at += 1) if (!(await found(questions, 1))[0]?.activated) break;
    expect((await found(questions, 1))[0]?.activated).toBe(false);
  });
});

test('an answer that comes after the end has nobody to go to, and ends nothing', async () => {
  const port = await freePort();
  const sockets = await openLanSockets({ own: addressesOf('lo'), port }, () => undefined);
  await sockets.at('127.0.0.1');
  await sockets.close();
  sockets.send(new Uint8Array([1]), '127.0.0.1', { address: '127.0.0.1', port });
});

describe('where the network cannot be had', () => {
  /** Fails while anybody else has it. */
  const isFree = (port: number, address: string): Promise<boolean> =>
    new Promise((resolve) => {
      const socket = createSocket('udp4');
      socket.once('error', () => socket.close(() => resolve(false)));
      socket.bind(port, address, () => socket.close(() => resolve(true)));
    });

  test('a second simulator on the same address is refused, and leaves no socket behind', async () => {
    const { fleet, lan, port } = await standing(1);
    const second = openLan({
      fleet,
      relay: noPages,
      iface: 'lo',
      flase: false,
      port,
      bug: () => undefined,
      notHad: () => undefined,
      portNotHad: () => undefined,
    });
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
    ends.splice(ends.indexOf(lan.end), 1);
    await lan.end();
    expect([await isFree(port, SADP_GROUP), await isFree(port, '127.0.0.1')]).toEqual([true, true]);
  });

  test('serve says why, and nothing is left running', async () => {
    const options = { ...serveDefaults, port: '0', keep: false };
    const log = pino({ enabled: false });
    const before = process.getActiveResourcesInfo().filter((what) => what === 'TCPServerWrap').length;
    await expect(serve({ ...options, lan: 'no-such-net' }, 'no-pages', log)).rejects.toThrow(
      '--lan is "no-such-net"; no interface of that name has an IPv4 address. There are: ',
    );
    expect(process.getActiveResourcesInfo().filter((what) => what === 'TCPServerWrap')).toHaveLength(before);
  });
});
