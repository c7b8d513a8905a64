/** An event's name for people: our own events stand as they are, XState's internal ones are said in words. */
import type { Strings } from '../strings/index.ts';

const internal = /^xstate\.(?:(done|error)\.actor\.(.+)|done\.state\..+|after\.(\d+)\..+)$/;

export function eventWords(event: string | null, words: Strings['timeline']): string {
  if (event === null) return words.start;
  const found = internal.exec(event);
  if (!found) return event;
  const [, outcome, actor, delay] = found;
  if (actor !== undefined) return outcome === 'done' ? words.answered(actor) : words.failed(actor);
  return delay === undefined ? words.ended : words.waited(delay);
}
