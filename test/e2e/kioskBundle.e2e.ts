/** The screen's bundle holds nothing of the panel: every file that kiosk.html can ever load is read. */

import { lessons } from '../../src/trainer/lessons/index.ts';
import { expect, test } from './fixtures.ts';
import { reachable } from './reachable.ts';
import { benchWordsOf, languages, passwords } from './recorder.ts';

/** Texts that only the panel has, in both languages, and the names of its styles. */
function benchMarks(): string[] {
  const words = languages.flatMap((language) => {
    const { scenarios, product, simulation, speed, recorder, network, cloud, panel } = benchWordsOf[language];
    return [
      ...Object.values(scenarios),
      ...Object.values(lessons).map(({ task }) => task[language].slice(0, 40)),
      product,
      simulation,
      speed.hint,
      recorder.pullPlug,
      network.switches.cable,
      cloud.bindAnother,
      panel.passwords,
    ];
  });
  // Short words may well stand in the menu too; sentences are the panel's own.
  const sentences = words.filter((text) => text.length >= 24);
  return [...sentences, 'lab-', 'n***@mail.invalid', 'bindAnotherOwner', ...Object.values(passwords)];
}

test('kiosk.html loads no file with anything of the panel in it', () => {
  const files = reachable('kiosk.html');
  const scripts = [...files.keys()].filter((name) => name.endsWith('.js'));
  const marks = benchMarks();
  const hits = [...files].flatMap(([name, text]) =>
    marks.filter((mark) => text.includes(mark)).map((mark) => `${name}: ${mark}`),
  );
  console.log(`kiosk bundle: ${files.size} files, ${scripts.length} of them scripts, ${marks.length} marks looked for`);
  expect(hits).toEqual([]);
  expect(scripts.length).toBeGreaterThan(5);
  expect(marks.length).toBeGreaterThan(20);
});

test('the same look finds the panel in the lab, so it would find it', () => {
  const text = [...reachable('index.html').values()].join('\n');
  const missing = benchMarks().filter((mark) => !text.includes(mark));
  expect(missing).toEqual([]);
});

test('nothing that the kiosk loads at run time lies outside of those files', async ({ recorder, page, baseURL }) => {
  const loaded: string[] = [];
  page.on('request', (request) =>
    loaded.push(
      request
        .url()
        .replace(baseURL ?? '', '')
        .replace(/[?#].*/, ''),
    ),
  );
  await recorder.openAt('maintenance/log', { lang: 'ru' });
  const files = reachable('kiosk.html');
  const known = (name: string): boolean => files.has(name) || name === 'favicon.svg';
  expect(loaded.filter((name) => !known(name))).toEqual([]);
  expect(loaded.length).toBeGreaterThan(5);
});
