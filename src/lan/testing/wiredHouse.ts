/** A real recorder with its agent and a living cloud on the simulated wire, and a PC beside it that asks by our own client. */
import { faultCode } from '../../device/index.ts';
import { createSeededRandom, PASSWORD } from '../../device/testing/index.ts';
import { createSegment, type Datagram, type Segment, type Station } from '../../network/index.ts';
import { createTestbed } from '../../platform/testing/index.ts';
import { onSegment, type QuestionsAt, questionsAt, SADP_GROUP, SADP_PORT } from '../sadp/index.ts';

export { PASSWORD };

export interface WiredHouse {
  testbed: Awaited<ReturnType<typeof createTestbed>>;
  segment: Segment;
  mac: string;
  /** What a PC asks with. */
  tool: QuestionsAt;
  /** Where that PC is: it may be given another address. */
  pc: { address: string; mask: string };
  /** A station at an address of its own. */
  stand(address: string, mask?: string): Station;
  /** What goes to the group, in words, oldest first. */
  group: string[];
  /** Moves time until the work is done. */
  during<T>(work: Promise<T>): Promise<T>;
}

export async function createWiredHouse(options: Parameters<typeof createTestbed>[0] = {}): Promise<WiredHouse> {
  const testbed = await createTestbed(options);
  const { box, platform } = testbed;
  // The wire does not share the recorder's power.
  const later = box.clock.delay;
  const segment = createSegment({ random: createSeededRandom(11), later });
  let stations = 0;
  const stationOf = (place: { address: string; mask: string }): Station => {
    stations += 1;
    return segment.attach({
      mac: `02-00-00-00-01-${String(stations).padStart(2, '0')}`,
      place: () => place,
      plugged: () => true,
    });
  };
  const pc = { address: '192.168.1.20', mask: '255.255.255.0' };
  const group: string[] = [];
  stationOf({ address: '192.168.1.99', mask: '255.255.255.0' }).open({
    port: SADP_PORT,
    group: SADP_GROUP,
    heard({ bytes, to }: Datagram) {
      const text = new TextDecoder().decode(bytes);
      if (to.address === SADP_GROUP && text.includes('<ProbeMatch')) group.push(text);
    },
  });
  const { mac } = (await box.agentSide.facts()).identity;
  onSegment(mac, {
    segment,
    agentSide: box.agentSide,
    lanCommands: box.lanSide,
    platform,
    now: box.clock.now,
    uptime: box.clock.now,
    later,
    random: box.random,
    isFault: (thrown) => faultCode(thrown) !== null,
    bug(thrown) {
      throw thrown;
    },
  });
  let ids = 0;
  return {
    testbed,
    segment,
    mac: mac.replaceAll(':', '-'),
    pc,
    group,
    tool: questionsAt(stationOf(pc), { later, newId: () => `Q${++ids}` }),
    stand: (address, mask = '255.255.255.0') => stationOf({ address, mask }),
    async during<T>(work: Promise<T>): Promise<T> {
      const state = { done: false };
      const ending = work.finally(() => {
        state.done = true;
      });
      ending.catch(() => undefined);
      for (let step = 0; step < 1_000 && !state.done; step += 1) await testbed.advance(100);
      if (!state.done) throw new Error('Not done within 100 s.');
      return ending;
    },
  };
}
