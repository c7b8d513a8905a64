/** The guide as it is kept: its pages are those of today's steps and words, its pictures and PDF are those that were made with them. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages } from '../e2e/controls.ts';
import { chapters } from './chapters/index.ts';
import { FOLDER, readKept, STYLES, sha256 } from './kept.ts';
import { fileOf, guideHtml, styles } from './page/html.ts';
import { wordsOf } from './words.ts';

const AGAIN = 'run `npm run guide`, and look at what has changed';
/** Bytes of all of docs/guide: it is cloned by everybody and read over slow lines. */
const MOST = 4_000_000;

const steps = chapters.flatMap((chapter) => chapter.steps);

describe.each(languages)('the guide, %s', (language) => {
  const kept = readKept(language);
  const pictureOf = (id: string) => {
    const found = kept.pictures.find((picture) => picture.id === id);
    if (!found) throw new Error(`There is no picture of step ${id}: ${AGAIN}.`);
    return found;
  };
  const html = readFileSync(join(FOLDER, `${fileOf(language)}.html`), 'utf8');

  test('its page is what steps and words of today make', () => {
    expect(html, AGAIN).toBe(guideHtml(language, pictureOf));
    for (const style of styles)
      expect(readFileSync(join(FOLDER, style), 'utf8'), AGAIN).toBe(readFileSync(join(STYLES, style), 'utf8'));
  });

  test('its PDF was printed from that page', () => {
    expect(kept.printed, AGAIN).toBe(sha256(html));
    expect(readFileSync(join(FOLDER, `${fileOf(language)}.pdf`)).toString('latin1', 0, 5)).toBe('%PDF-');
  });

  test('each step has one picture, and it is the one that was taken', () => {
    expect(kept.pictures.map(({ id }) => id)).toEqual(steps.map(({ id }) => id));
    for (const { file, sha256: sum } of kept.pictures)
      expect(sha256(readFileSync(join(FOLDER, file))), `${file}: ${AGAIN}`).toBe(sum);
    expect(readdirSync(join(FOLDER, 'pictures', language))).toHaveLength(kept.pictures.length);
  });

  test('the text of a step names every mark of its picture', () => {
    for (const { id, deeds, text } of steps) {
      const named = [...text[language](wordsOf[language]).matchAll(/\((\d)\)/g)].map(([, number]) => Number(number));
      const marks = deeds.length === 1 ? [] : deeds.map((_, at) => at + 1);
      expect(named, id).toEqual(marks);
    }
  });

  test('no password is in what is kept of the screens', () => {
    expect(kept.pictures.map(({ shows }) => shows).join('\n')).not.toMatch(/unbind4x|long one for/);
  });
});

test('the folder is light', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(FOLDER, name)));
  const bytes = files.filter((file) => file.isFile()).reduce((sum, { size }) => sum + size, 0);
  expect(files.length).toBeGreaterThan(steps.length * 2);
  expect(bytes).toBeLessThanOrEqual(MOST);
});
