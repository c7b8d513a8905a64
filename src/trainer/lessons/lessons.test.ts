// The lessons as they are written: complete, of a readable length, and giving nothing away before it is asked for.
import { describe, expect, test } from 'vitest';
import type { ScenarioId } from '../../world/index.ts';
import { stringsOf } from '../strings/index.ts';
import { lessons } from './index.ts';
import type { Both } from './lesson.ts';
import { lessonText } from './lessonText.ts';

const ids = Object.keys(lessons) as ScenarioId[];
/** The menu's own words are put in where the menu is; here each stands for itself. */
const plain = (text: string): string => text.replace(/\{([\w.:/-]+)\}/g, '$1');
const beside = { pc: { title: 'Tool' }, phone: {} };
const menu = { place: (page: string) => `(${page})`, words: {}, beside };

describe.each(['ru', 'en'] as const)('%s', (language) => {
  const read = ({ ru, en }: Both): string =>
    lessonText({ ru: plain(ru), en: plain(en) }, { language, menu, panel: stringsOf[language] });

  test.each(ids)('%s has a symptom, a task, hints and a solution, in whole sentences', (id) => {
    const { symptom, task, hints, solution } = lessons[id];
    expect(read(symptom).length).toBeGreaterThan(60);
    expect(read(symptom).length).toBeLessThanOrEqual(300);
    expect(read(task).length).toBeLessThanOrEqual(160);
    expect(hints.length).toBeGreaterThanOrEqual(2);
    expect(solution.length).toBeGreaterThanOrEqual(2);
    for (const text of [symptom, task, ...hints, ...solution]) {
      expect(read(text)).toMatch(/^[А-ЯЁA-Z“«(].*[.?!]$/s);
      expect(read(text)).not.toMatch(/[[\]{}<>]|undefined/);
      expect(text[language]).not.toContain('›');
    }
  });

  test.each(ids)('%s: neither customer nor task names a place or an address', (id) => {
    const { symptom, task } = lessons[id];
    for (const text of [symptom, task]) expect(text[language]).not.toMatch(/\[|hik-connectru|\d+\.\d+\.\d+\.\d+/);
  });
});

test('the languages are told apart', () => {
  for (const { symptom, task, hints, solution } of Object.values(lessons))
    for (const { ru, en } of [symptom, task, ...hints, ...solution]) {
      expect(ru).toMatch(/[а-яё]/);
      expect(en).not.toMatch(/[а-яё]/i);
    }
});

test('a name that is nobody’s is no text', () => {
  const words = { language: 'en', menu: { place: () => null, words: {}, beside }, panel: stringsOf.en } as const;
  const text = (en: string): Both => ({ ru: en, en });
  expect(() => lessonText(text('Open [system/nowhere].'), words)).toThrow('[system/nowhere]');
  expect(() => lessonText(text('Press “{nothing}”.'), words)).toThrow('{nothing}');
  expect(() => lessonText(text('Press “<cloud/nothing>”.'), words)).toThrow('<cloud/nothing>');
  expect(() => lessonText(text('Press “{phone:title}”.'), words)).toThrow('{phone:title}');
  expect(lessonText(text('Open “{pc:title}” on “<panel/cloud>”.'), words)).toBe('Open “Tool” on “Cloud”.');
});
