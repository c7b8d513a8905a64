/** The neighbours of the recorder at whose screen a person sits: what they ask by SADP and ISAPI, what it refuses with, and in which words. */
import { faultCode } from '../../src/device/index.ts';
import { lanSideOf } from '../../src/device/lan.entry.ts';
import {
  createLockPause,
  createNeighbourhood,
  createSadp,
  isapiOnRecorder,
  type LockPause,
  onRecorder,
} from '../../src/lan/index.ts';
import { type Asked, clientOf } from '../../src/lan/isapi/testing/client.ts';
import type { Person } from './person.ts';

/** `code`: the recorder's own, `ok` where it did as it was asked. `words`: what the neighbour reads. */
export interface Heard {
  code: string;
  words: string;
}

export interface LanFaces {
  sadp(types: string, rest?: string): Promise<Heard>;
  isapi(target: string, password: string, asked?: Asked): Promise<Heard>;
}

interface Verdict {
  ok: boolean;
  code?: string;
  refused?: readonly { code: string }[];
}

export function lanFaces({ world, clock }: Pick<Person, 'world' | 'clock'>): LanFaces {
  /** Codes as they pass by: the innermost says most exactly what was wrong with a field. */
  let codes: string[] = [];
  const note = <V extends Verdict>(verdict: V): V => {
    codes.push(verdict.ok ? 'ok' : (verdict.refused?.[0]?.code ?? verdict.code ?? '?'));
    return verdict;
  };
  const lanSide = world.lanSide(lanSideOf(world.serial));
  const pause = createLockPause(world.rtc.now);
  const noted: LockPause = { guarded: async (user, check) => note(await pause.guarded(user, check)) };
  const random = { hex: (bytes: number) => (++seed).toString(16).padStart(bytes * 2, '0') };
  let seed = 0;
  const isFault = (thrown: unknown): boolean => faultCode(thrown) !== null;

  const heard: string[] = [];
  const link = onRecorder({
    agentSide: world.agentSide,
    lanCommands: { ...lanSide, configure: async (request) => note(await lanSide.configure(request)) },
    platform: {
      watch: world.platform.watch,
      unbind: async (request) => note(await world.platform.unbind(request)),
      ticket: async (request) => note(await world.platform.ticket(request)),
    },
    now: world.rtc.now,
    random,
    isFault,
  });
  const sadp = createSadp({
    recorder: link.recorder,
    datagrams: { send: (bytes) => void heard.push(new TextDecoder().decode(bytes)) },
    pause: noted,
    uptime: world.rtc.now,
    later: clock.delay,
    random,
    bug(thrown) {
      throw thrown;
    },
  });
  const isapi = isapiOnRecorder({
    recorder: {
      sessionFacts: world.recorder.sessionFacts,
      applyConfig: async (request) => note(await world.recorder.applyConfig(request)),
    },
    agentSide: world.agentSide,
    lanSide,
    platform: world.platform,
    // Pictures are nothing of what these tests look at.
    cameras: { names: () => [], picture: async () => Uint8Array.of(0xff, 0xd8) },
    pause: noted,
    now: world.rtc.now,
    uptime: world.rtc.uptime,
    random,
    every: () => () => undefined,
    address: () => '192.168.1.64',
    isFault,
  });
  const client = clientOf(isapi.answer);
  const neighbourhood = createNeighbourhood(world.rtc.now);
  const code = (): string => codes.find((one) => one !== 'ok') ?? codes[0] ?? 'not-asked';

  return {
    async sadp(types, rest = '') {
      codes = [];
      heard.length = 0;
      const { mac } = (await world.agentSide.facts()).identity;
      const text = `<Probe><Uuid>u-${++seed}</Uuid><MAC>${mac}</MAC><Types>${types}</Types>${rest}</Probe>`;
      neighbourhood.heard(new TextEncoder().encode(text), { address: '192.168.1.20', port: 50_000 }, [sadp]);
      for (let step = 0; step < 600 && !heard.some((told) => told.includes(`<Types>${types}<`)); step += 1)
        await clock.advance(100);
      return { code: code(), words: wordsOfSadp(heard.find((told) => told.includes(`<Types>${types}<`))) };
    },
    async isapi(target, password, asked) {
      codes = [];
      const first = await client.send(target, asked);
      const answer = first.status === 401 ? await client.ask(target, password, asked) : first;
      // Refused before anybody was asked for: its words alone say why.
      if (answer === first) return { code: '', words: wordsOfIsapi(answer.status, answer.body) };
      return { code: code(), words: wordsOfIsapi(answer.status, answer.body) };
    },
  };
}

const valueIn = (text: string, name: string): string | undefined =>
  new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1];
const named = (text: string, names: readonly string[]): string[] =>
  names.flatMap((name) => {
    const value = valueIn(text, name);
    return value === undefined ? [] : [`${name} ${value}`];
  });

const wordsOfSadp = (text: string | undefined): string =>
  text === undefined
    ? 'silence'
    : [valueIn(text, 'Result'), ...named(text, ['ErrorCode', 'RetryTime', 'SurplusLockTime', 'UnbindStatus'])].join(
        ', ',
      );

const wordsOfIsapi = (status: number, body: string): string =>
  [
    String(status),
    ...named(body, [
      'subStatusCode',
      'lockStatus',
      'unlockTime',
      'retryLoginTime',
      'enabled',
      'registerStatus',
      'bindStatus',
    ]),
  ].join(', ');
