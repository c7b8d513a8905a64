/** The lists that the guide is played from: whole, without secrets, and at PC and phone they do what each step's text says. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { counted } from '../../src/device/testing/index.ts';
import { movedPlaces } from '../../src/menu/tree/moved.ts';
import { isActivity } from '../../src/recording/index.ts';
import { readEventList } from '../../src/recording/read.ts';
import { languages, passwords } from '../e2e/controls.ts';
import { dresses } from '../harness/canary.ts';
import { chapters } from './chapters/index.ts';
import { readListed } from './lists.ts';
import { type Deed, PHONE_PASSWORD } from './step.ts';
import { type Language, wordsOf } from './words.ts';

const AGAIN = 'run `npm run guide -- --lists`, and look at what has changed';

const cases = languages.flatMap((language) => chapters.map((chapter) => [chapter.id, language, chapter] as const));

/** What a list says of a deed, as `does name`. */
function told(deed: Deed, language: Language): string[] {
  const named = (on: Deed['on']): string => String(on.name?.(wordsOf[language]));
  switch (deed.does) {
    case 'look':
      return [];
    case 'right-click':
      return [`open-menu ${named(deed.on)}`];
    case 'click':
    case 'check':
      return [`press ${named(deed.on)}`];
    case 'code':
      return [`press ${named(deed.listen)}`, `write ${named(deed.on)}`];
    default:
      return [`write ${named(deed.on)}`];
  }
}

test.each(cases)(
  '%s, %s: the list is one of ours, begins where the chapter does, and holds no secret',
  (id, language, chapter) => {
    const text = readFileSync(readListed(id, language).file, 'utf8');
    expect(readEventList(text, movedPlaces)).toMatchObject({ scenario: chapter.start.scenario, language });
    for (const secret of [passwords.admin, PHONE_PASSWORD])
      for (const dress of dresses(secret)) expect(text).not.toContain(dress);
  },
);

test.each(cases)('%s, %s: at PC and phone each step does what it says', (id, language, chapter) => {
  const { list, steps } = readListed(id, language);
  const entries = list.entries.filter((entry) => !isActivity(entry));
  let before = 0;
  let compared = 0;
  for (const step of chapter.steps) {
    const [photographed, done] = steps[step.id] ?? [0, 0];
    expect([before <= photographed, photographed <= done], `${step.id}: ${AGAIN}`).toEqual([true, true]);
    const played = entries
      .slice(before, done)
      .flatMap((entry) => ('did' in entry && 'on' in entry.did ? [`${entry.did.does} ${entry.did.on.named}`] : []));
    const deeds = [...(step.before ?? []), ...step.deeds];
    if (step.face !== 'monitor') {
      expect(played, `${step.id}: ${AGAIN}`).toEqual(deeds.flatMap((deed) => told(deed, language)));
      compared += played.length;
    }
    before = done;
  }
  expect(Object.keys(steps)).toEqual(chapter.steps.map((step) => step.id));
  expect(before, 'all of the list belongs to a step').toBe(entries.length);
  if (id !== 'screen') counted(`deeds of ${id}`, compared, 5);
});
