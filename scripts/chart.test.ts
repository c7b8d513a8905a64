import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { profileById } from '../src/device/index.ts';
import { createNavigationMachine, pagesOf } from '../src/machines/index.ts';
import { menuTree } from '../src/menu/tree/tree.ts';
import { CHART_FILE, DRAWN_PROFILES, drawCharts, withCharts } from './chart.mjs';

const sources = { createNavigationMachine, pagesOf, menuTree, profileById };
const document = readFileSync(join(import.meta.dirname, '..', CHART_FILE), 'utf8');

test(`the charts in ${CHART_FILE} are those of the code; node scripts/chart.mjs draws them anew`, () => {
  expect(document).toBe(withCharts(document, drawCharts(sources)));
});

test('a page, and the right it needs, is in the drawing of every profile', () => {
  const drawings = drawCharts(sources).split('```mermaid').slice(1);
  expect(drawings).toHaveLength(DRAWN_PROFILES.length);
  for (const drawing of drawings) expect(drawing).toContain('hik_connect: hik-connect (settings)');
});

test('only firmware 3.x has the icon grid, and back from a page leads to it', () => {
  const [areas, grid] = drawCharts(sources).split('```mermaid').slice(1);
  expect(areas).not.toContain('home');
  expect(areas).toContain('menu --> liveView: secondary.pressed, back.pressed');
  expect(grid).toContain('menu --> home: secondary.pressed, back.pressed');
});

test('a document without its markers is refused, with the markers in the message', () => {
  expect(() => withCharts('# Architecture', '')).toThrow('<!-- chart: begin -->');
});
