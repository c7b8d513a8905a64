// Texts that lead somewhere, as «System › Network › TCP/IP», name places of the menu as it is: a place that moves makes its words red here.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { counted } from '../../src/device/testing/index.ts';
import { en as menuEn } from '../../src/menu/strings/en.ts';
import type { Strings } from '../../src/menu/strings/index.ts';
import { ru as menuRu } from '../../src/menu/strings/ru.ts';
import type { PlaceId } from '../../src/menu/tree/tree.ts';
import { en as panelEn } from '../../src/trainer/strings/en.ts';
import { ru as panelRu } from '../../src/trainer/strings/ru.ts';

const readMe = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* textsIn(inner);
}

const longest = (titles: string[]): string | undefined => titles.sort((a, b) => b.length - a.length)[0];

/** Every arrow of a text that does not lead from a place to one within it. */
function strayArrows(text: string, { places, gridPlaces }: Strings): string[] {
  const titled = [...Object.entries(places), ...Object.entries(gridPlaces)] as [PlaceId, string][];
  const titles = titled.map(([, title]) => title);
  const steps = text.replaceAll('\u00a0', ' ').split(' › ');
  return steps.slice(1).flatMap((right, index) => {
    const [left, next] = [(steps[index] ?? '').replace(/["»*]+$/, ''), right.replace(/^["«*]+/, '')];
    const from = longest(titles.filter((title) => left.endsWith(title)));
    const to = longest(titles.filter((title) => next.startsWith(title)));
    const leads = titled.some(
      ([id, title]) =>
        title === to && titled.some(([above, its]) => its === from && id.slice(0, id.lastIndexOf('/')) === above),
    );
    return leads ? [] : [`${left.slice(-30)} › ${next.slice(0, 30)}`];
  });
}

test.each([
  ['English', menuEn, [menuEn, panelEn, readMe('README.md')]],
  ['Russian', menuRu, [menuRu, panelRu, readMe('README.ru.md')]],
])('%s: every way that is written leads there', (_language, strings, sources) => {
  const texts = [...textsIn(sources)].filter((text) => text.includes('›'));
  counted('texts that show a way', texts.length, 10);
  expect(texts.flatMap((text) => strayArrows(text, strings))).toEqual([]);
});

/**
 * Why a way in a sentence could be read as another: it begins below an area of the menu («Network» stands in two of them), or runs
 * on into the words after it, «TCP/IP and the server address».
 */
function blurredWays(text: string, { places, gridPlaces }: Strings): string[] {
  const titled = [...Object.entries(places), ...Object.entries(gridPlaces)];
  const titles = titled.map(([, title]) => title);
  const areas = titled.filter(([id]) => !id.includes('/')).map(([, title]) => title);
  const steps = text.replaceAll('\u00a0', ' ').split(' › ');
  return steps.flatMap((step, index) => {
    if (index === 0) return areas.some((area) => step.endsWith(area)) ? [] : [step.slice(-30)];
    const rest = step.slice(longest(titles.filter((title) => step.startsWith(title)))?.length ?? 0);
    const goesOn = index < steps.length - 1;
    if (/^$|^[.,:;)»”]/.test(rest))
      return goesOn && rest !== '' && !areas.some((area) => rest.endsWith(area)) ? [rest] : [];
    return [step.slice(0, 30)];
  });
}

test.each([
  ['English', menuEn],
  ['Russian', menuRu],
])('%s: a way begins at an area of the menu and ends where its sentence sees that it does', (_language, strings) => {
  const ways = [...textsIn(strings)].filter((text) => text.includes('›'));
  counted('texts that show a way', ways.length, 10);
  expect(ways.flatMap((text) => blurredWays(text, strings))).toEqual([]);
});

test('a way that reads as another is found', () => {
  expect(
    blurredWays('Check the DNS servers in System › Network › TCP/IP and the server address.', menuEn),
  ).toHaveLength(1);
  expect(blurredWays('Check DHCP in Network › TCP/IP.', menuEn)).toEqual(['Check DHCP in Network']);
  expect(blurredWays('Проверьте DNS в разделе Система › Сеть › TCP/IP и адрес сервера.', menuRu)).toHaveLength(1);
  expect(blurredWays('Проверьте DNS на странице «Система › Сеть › TCP/IP».', menuRu)).toEqual([]);
});

test('a way by which a page is no longer reached is found', () => {
  expect(strayArrows('See System › Network › Platform Access.', menuEn)).toEqual(['Network › Platform Access.']);
  expect(strayArrows('See Maintenance › Network Detection.', menuEn)).toHaveLength(1);
});
