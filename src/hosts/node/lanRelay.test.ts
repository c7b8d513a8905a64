// Pages on the recorders' network, over the real server: they find, free and are told apart; and nobody gets further through it.
import { createSocket } from 'node:dgram';
import { pino } from 'pino';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { freePort } from '../../../test/harness/freePort.ts';
import { askTicket, becameOf, foundIn, NOT_ON_LAN, type Peer, RELAYED_MAX, SADP_GROUP } from '../../lan/index.ts';
import { createCloudHost } from './cloud/cloudHost.ts';
import { keepingOf } from './cloud/regions.ts';
import { createFleet } from './fleet.ts';
import { openLan } from './lan.ts';
import { createLanRelay, type LanRelay, type RelayedLan } from './lanRelay.ts';
import { openOwnLan } from './ownLan.ts';
import { startServer } from './server.ts';
import { pageOnLan } from './testing/pageOnLan.ts';
import { untilRunning } from './testing/standingLan.ts';
import { CLOSE } from './webSockets.ts';

const ADMIN = 'unbind4x';
/** However busy the machine is. */
const until = <T>(wanted: () => T | Promise<T>): Promise<T> => vi.waitFor(wanted, 20_000);
const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function standing(recorders: number, network: 'own' | 'loopback' | ((relay: LanRelay) => RelayedLan) = 'own') {
  const fleet = createFleet({ scenario: 'bound-4x', language: 'en', speed: 'instant', time: 'running', folder: null });
  const bugs: unknown[] = [];
  const bug = (thrown: unknown): number => bugs.push(thrown);
  const relay = createLanRelay();
  const log = pino({ enabled: false });
  const cloud = createCloudHost({ regions: ['russia'], keeping: keepingOf({}, null), log, bug });
  await fleet.resume(recorders);
  const guard = { hosts: [], token: null };
  const server = await startServer({ fleet, cloud, relay, pages: 'none', host: '127.0.0.1', port: 0, guard, bug });
  ends.push(fleet.end, cloud.end, server.close);
  let udp = 0;
  if (network === 'own') {
    const lan = await openOwnLan({ fleet, relay, bug });
    ends.push(lan.end);
    relay.join(lan);
  } else if (network === 'loopback') {
    udp = await freePort();
    const nothing = () => undefined;
    const ports = { port: udp, httpPort: () => 0, bug, notHad: bug, portNotHad: nothing };
    const lan = await openLan({ fleet, relay, iface: 'lo', flase: false, ...ports });
    ends.push(lan.end);
    relay.join(lan);
  } else relay.join(network(relay));
  await Promise.all(fleet.stands().map(({ hosted }) => untilRunning(hosted.world())));
  return { fleet, server, relay, bugs, udp };
}

const boundIn = ({ stands }: Pick<ReturnType<typeof createFleet>, 'stands'>): boolean[] =>
  stands().map(({ hosted }) => hosted.world().holdings.now().binding.bound);

describe.each(['own', 'loopback'] as const)('on a network of %s', (network) => {
  test('a page finds every recorder, and frees one after a wrong password, which the recorder counts', async () => {
    const { fleet, server, bugs } = await standing(2, network);
    const page = await pageOnLan(server.port);
    ends.push(page.close);
    await until(() => expect(page.words).toContainEqual({ lan: 'here', address: '127.0.0.1' }));
    const macs = async () => (await page.questions.all({ types: 'inquiry' }, 250)).map((one) => foundIn(one).mac);
    await until(async () => expect(await macs()).toEqual(['02-00-5e-20-48-16', '02-00-5e-20-48-17']));
    const ask = async (Password: string) => {
      const asked = { types: 'ezvizUnbind', mac: '02-00-5e-20-48-17', fields: { Password } };
      const answer = await page.questions.one(asked, 20_000);
      return answer && becameOf(answer);
    };
    await until(async () => expect(await ask('wrong')).toMatchObject({ error: 2024 }));
    expect(await ask(ADMIN)).toMatchObject({ result: 'success' });
    await until(() => expect(boundIn(fleet)).toEqual([true, false]));
    // Whoever has the list open is told that it is worth asking again.
    await until(() => expect(page.words).toContainEqual({ lan: 'changed' }));
    expect(bugs).toEqual([]);
  });

  test('of two pages each gets its own answers alone, and both hear who comes', async () => {
    const { fleet, server } = await standing(1, network);
    const [one, other] = [await pageOnLan(server.port), await pageOnLan(server.port)];
    ends.push(one.close, other.close);
    const mac = '02-00-5e-20-48-16';
    await until(async () => expect(await one.questions.all({ types: 'inquiry' }, 250)).toHaveLength(1));
    const [told, status] = await Promise.all([
      until(async () => {
        const ticket = await askTicket(one.questions, { mac, password: ADMIN, face: 'tool' }, 20_000);
        expect(ticket).toMatchObject({ ok: true });
        return ticket;
      }),
      other.questions.one({ types: 'getUnbindStatus', mac }, 5_000),
    ]);
    expect(status).not.toBeNull();
    const ticket = told.ok ? told.ticket : '';
    expect(one.heard.join()).toContain(ticket);
    expect(other.heard.join()).not.toContain(ticket);
    expect(other.heard.filter((text) => !text.includes('<Types>hello<'))).toEqual([
      expect.stringContaining('<Types>getUnbindStatus</Types>'),
    ]);
    await fleet.add();
    for (const page of [one, other])
      await until(() =>
        expect(
          page.heard.filter((text) => text.includes('<Types>hello<') && text.includes('02-00-5e-20-48-17')),
        ).toHaveLength(1),
      );
  });
});

test('the network is this machine’s, and that of the interface; an address of IPv6 is of neither', async () => {
  const { relay } = await standing(1, () => ({ beyond: 'no-lan', reaches: () => true, hear: () => undefined }));
  const bug = (): undefined => undefined;
  const fleet = createFleet({ scenario: 'bound-4x', language: 'en', speed: 'instant', time: 'running', folder: null });
  const lans = [
    await openLan({
      fleet,
      relay,
      iface: 'lo',
      flase: false,
      port: await freePort(),
      bug,
      notHad: bug,
      portNotHad: bug,
    }),
    await openOwnLan({ fleet, relay, bug }),
  ];
  ends.push(...lans.map(({ end }) => end));
  for (const lan of lans)
    expect(['127.0.0.1', '127.9.9.9', '192.168.1.5', 'fe80::1', ''].map(lan.reaches)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
});

test('what a page asks and is answered is on no wire', async () => {
  const { fleet, server, udp } = await standing(1, 'loopback');
  const onTheWire: string[] = [];
  const listener = createSocket({ type: 'udp4', reuseAddr: true });
  ends.push(() => new Promise<void>((done) => listener.close(done)));
  await new Promise<void>((ready) => listener.bind(udp, SADP_GROUP, ready));
  listener.addMembership(SADP_GROUP, '127.0.0.1');
  listener.on('message', (bytes) => onTheWire.push(bytes.toString()));
  const page = await pageOnLan(server.port);
  ends.push(page.close);
  await until(async () => expect(await page.questions.all({ types: 'inquiry' }, 250)).toHaveLength(1));
  // The next recorder's hello is: so the listener has its ears open.
  await fleet.add();
  await until(() => expect(onTheWire.some((text) => text.includes('02-00-5e-20-48-17'))).toBe(true));
  expect(onTheWire.filter((text) => !text.includes('<Types>hello<'))).toEqual([]);
});

describe('who may not', () => {
  test('another site’s page is not let in', async () => {
    const { server } = await standing(1);
    await expect(pageOnLan(server.port, { Origin: 'http://elsewhere.invalid' })).rejects.toThrow('403');
    await expect(pageOnLan(server.port, { Host: 'elsewhere.invalid' })).rejects.toThrow('403');
  });

  test.each(['elsewhere', 'no-lan'] as const)('a page of another network is told so (%s)', async (beyond) => {
    const heard: Peer[] = [];
    const lan = { beyond, reaches: () => false, hear: (_bytes: Uint8Array, from: Peer) => void heard.push(from) };
    const { server } = await standing(1, () => lan);
    const page = await pageOnLan(server.port);
    page.send(new Uint8Array([1]));
    expect(await page.closed).toBe(NOT_ON_LAN[beyond]);
    expect(heard).toEqual([]);
  });

  test('text, and what is longer than a datagram, ends it; the longest does not', async () => {
    const heard: number[] = [];
    const lan = {
      beyond: 'no-lan' as const,
      reaches: () => true,
      hear: (bytes: Uint8Array) => void heard.push(bytes.length),
    };
    const { server } = await standing(1, () => lan);
    const [text, long, right] = await Promise.all([1, 2, 3].map(() => pageOnLan(server.port)));
    if (!text || !long || !right) throw new Error('Three pages came.');
    text.send('{"to":"192.168.1.1","port":53}');
    expect(await text.closed).toBe(CLOSE.noMessage);
    long.send(new Uint8Array(RELAYED_MAX + 1));
    expect(await long.closed).toBe(1009);
    ends.push(right.close);
    right.send(new Uint8Array(RELAYED_MAX));
    await until(() => expect(heard).toEqual([RELAYED_MAX]));
  });

  test('a page that floods loses what is too much, and then its place', async () => {
    const heard: number[] = [];
    const hear = (bytes: Uint8Array): void => void heard.push(bytes.length);
    const lan = { beyond: 'no-lan' as const, reaches: () => true, hear };
    const { server } = await standing(1, () => lan);
    const page = await pageOnLan(server.port);
    for (let sent = 0; sent < 3_000; sent += 1) page.send(new Uint8Array([sent & 255]));
    expect(await page.closed).toBe(CLOSE.noMessage);
    expect(heard.length).toBeGreaterThanOrEqual(40);
    expect(heard.length).toBeLessThan(600);
  });

  test('sixteen pages of one address, and not one more until one goes', async () => {
    const { server } = await standing(1);
    const pages = await Promise.all(Array.from({ length: 16 }, () => pageOnLan(server.port)));
    ends.push(...pages.map(({ close }) => close));
    const more = await pageOnLan(server.port);
    expect(await more.closed).toBe(CLOSE.overloaded);
    pages[0]?.close();
    await pages[0]?.closed;
    await until(async () => {
      const next = await pageOnLan(server.port);
      ends.push(next.close);
      await until(() => expect(next.words).toContainEqual({ lan: 'here', address: '127.0.0.1' }));
    });
  });
});

test('a page is told when the process ends', async () => {
  const { server } = await standing(1);
  const page = await pageOnLan(server.port);
  ends.splice(ends.indexOf(server.close), 1);
  await server.close();
  expect(await page.closed).toBe(CLOSE.goingAway);
});
