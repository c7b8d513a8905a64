/**
 * SADP of one recorder: what is asked by UDP in the local network, and what goes back. Each answer goes to whoever asked, from the
 * recorder's own address, and to the group, for public clients wait in either place. Copies of one request, which every client sends
 * two to four of, are one request: answered once, done once, one password counted.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { LockPause } from '../lockPause.ts';
import { answerTo, describe, type Quirks } from './answers.ts';
import { INQUIRIES, obey, readingOf } from './commands.ts';
import { FAILED, type Told } from './outcomes.ts';
import { paused } from './paused.ts';
import { macOf, type Probe } from './probe.ts';
import { createRecent } from './recent.ts';
import type { SadpFacts, SadpRecorder } from './recorderPort.ts';

export const SADP_GROUP = '239.255.255.250';
export const SADP_PORT = 37_020;

export interface Peer {
  address: string;
  port: number;
}

/** Sends from the recorder's own address and port 37020: clients whose socket is connected hear nothing from elsewhere. */
export interface Datagrams {
  /** @param answering whom the group hears an answer to; nobody for what is said unasked */
  send(bytes: Uint8Array, to: Peer, answering?: Peer): void;
}

export interface SadpPorts {
  recorder: SadpRecorder;
  datagrams: Datagrams;
  /** Of this recorder's faces on the network, all together. */
  pause: LockPause;
  /** ms, never going back. */
  uptime(): number;
  /** Waits real ms. Returns a cancel. */
  later(ms: number, run: () => void): () => void;
  random: { hex(bytes: number): string };
  /** Of the group; another one only in tests. */
  groupPort?: number;
  quirks?: Quirks;
  /** ms over which answers to everybody's questions are spread: a client's buffer holds some 90 of them. 0 for a recorder alone. */
  spreadMs?(): number;
  /** A mistake of ours: told, and answered with `failed`. */
  bug(thrown: unknown): void;
}

export interface Sadp {
  /** A request that somebody sent, to us or to all. */
  ask(probe: Probe, from: Peer): void;
  /** Tells the group that the recorder is there now. */
  hello(): void;
  /** And that it goes. */
  bye(): void;
  /** Answers that still wait are not sent. */
  end(): void;
}

/** Copies of a question within this time are one; later it is asked anew. */
const ONE_QUESTION_MS = 1_000;
/** Copies of a command: what came of it is told again, and nothing is done. */
const ONE_COMMAND_MS = 10_000;
const REMEMBERED = 1_024;
/** Commands under way. A check of a password takes its time, and they come one after another. */
const AT_ONCE = 16;

export function createSadp(ports: SadpPorts): Sadp {
  const { datagrams, later, uptime, quirks, bug } = ports;
  const group: Peer = { address: SADP_GROUP, port: ports.groupPort ?? SADP_PORT };
  const recorder = paused(ports.recorder, ports.pause);
  const answered = createRecent<true>(uptime, ONE_QUESTION_MS, REMEMBERED);
  const commands = createRecent<Promise<Told>>(uptime, ONE_COMMAND_MS, REMEMBERED);
  /** Passwords are part of what makes two commands the same; only this hash of them is kept. */
  const salt = ports.random.hex(16);
  const waiting = new Set<() => void>();
  let underWay = 0;

  const mayAnswer = (from: Peer, { uuid, types }: Probe): boolean => {
    const key = JSON.stringify([from.address, from.port, uuid, types]);
    if (answered.get(key)) return false;
    answered.set(key, true);
    return true;
  };

  const sent = (bytes: Uint8Array, to: Peer): void => {
    datagrams.send(bytes, to);
    if (to.address !== group.address) datagrams.send(bytes, group, to);
  };

  function spread(send: () => void): void {
    const ms = ports.spreadMs?.() ?? 0;
    if (ms <= 0) return send();
    const cancel = later((Number.parseInt(ports.random.hex(2), 16) / 0x10000) * ms, () => {
      waiting.delete(cancel);
      send();
    });
    waiting.add(cancel);
  }

  function command(probe: Probe, from: Peer): Promise<Told> | null {
    const fields = JSON.stringify([salt, probe.uuid, probe.types, [...probe.fields]]);
    const key = bytesToHex(sha256(utf8ToBytes(fields)));
    const known = commands.get(key);
    if (known) return known;
    if (underWay >= AT_ONCE) return null;
    underWay += 1;
    const told = obey(recorder, probe, from.address)
      .catch((thrown: unknown) => {
        bug(thrown);
        return FAILED;
      })
      .finally(() => {
        underWay -= 1;
      });
    commands.set(key, told);
    return told;
  }

  /** Whoever goes is already gone by its facts: then the last ones count. */
  let last: SadpFacts | null = null;
  function announce(types: string): void {
    const facts = ports.recorder.facts() ?? last;
    last = facts;
    if (facts) sent(describe({ uuid: '', types }, facts, quirks), group);
  }

  return {
    ask(probe, from) {
      const facts = recorder.facts();
      if (!facts) return;
      last = facts;
      const own = macOf(facts.mac);
      if (INQUIRIES.has(probe.types)) {
        if ((probe.mac === null || probe.mac === own) && mayAnswer(from, probe))
          spread(() => sent(describe(probe, facts, quirks), from));
        return;
      }
      if (probe.mac !== own) return;
      const tell = ({ result, details }: Told): void => sent(answerTo(probe, facts.mac, result, details), from);
      const reading = readingOf(probe.types, facts);
      if (reading) {
        if (mayAnswer(from, probe)) tell(reading);
        return;
      }
      const told = command(probe, from);
      if (told && mayAnswer(from, probe)) void told.then(tell);
    },
    hello: () => announce('hello'),
    bye: () => announce('bye'),
    end() {
      for (const cancel of waiting) cancel();
      waiting.clear();
    },
  };
}
