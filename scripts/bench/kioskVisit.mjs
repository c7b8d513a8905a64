// The measured walk through the recorder's screen: type at the login dialog's keyboard, log in, go from page to page.
// Places are found once, before the clock runs, so that looking for them costs the page nothing.

/** @typedef {import('./visit.mjs').Visit} Visit */
/** @typedef {import('./visit.mjs').Point} Point */

/** As documented in the README (src/world/scenarios/passwords.ts). */
const PASSWORD = 'unbind4x';
const KEYS = ['u', 'n', 'b', 'i', 'd', 'x'];

/** The middles of some keys of the keyboard on the screen. @param {Visit} visit @returns {Promise<Point[]>} */
export async function keyPlaces({ page }) {
  const places = [];
  for (const key of KEYS) {
    const box = await page.getByRole('group').getByRole('button', { name: key, exact: true }).boundingBox();
    if (box) places.push({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
  }
  if (places.length < KEYS.length) throw new Error(`Only ${places.length} of the keys ${KEYS} are on the keyboard.`);
  return places;
}

/** Dots in the password field, which come a moment after they are painted. @param {Visit} visit @param {number} count */
export const expectTyped = ({ page }, count) =>
  page.waitForFunction((dots) => {
    const field = document.querySelector('input.field-secret');
    return field instanceof HTMLInputElement && field.value.length === dots;
  }, count);

/** @param {Visit} visit */
export async function logIn({ page }) {
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await page.locator('.sidebar').waitFor({ timeout: 60_000 });
}

/** Sidebar rows of the area the link opened: System Info, Log, Import/Export. @param {Visit} visit @returns {Promise<Point[]>} */
export async function sidebarPlaces(visit) {
  const places = [];
  for (let row = 1; row <= 3; row++) places.push(await visit.middle(`.sidebar > ul > li:nth-child(${row}) .side-row`));
  return places;
}

/** The two tabs of System Info, once it is open. @param {Visit} visit @returns {Promise<Point[]>} */
export async function tabPlaces(visit) {
  const [systemInfo] = await sidebarPlaces(visit);
  if (systemInfo) await visit.press(systemInfo);
  return [await visit.middle('.tab:nth-child(2)'), await visit.middle('.tab:nth-child(1)')];
}
