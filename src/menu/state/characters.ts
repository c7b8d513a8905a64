/**
 * Text in characters as a person sees them: an emoji of a family, a flag, a letter with its accent are one each, however many
 * code units they take. Every key that moves or deletes goes by these, or half a character stays behind. Pure.
 */

/** Plain Latin needs no cutting up: most of what is typed. */
const PLAIN = /^[\x20-\x7e]*$/;

/** Made at the first need: a browser without it counts code points, which is wrong for fewer characters than code units are. */
let byCharacter: Intl.Segmenter | undefined;
let byWord: Intl.Segmenter | undefined;
const canSegment = (): boolean => typeof Intl.Segmenter === 'function';

export function charactersOf(text: string): string[] {
  if (PLAIN.test(text)) return text.split('');
  if (!canSegment()) return [...text];
  byCharacter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(byCharacter.segment(text), ({ segment }) => segment);
}

/** Where characters begin, in code units, and the end of the text. */
export function edgesOf(text: string): number[] {
  let at = 0;
  return [0, ...charactersOf(text).map((character) => (at += character.length))];
}

/** The nearest edge of a character before `at`, or after it; the end of the text where there is none. */
export function edgeFrom(text: string, at: number, by: -1 | 1): number {
  const edges = edgesOf(text);
  return (by < 0 ? edges.findLast((edge) => edge < at) : edges.find((edge) => edge > at)) ?? (by < 0 ? 0 : text.length);
}

/** Where a word begins before `at`, or ends after it, as Ctrl with an arrow or with a deleting key has it. */
export function wordEdgeFrom(text: string, at: number, by: -1 | 1): number {
  const words = wordsOf(text);
  if (by < 0) return words.findLast(({ from }) => from < at)?.from ?? 0;
  return words.find(({ to }) => to > at)?.to ?? text.length;
}

function wordsOf(text: string): { from: number; to: number }[] {
  if (!canSegment()) return text === '' ? [] : [{ from: 0, to: text.length }];
  byWord ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  return Array.from(byWord.segment(text))
    .filter(({ isWordLike, segment }) => isWordLike || segment.trim() !== '')
    .map(({ index, segment }) => ({ from: index, to: index + segment.length }));
}
