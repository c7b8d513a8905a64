// One round at one throttle: every subject once, forth or back, and what each gave as plain samples by name of figure.

import { expectTyped, keyPlaces, logIn, sidebarPlaces, tabPlaces } from './kioskVisit.mjs';
import { openVisit, pause } from './visit.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */
/** @typedef {import('./visit.mjs').Point} Point */
/** @typedef {import('./subjects.mjs').SubjectName} SubjectName */
/** @typedef {(figure: string, samples: readonly number[]) => void} Note */
/** @typedef {(subject: SubjectName, figure: string, samples: readonly number[]) => void} NoteOf */

const PRESSES = 12;
/** The first presses of a canvas are its slow ones, and nobody types a password of two. */
const WARM_PRESSES = 2;
const SWITCHES = 12;
const WARM_SWITCHES = 3;
const TYPED_KEYS = 20;
const KEY_EVERY_MS = 50;
/** Lets the work that was put off until the page is idle be done. */
const SETTLE_MS = 700;

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {readonly import('./subjects.mjs').Subject[]} subjects in the order of this round
 * @param {number} throttle
 * @param {NoteOf} noteOf
 */
export async function playRound(browser, subjects, throttle, noteOf) {
  for (const subject of subjects) {
    const visit = await openVisit(browser, subject, throttle);
    try {
      /** @type {Note} */
      const note = (figure, samples) => noteOf(subject.name, figure, samples);
      const { usableAt } = await visit.read();
      note('usable', [usableAt]);
      await pause(SETTLE_MS);
      await WALKS[subject.name](visit, throttle, note);
      const { longTasks } = await visit.read();
      note('longTasksAtBoot', [longTasks.filter(({ at }) => at < usableAt).length]);
      note('longTasksAfterBoot', [longTasks.filter(({ at }) => at >= usableAt).length]);
      note('longestTaskAfterBoot', [Math.max(0, ...longTasks.filter(({ at }) => at >= usableAt).map(({ ms }) => ms))]);
    } finally {
      await visit.close();
    }
  }
}

/** @type {Record<SubjectName, (visit: Visit, throttle: number, note: Note) => Promise<void>>} */
const WALKS = {
  async kiosk(visit, throttle, note) {
    const keys = await keyPlaces(visit);
    await pressKeys(visit, keys, note);
    await expectTyped(visit, PRESSES);
    await typeFast(visit, keys, throttle, note);
    await logIn(visit);
    await pause(SETTLE_MS);
    await switchPages(visit, await sidebarPlaces(visit), 'switch', note);
    await switchPages(visit, await tabPlaces(visit), 'tab', note);
  },
  async empty(visit, _throttle, note) {
    const routes = [await visit.middle('button:nth-of-type(2)'), await visit.middle('button:nth-of-type(1)')];
    await switchPages(visit, routes, 'switch', note);
  },
  async canvas(visit, throttle, note) {
    const keys = Array.from({ length: 6 }, (_, index) => ({ x: 150 + 180 * index, y: 130 }));
    await pressKeys(visit, keys, note);
    await typeFast(visit, keys, throttle, note);
  },
};

/** @param {Visit} visit @param {readonly Point[]} keys @param {Note} note */
async function pressKeys(visit, keys, note) {
  await visit.takeEchoes();
  const before = await visit.busyMs();
  for (let press = 0; press < PRESSES; press++) await visit.press(placeAt(keys, press));
  note('pressBusy', [((await visit.busyMs()) - before) / PRESSES]);
  const echoes = await visit.takeEchoes();
  const of = (/** @type {string} */ type) =>
    echoes
      .filter((echo) => echo.type === type)
      .slice(WARM_PRESSES)
      .map(({ ms }) => ms);
  note('keyDown', of('pointerdown'));
  note('keyEcho', of('pointerup'));
}

/**
 * At 4× and at the round's own throttle where that is more.
 * @param {Visit} visit @param {readonly Point[]} keys @param {number} throttle @param {Note} note
 */
async function typeFast(visit, keys, throttle, note) {
  if (throttle === 1) return;
  for (const rate of [4, throttle]) {
    await visit.throttle(rate);
    await visit.takeEchoes();
    await visit.page.evaluate('probe.watchFrames()');
    await visit.typeAlong(
      Array.from({ length: TYPED_KEYS }, (_, index) => placeAt(keys, index)),
      KEY_EVERY_MS,
    );
    note(`typingDropped${rate}`, [await visit.page.evaluate('probe.droppedFrames()')]);
    const echoes = await visit.takeEchoes();
    note(
      `typingEcho${rate}`,
      echoes.filter(({ type }) => type === 'pointerup').map(({ ms }) => ms),
    );
  }
}

/** @param {Visit} visit @param {readonly Point[]} places @param {string} name @param {Note} note */
async function switchPages(visit, places, name, note) {
  for (let warm = 0; warm < WARM_SWITCHES; warm++) await visit.press(placeAt(places, warm));
  await visit.takeEchoes();
  const before = await visit.busyMs();
  for (let click = 0; click < SWITCHES; click++) await visit.press(placeAt(places, WARM_SWITCHES + click));
  note(`${name}Busy`, [((await visit.busyMs()) - before) / SWITCHES]);
  const echoes = await visit.takeEchoes();
  note(
    name,
    echoes.filter(({ type }) => type === 'click').map(({ ms }) => ms),
  );
}

/** @param {readonly Point[]} places @param {number} index @returns {Point} */
function placeAt(places, index) {
  const place = places[index % places.length];
  if (!place) throw new Error('There is no place to press.');
  return place;
}
