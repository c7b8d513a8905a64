// The measured walk: open, type, type fast, log in, ten switches of page, a dialog opened and closed. The same for every subject;
// a floor has no menu and is pressed in one place instead.

import { pause } from '../visit.mjs';
import { FLOOR_SWITCH } from './subjects.mjs';
import { openVisit } from './visit.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */
/** @typedef {import('./visit.mjs').Point} Point */
/** @typedef {import('./subjects.mjs').Subject} Subject */
/** @typedef {import('./subjects.mjs').Menu} Menu */
/** @typedef {(figure: string, samples: readonly number[]) => void} Note */

const LETTERS = [...'asdfghjkl;'];
const PRESSES = 14;
const FAST_PRESSES = 20;
const FAST_EVERY_MS = 50;
const SETTLE_MS = 400;
const BETWEEN_KEYS_MS = 40;

/** @typedef {{points: Point[], fetched: {ready: string[], all: string[]}}} Prepared */

/**
 * Once per subject, not measured: finds the places of the switches, and what is fetched until login and in the whole walk.
 * @param {import('@playwright/test').Browser} browser @param {Subject} subject
 * @returns {Promise<Prepared>}
 */
export async function prepare(browser, subject) {
  const visit = await openVisit(browser, subject, 1);
  try {
    await visit.open();
    const ready = await visit.evaluate(`performance.getEntriesByType('resource')
      .filter(({ responseEnd }) => responseEnd > 0 && responseEnd <= watch.readyAt).map(({ name }) => name)`);
    /** @type {Point[]} */
    const points = [];
    const { menu } = subject;
    if (menu) {
      await logIn(visit, subject, menu);
      await pause(SETTLE_MS);
      for (const place of menu.switches) {
        const at = await visit.placeOf(place);
        points.push(at);
        const was = JSON.stringify(await visit.evaluate(menu.pageJs));
        await visit.press(at);
        await visit.until(`${menu.pageJs} !== ${was}`);
        await pause(SETTLE_MS);
      }
      await toDialog(visit, menu);
      await visit.press(await visit.placeOf(menu.openJs));
      await visit.until(menu.dialogJs);
      await pause(SETTLE_MS);
    }
    return { points, fetched: { ready, all: visit.fetched } };
  } finally {
    await visit.close();
  }
}

/**
 * @param {import('@playwright/test').Browser} browser @param {Subject} subject @param {Prepared} prepared
 * @param {number} throttle @param {Note} note
 */
export async function walk(browser, subject, { points }, throttle, note) {
  const visit = await openVisit(browser, subject, throttle);
  try {
    await visit.open();
    note('bootWork', [(await visit.work()).task]);
    note('usable', [await visit.evaluate('watch.readyAt')]);
    note('firstPaint', [await visit.evaluate('watch.paintedAt')]);
    if (subject.restJs) await visit.evaluate(subject.restJs);
    await typeKeys(visit, subject, note);
    if (subject.menu) await useMenu(visit, subject, subject.menu, points, note);
    else
      noteSwitches(
        note,
        await visit.pressEach(points.length ? points : Array(10).fill(FLOOR_SWITCH), subject.pageJs ?? ''),
      );
    note('longTasks', [await visit.evaluate('watch.longTasks')]);
  } finally {
    await visit.close();
  }
}

/** Letters and as many backspaces: the field ends empty. @param {Visit} visit @param {Subject} subject @param {Note} note */
async function typeKeys(visit, subject, note) {
  /** @type {Map<string, Point>} */
  const places = new Map();
  for (const key of [...LETTERS, 'Backspace']) places.set(key, await visit.placeOf(subject.keyJs(key)));
  const sequence = (/** @type {number} */ count) =>
    Array.from({ length: count }, (_, i) => (i < count / 2 ? LETTERS[i % LETTERS.length] : 'Backspace'))
      .map((key) => places.get(key ?? ''))
      .filter((place) => place !== undefined);

  const { echoes, work } = await visit.pressEach(sequence(PRESSES), subject.typedJs);
  note('keyEcho', echoes);
  note('keyWork', [work.task]);
  note('keyLayouts', [work.layouts]);

  await visit.evaluate(`watch.follow(${JSON.stringify(subject.typedJs)}, false); watch.watchFrames()`);
  const started = performance.now();
  const sent = [];
  for (const [i, at] of sequence(FAST_PRESSES).entries()) {
    await pause(started + i * FAST_EVERY_MS - performance.now());
    sent.push(visit.press(at));
  }
  await Promise.all(sent);
  await visit.until('watch.settled()');
  note(
    'fastEcho',
    (await visit.evaluate('watch.presses.map(({ ms }) => ms)')).filter((/** @type {number} */ ms) => ms >= 0),
  );
  note('fastDropped', [await visit.evaluate('watch.droppedFrames()')]);
  await visit.evaluate('watch.follow("", false)');
}

/** @param {Visit} visit @param {Subject} subject @param {Menu} menu @param {readonly Point[]} points @param {Note} note */
async function useMenu(visit, subject, menu, points, note) {
  await typePassword(visit, subject, menu);
  const login = await visit.pressEach([await visit.placeOf(menu.submitJs)], menu.menuJs);
  note('login', login.echoes);
  noteSwitches(note, await visit.pressEach(points, menu.pageJs));
  await toDialog(visit, menu);
  for (const button of [menu.openJs, menu.closeJs]) {
    const { echoes, work } = await visit.pressEach([await visit.placeOf(button)], menu.dialogJs);
    note('dialog', echoes);
    note('dialogWork', [work.task]);
  }
}

/** @param {Note} note @param {{echoes: number[], work: import('./visit.mjs').Work}} measured */
function noteSwitches(note, { echoes, work }) {
  note('switch', echoes);
  note('switchWork', [work.task]);
  note('switchScript', [work.script]);
  note('switchLayouts', [work.layouts]);
  note('switchStyles', [work.styles]);
}

/** @param {Visit} visit @param {Subject} subject @param {Menu} menu */
async function typePassword(visit, subject, menu) {
  for (const key of menu.password) {
    await visit.press(await visit.placeOf(subject.keyJs(key)));
    await pause(BETWEEN_KEYS_MS);
  }
}

/** @param {Visit} visit @param {Subject} subject @param {Menu} menu */
export async function logIn(visit, subject, menu) {
  if (subject.restJs) await visit.evaluate(subject.restJs);
  await typePassword(visit, subject, menu);
  await visit.press(await visit.placeOf(menu.submitJs));
  await visit.until(menu.menuJs);
}

/** @param {Visit} visit @param {Menu} menu */
export async function toDialog(visit, menu) {
  if (menu.wayToDialogJs) await visit.press(await visit.placeOf(menu.wayToDialogJs));
  await visit.until(`(${menu.openJs})?.disabled === false`);
  await pause(SETTLE_MS);
}
