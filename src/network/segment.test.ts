// Who hears whom on the wire between neighbours, and what goes wrong there when somebody wants it to.
import { beforeEach, describe, expect, test } from 'vitest';
import { createSeededRandom } from '../device/testing/index.ts';
import { createSegment, type Datagram, type Door, goodSegment, type Segment, type StationOptions } from './index.ts';

const GROUP = '239.255.255.250';
const PORT = 37_020;

let waits: { at: number; run: () => void }[] = [];
let now = 0;
const drawn = { count: 0 };
beforeEach(() => {
  waits = [];
  now = 0;
  drawn.count = 0;
});

/** All that is under way arrives, in the order of its instants. */
function settle(): void {
  for (;;) {
    const [next] = [...waits].sort((a, b) => a.at - b.at);
    if (!next) return;
    waits.splice(waits.indexOf(next), 1);
    now = next.at;
    next.run();
  }
}

function segmentWith(isElsewhere?: (address: string) => boolean): Segment {
  const random = createSeededRandom(7);
  return createSegment({
    random: {
      hex(bytes) {
        drawn.count += 1;
        return random.hex(bytes);
      },
    },
    later: (ms, run) => void waits.push({ at: now + ms, run }),
    ...(isElsewhere && { isElsewhere }),
  });
}

interface Somebody {
  door: Door;
  heard: Datagram[];
  words(): string[];
  is: { address: string; mask: string; plugged: boolean };
}

let macs = 0;
function stand(segment: Segment, address: string, more: Partial<StationOptions> & { mask?: string } = {}): Somebody {
  const is = { address, mask: more.mask ?? '255.255.255.0', plugged: true };
  const heard: Datagram[] = [];
  macs += 1;
  const station = segment.attach({
    mac: `02-00-00-00-00-${String(macs).padStart(2, '0')}`,
    place: () => (is.address === '' ? null : is),
    plugged: () => is.plugged,
    ...more,
  });
  const door = station.open({ port: PORT, group: GROUP, heard: (datagram) => heard.push(datagram) });
  return { door, heard, is, words: () => heard.map(({ bytes }) => new TextDecoder().decode(bytes)) };
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const to = (address: string, port = PORT) => ({ address, port });

describe('who hears', () => {
  test.each<[string, string, string[]]>([
    ['one of the subnet', '192.168.1.64', ['near']],
    ['nobody there', '192.168.1.99', []],
    ['one of another subnet: no router carries it', '10.0.0.5', []],
    ['the group: whoever is on the cable', GROUP, ['near', 'other', 'far']],
    ['another group', '239.1.1.1', []],
    ['everybody', '255.255.255.255', ['near', 'other', 'far']],
    ['the whole subnet', '192.168.1.255', ['near', 'other']],
    ['another subnet’s everybody', '10.0.0.255', []],
    ['oneself', '192.168.1.20', []],
  ])('a datagram to %s', (_what, address, hearers) => {
    const segment = segmentWith();
    const sender = stand(segment, '192.168.1.20');
    const all = {
      near: stand(segment, '192.168.1.64'),
      other: stand(segment, '192.168.1.10'),
      far: stand(segment, '10.0.0.5'),
    };
    sender.door.send(bytes('hello'), to(address));
    settle();
    const heard = Object.entries(all).filter(([, { heard: got }]) => got.length === 1);
    expect(heard.map(([name]) => name)).toEqual(hearers);
    expect(sender.heard).toEqual([]);
    expect(drawn.count).toBe(0);
  });

  test('it comes with the sender’s address, port and MAC, and the MAC of whom it is for', () => {
    const segment = segmentWith();
    const [a, b] = [stand(segment, '192.168.1.20'), stand(segment, '192.168.1.64')];
    for (const address of ['192.168.1.64', GROUP, '255.255.255.255']) a.door.send(bytes(address), to(address));
    settle();
    expect(b.heard.map(({ from }) => `${from.address}:${from.port}`)).toEqual(Array(3).fill('192.168.1.20:37020'));
    const [one, group, everybody] = b.heard.map((datagram) => datagram.macs);
    expect(one?.from).toMatch(/^02-/);
    expect(one?.to).toMatch(/^02-/);
    expect([group?.to, everybody?.to]).toEqual(['01-00-5e-7f-ff-fa', 'ff-ff-ff-ff-ff-ff']);
  });

  test('another port, and one that was closed, hear nothing', () => {
    const segment = segmentWith();
    const [a, b] = [stand(segment, '192.168.1.20'), stand(segment, '192.168.1.64')];
    a.door.send(bytes('x'), to('192.168.1.64', 80));
    b.door.close();
    a.door.send(bytes('y'), to('192.168.1.64'));
    a.door.send(bytes('z'), to(GROUP));
    settle();
    expect(b.heard).toEqual([]);
  });

  test('who pulled a cable, before or on the way, hears nothing and says nothing', () => {
    const segment = segmentWith();
    const [a, b] = [stand(segment, '192.168.1.20'), stand(segment, '192.168.1.64')];
    b.is.plugged = false;
    a.door.send(bytes('before'), to(GROUP));
    settle();
    b.is.plugged = true;
    a.door.send(bytes('on the way'), to(GROUP));
    b.is.plugged = false;
    settle();
    b.door.send(bytes('dumb'), to(GROUP));
    settle();
    expect([a.heard, b.heard]).toEqual([[], []]);
  });

  test('who has no address says nothing; whose address changes is reached at the new one', () => {
    const segment = segmentWith();
    const [a, b] = [stand(segment, '192.168.1.20'), stand(segment, '')];
    b.door.send(bytes('no address'), to(GROUP));
    a.door.send(bytes('who?'), to(GROUP));
    settle();
    b.is.address = '192.168.1.70';
    a.door.send(bytes('you'), to('192.168.1.70'));
    settle();
    expect(a.heard).toEqual([]);
    expect(b.words()).toEqual(['you']);
  });

  test('an address that two have is nobody’s, be the other a station or not; the group goes on', () => {
    const taken = { address: '' };
    const segment = segmentWith((address) => address === taken.address);
    const [a, b] = [stand(segment, '192.168.1.20'), stand(segment, '192.168.1.64')];
    taken.address = '192.168.1.64';
    a.door.send(bytes('lost'), to('192.168.1.64'));
    settle();
    taken.address = '';
    const twin = stand(segment, '192.168.1.64');
    a.door.send(bytes('lost too'), to('192.168.1.64'));
    a.door.send(bytes('all'), to(GROUP));
    settle();
    expect([b.words(), twin.words()]).toEqual([['all'], ['all']]);
  });
});

test('nobody is called back within their own sending, and what they do with their bytes later changes nothing', () => {
  const segment = segmentWith();
  const [a, b] = [stand(segment, '192.168.1.20'), stand(segment, '192.168.1.64')];
  const sent = bytes('first');
  a.door.send(sent, to('192.168.1.64'));
  expect(b.heard).toEqual([]);
  sent.fill(0);
  settle();
  expect(b.words()).toEqual(['first']);
});

test('a station has free ports of its own, and none of them twice', () => {
  const segment = segmentWith();
  const station = segment.attach({
    mac: '02-00-00-00-00-aa',
    place: () => ({ address: '192.168.1.20', mask: '255.255.255.0' }),
    plugged: () => true,
  });
  const open = (port?: number) => station.open({ heard: () => undefined, ...(port !== undefined && { port }) });
  const first = open();
  expect(open().port).not.toBe(first.port);
  expect(() => open(first.port)).toThrow('is open already');
  first.close();
  expect(open(first.port).port).toBe(first.port);
});

test('what goes over the wire is counted with its headers, at both ends', () => {
  const segment = segmentWith();
  const counts = { a: { sent: 0, received: 0 }, b: { sent: 0, received: 0 } };
  const count = (name: 'a' | 'b') => ({
    carried(some: { sent: number; received: number }) {
      counts[name].sent += some.sent;
      counts[name].received += some.received;
    },
  });
  const a = stand(segment, '192.168.1.20', count('a'));
  stand(segment, '192.168.1.64', count('b'));
  a.door.send(bytes('12345678'), to('192.168.1.64'));
  settle();
  expect(counts).toEqual({ a: { sent: 50, received: 0 }, b: { sent: 0, received: 50 } });
});

describe('a bad wire', () => {
  const pour = (faults: Partial<typeof goodSegment>) => {
    const segment = segmentWith();
    const [a, b] = [stand(segment, '192.168.1.20'), stand(segment, '192.168.1.64')];
    segment.setFaults({ ...goodSegment, ...faults });
    const at: number[] = [];
    for (let count = 0; count < 1000; count += 1) {
      a.door.send(bytes(String(count)), to('192.168.1.64'));
      const before = now;
      const came = b.heard.length;
      settle();
      if (b.heard.length > came) at.push(now - before);
    }
    return { words: b.words(), at };
  };
  test('loses its share', () => {
    const came = pour({ lost: 0.3 }).words.length;
    expect(came).toBeGreaterThan(650);
    expect(came).toBeLessThan(750);
    expect(pour({ lost: 1 }).words).toEqual([]);
  });
  test('brings some twice', () => {
    const { words } = pour({ doubled: 0.2 });
    expect(words.length - new Set(words).size).toBeGreaterThan(150);
    expect(words.length - new Set(words).size).toBeLessThan(250);
    expect(new Set(words).size).toBe(1000);
  });
  test('takes its time', () => {
    const { at } = pour({ delay: { least: 5, spread: 20 } });
    expect(Math.min(...at)).toBeGreaterThanOrEqual(5);
    expect(Math.max(...at)).toBeGreaterThan(20);
    expect(Math.max(...at)).toBeLessThan(25);
  });
  test('is the same bad wire for the same chance', () => {
    const faults = { lost: 0.2, doubled: 0.2, delay: { least: 1, spread: 9 } };
    expect(pour(faults)).toEqual(pour(faults));
  });
});
