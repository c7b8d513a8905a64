/** What a line says: in words, or by the machines' own names where somebody asks for them; XState's internal events in words either way. */
import type { Strings } from '../strings/index.ts';
import { actorNames, eventNames } from './names.ts';

/** `machines`: their own names, with states and fields. */
export type Speech = 'ru' | 'en' | 'machines';

export const actorWords = (actor: string, speech: Speech): string =>
  (speech !== 'machines' && actorNames[actor]?.[speech]) || actor;

const internal = /^xstate\.(?:(done|error)\.actor\.(.+)|done\.state\..+|after\.(\d+)\..+)$/;

export function eventWords(event: string | null, words: Strings['timeline'], speech: Speech): string {
  if (event === null) return words.start;
  const found = internal.exec(event);
  if (!found) return (speech !== 'machines' && eventNames[event]?.[speech]) || event;
  const [, outcome, actor, delay] = found;
  if (actor !== undefined && speech !== 'machines') return outcome === 'done' ? words.answer : words.failure;
  if (actor !== undefined) return outcome === 'done' ? words.answered(actor) : words.failed(actor);
  return delay === undefined ? words.ended : words.waited(delay);
}
