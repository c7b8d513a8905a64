/**
 * What lists of schema 4 say of PC and phone: not what was done at them, but what they asked of cloud and recorder. No secret and nothing
 * that was handed out stands there: a password as whose it is, and a token, a picture's name or a ticket as where in which answer it came,
 * so that a playback brings its own.
 */
import type { Json } from '../device/index.ts';
import type { SecretReference } from './format.ts';

type Fields = { [field: string]: Json };
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

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

function* textsIn(value: unknown, at = ''): Generator<[at: string, text: string]> {
  if (typeof value === 'string') yield [at, value];
  else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value)) yield* textsIn(inner, at === '' ? name : `${at}.${name}`);
}
