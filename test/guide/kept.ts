/**
 * What is kept of the guide, and where: the pages and pictures that people read in `docs/guide`, and beside the other golden files
 * what each picture showed when it was taken, so that a check can tell whether it is still so.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Language } from './words.ts';

export const FOLDER = fileURLToPath(new URL('../../docs/guide/', import.meta.url));
/** Where the page's styles are written. */
export const STYLES = fileURLToPath(new URL('page/', import.meta.url));
const golden = (language: Language): string =>
  fileURLToPath(new URL(`../golden/guide.${language}.txt`, import.meta.url));

export interface KeptPicture {
  id: string;
  /** Below FOLDER. */
  file: string;
  width: number;
  height: number;
  sha256: string;
  /** The face by role and text. */
  shows: string;
}

export interface Kept {
  /** Of the HTML that the PDF was printed from. */
  printed: string;
  pictures: readonly KeptPicture[];
}

export const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
export { golden as goldenFile };

const HEAD = /^== (\S+) (\S+) (\d+)×(\d+) (\S+)$/;
const FIRST = /^Written by `npm run guide`\. Printed from (\S+)\.$/;

export const writeKept = ({ printed, pictures }: Kept): string =>
  [
    `Written by \`npm run guide\`. Printed from ${printed}.`,
    ...pictures.map(
      ({ id, file, width, height, sha256: sum, shows }) => `\n== ${id} ${file} ${width}×${height} ${sum}\n${shows}`,
    ),
    '',
  ].join('\n');

/** @throws Error that names the line that is not as `writeKept` writes it */
export function readKept(language: Language): Kept {
  const file = golden(language);
  const [first = '', ...parts] = readFileSync(file, 'utf8').trimEnd().split('\n\n');
  const printed = FIRST.exec(first)?.[1];
  if (printed === undefined) throw new Error(`${file}: the first line is not as \`npm run guide\` writes it.`);
  return {
    printed,
    pictures: parts.map((text) => {
      const [head = '', ...lines] = text.split('\n');
      const [, id = '', name = '', width, height, sum = ''] = HEAD.exec(head) ?? [];
      if (id === '') throw new Error(`${file}: "${head}" is not as \`npm run guide\` writes it.`);
      return { id, file: name, width: Number(width), height: Number(height), sha256: sum, shows: lines.join('\n') };
    }),
  };
}
