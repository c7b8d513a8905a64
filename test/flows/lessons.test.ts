// Each scenario is played as its lesson says: unsolved at its beginning, solved at its end, by pages that its firmware has.
import { expect, test } from 'vitest';
import { profileById } from '../../src/device/index.ts';
import { menuWords } from '../../src/hosts/browser/menuWords.ts';
import { pagesOf } from '../../src/machines/index.ts';
import { menuTree } from '../../src/menu/index.ts';
import { lessons } from '../../src/trainer/lessons/index.ts';
import type { Both } from '../../src/trainer/lessons/lesson.ts';
import { lessonText } from '../../src/trainer/lessons/lessonText.ts';
import { stringsOf } from '../../src/trainer/strings/index.ts';
import { followWorld, scenarioIds, scenarios } from '../../src/world/index.ts';
import type { Person } from '../harness/person.ts';
import { sitDown } from '../harness/recorderHarness.ts';
import { solve } from '../harness/solving.ts';

const placesIn = (texts: readonly Both[]): string[] => [
  ...new Set(
    texts.flatMap(({ ru, en }) => [...`${ru} ${en}`.matchAll(/\[([^\]]+)\]/g)].map(([, place]) => place ?? '')),
  ),
];

test.each(scenarioIds)('%s is solved by its solution, and not before', async (scenario) => {
  const pages = new Set<string>();
  const walked: { by?: Person } = {};
  const person = await sitDown({ scenario, inspect: () => void pages.add(walked.by?.screen.page() ?? '') });
  walked.by = person;
  const followed = followWorld(person.world, 'ru');
  await person.advance(0);
  expect(followed.facts().solved).toBe(false);
  await solve[scenario](person);
  await person.advance(1000);
  expect(followed.facts().solved).toBe(true);
  for (const place of placesIn(lessons[scenario].solution)) expect([...pages]).toContain(place);
  // A power cut is no way back, and neither is the next owner.
  await person.world.cloud.bind(person.world.serial, 'n***@mail.invalid');
  await person.cutPower();
  await person.boot();
  await person.advance(30_000);
  expect(followed.facts().solved).toBe(true);
});

test.each(scenarioIds)('%s: what it names is in the menu of its firmware, in both languages', async (scenario) => {
  const { symptom, task, hints, solution } = lessons[scenario];
  const profile = profileById(scenarios[scenario].profile);
  const pages = pagesOf(menuTree, profile.capabilities).map(({ id }) => id);
  for (const place of placesIn([symptom, task, ...hints, ...solution])) expect(pages).toContain(place);
  for (const language of ['ru', 'en'] as const) {
    const menu = await menuWords(language, scenarios[scenario].profile);
    for (const text of [symptom, task, ...hints, ...solution])
      expect(lessonText(text, { language, menu, panel: stringsOf[language] })).not.toMatch(/undefined|[[\]{}<>]/);
  }
});

test('a place is called as this firmware calls it', async () => {
  const place = 'system/network/advanced/platform-access/hik-connect';
  const [areas, grid] = [await menuWords('ru', 'ip-4.30'), await menuWords('ru', 'ip-3.4')];
  expect(areas.place(place)?.replaceAll('\u00a0', ' ')).toBe('Система › Сеть › Дополнительно › Доступ к платформе');
  expect(areas.place('system/network/tcp-ip/tcp-ip')?.replaceAll('\u00a0', ' ')).toBe('Система › Сеть › TCP/IP');
  expect(grid.place(place)).toContain('Конфигурация');
  expect(areas.place('system/nowhere')).toBeNull();
});
