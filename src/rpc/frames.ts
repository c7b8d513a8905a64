/**
 * Frames as text. What comes over a line may be anything; the library behind it takes a frame's shape for granted (`null` and bad JSON
 * end a Node process), so nothing reaches it that is not a question or an answer.
 */

const TEXT_MAX = 128;

export class BadFrame extends Error {}

const isText = (given: unknown): given is string =>
  typeof given === 'string' && given.length > 0 && given.length <= TEXT_MAX;

/** @throws BadFrame */
export function readFrame(text: unknown): object {
  if (typeof text !== 'string') throw new BadFrame('A frame is text.');
  let frame: unknown;
  try {
    frame = JSON.parse(text);
  } catch {
    throw new BadFrame('A frame is JSON.');
  }
  if (typeof frame !== 'object' || frame === null || Array.isArray(frame)) throw new BadFrame('A frame is an object.');
  const { t, m, a, i } = frame as Record<string, unknown>;
  if (t === 'q' && isText(m) && Array.isArray(a) && (i === undefined || isText(i)))
    return { t, m, a, ...(i !== undefined && { i }) };
  // An answer never bears an error of the library's own: failures are values here.
  if (t === 's' && isText(i)) return { t, i, r: (frame as Record<string, unknown>)['r'] };
  throw new BadFrame('A frame is a question or an answer.');
}
