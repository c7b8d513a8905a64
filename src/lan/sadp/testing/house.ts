/** A real recorder with its agent and a living cloud, and SADP before it: what is asked by UDP, and what became of it in the house. */
import { faultCode } from '../../../device/index.ts';
import { PASSWORD } from '../../../device/testing/index.ts';
import { createTestbed } from '../../../platform/testing/index.ts';
import { createLockPause, type LockPause } from '../../lockPause.ts';
import { createNeighbourhood, createSadp, onRecorder, type Peer } from '../index.ts';

export { PASSWORD };

export type Testbed = Awaited<ReturnType<typeof createTestbed>>;

export interface House {
  testbed: Testbed;
  /** Sends a request that names the recorder. Returns at once. */
  send(types: string, rest?: string, from?: Partial<Peer>, uuid?: string): void;
  /** The same, and time enough for its answer. @returns words of the answer: result, then error and its detail */
  ask(types: string, rest?: string, from?: Partial<Peer>): Promise<string>;
  /** All that went out to somebody, oldest first. */
  sent: { to: Peer; text: string }[];
  /** Types of what went to the group without being asked. */
  announced(): string[];
}

export const password = (text: string): string => `<Password>${text}</Password>`;

/** @param shared another face's recorder, and the pause of both. */
export async function createHouse(
  options: Parameters<typeof createTestbed>[0] = {},
  shared?: { testbed: Testbed; pause: LockPause },
): Promise<House> {
  const testbed = shared?.testbed ?? (await createTestbed(options));
  const { box, platform } = testbed;
  const link = onRecorder({
    agentSide: box.agentSide,
    lanCommands: box.lanSide,
    platform,
    now: box.clock.now,
    random: box.random,
    isFault: (thrown) => faultCode(thrown) !== null,
  });
  const sent: House['sent'] = [];
  /** The network does not share the recorder's power. */
  const uptime = box.clock.now;
  const pause = shared?.pause ?? createLockPause(uptime);
  const sadp = createSadp({
    recorder: link.recorder,
    datagrams: { send: (bytes, to) => void sent.push({ to, text: new TextDecoder().decode(bytes) }) },
    pause,
    uptime,
    later: box.clock.delay,
    random: box.random,
    bug(thrown) {
      throw thrown;
    },
  });
  link.watch((presence) => {
    if (presence === 'there') sadp.hello();
    else if (presence === 'gone') sadp.bye();
  });
  const neighbourhood = createNeighbourhood(uptime);
  const mac = (await box.agentSide.facts()).identity.mac;
  let uuids = 0;

  const house: House = {
    testbed,
    sent,
    send(types, rest = '', from = {}, uuid = `u-${++uuids}`) {
      const text = `<Probe><Uuid>${uuid}</Uuid><MAC>${mac}</MAC><Types>${types}</Types>${rest}</Probe>`;
      const peer = { address: '192.168.1.20', port: 50_000, ...from };
      neighbourhood.heard(new TextEncoder().encode(text), peer, [sadp]);
    },
    async ask(types, rest, from) {
      const before = sent.length;
      house.send(types, rest, from);
      const answer = () => sent.slice(before).find(({ text }) => text.includes(`<Types>${types}<`));
      for (let second = 0; second < 30 && !answer(); second += 1) await box.clock.advance(1_000);
      return wordsOf(answer()?.text);
    },
    announced: () =>
      sent
        .map(({ text }) => /<Types>(hello|bye)<\/Types>/.exec(text)?.[1])
        .filter((types): types is string => types !== undefined),
  };
  return house;
}

const wordsOf = (text: string | undefined): string =>
  text === undefined
    ? 'silence'
    : ['Result', 'ErrorCode', 'RetryTime', 'SurplusLockTime', 'UnbindStatus']
        .flatMap((name) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1] ?? [])
        .join(' ');
