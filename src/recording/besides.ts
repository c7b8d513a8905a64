/**
 * What somebody does at the PC or the phone beside the recorder, as the world meets it: calls of the cloud and commands to the recorder.
 * Their own screens are no part of it. No secret and nothing that was handed out is written down: a password stands there as whose it
 * is, and a token, a picture's name or a ticket as where in which answer it came, so that a playback brings its own.
 */
import type { Json } from '../device/index.ts';
import type { BesideEntry, BesideFace, SecretReference } from './format.ts';

/** Fields that hold a secret, in a call's body and in a command alike. */
const SECRET = /password|code$/i;
/** What is handed out is long and random; shorter words are the caller's own. */
const SHORTEST = 16;

type Fields = { [field: string]: Json };
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export interface BesideRecorder {
  /** @returns to be told of the answer; null for what nothing is written down of. */
  asked(from: BesideFace, ask: Json): ((answer: unknown) => void) | null;
}

interface BesideRecorderPorts {
  describeText(text: string): SecretReference;
  note(entry: BesideEntry): void;
}

export function createBesideRecorder({ describeText, note }: BesideRecorderPorts): BesideRecorder {
  /** By what was handed out. */
  const handedOut = new Map<string, Fields>();
  let asks = 0;

  function marked(value: Json, field: string): Json {
    if (typeof value === 'string') {
      if (SECRET.test(field)) return { secret: { ...describeText(value) } };
      const found = [...handedOut.keys()].find((text) => value.includes(text));
      const reference = found === undefined ? undefined : handedOut.get(found);
      if (found === undefined || reference === undefined) return value;
      const [before = '', after = ''] = value.split(found);
      return before === '' && after === '' ? reference : { joined: [before, reference, after] };
    }
    if (Array.isArray(value)) return value.map((one) => marked(one, field));
    if (!isFields(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, marked(inner, name)]));
  }

  return {
    asked(from, ask) {
      if (!isWorthNoting(ask)) return null;
      const number = asks;
      asks += 1;
      note({ from, ask: marked(ask, '') });
      return (answer) => {
        for (const [at, text] of textsIn(answer))
          if (text.length >= SHORTEST && !handedOut.has(text)) handedOut.set(text, { answer: number, at });
      };
    },
  };
}

/** Looking changes nothing and comes by itself every few seconds; only the sound of a code uses up chance. */
function isWorthNoting(ask: Json): boolean {
  if (!isFields(ask)) return false;
  const { of, fields, request } = ask;
  if (of === 'recorder') return isFields(fields) && Object.keys(fields).some((name) => SECRET.test(name));
  return isFields(request) && (request['method'] !== 'GET' || String(request['path']).endsWith('/audio'));
}

function* textsIn(value: unknown, at = ''): Generator<[at: string, text: string]> {
  if (typeof value === 'string') yield [at, value];
  else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value)) yield* textsIn(inner, at === '' ? name : `${at}.${name}`);
}

/** An ask as it is to be made now. @param answers to the asks so far, in their order @param text what to type for a secret */
export function askAgain(ask: Json, answers: readonly unknown[], text: (reference: SecretReference) => string): Json {
  const again = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(again);
    if (!isFields(value)) return value;
    const { secret, answer, at, joined } = value;
    if (isFields(secret)) return text(secret as unknown as SecretReference);
    if (Array.isArray(joined)) return joined.map((one) => String(again(one))).join('');
    if (typeof answer === 'number' && typeof at === 'string') return handedOutIn(answers[answer], at);
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, again(inner)]));
  };
  return again(ask);
}

/** Where it was refused this time, nothing was handed out: then the next refuses, too. */
const handedOutIn = (answer: unknown, place: string): string =>
  [...textsIn(answer)].find(([at]) => at === place)?.[1] ?? '';
