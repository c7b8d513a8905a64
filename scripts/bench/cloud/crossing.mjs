// Two servers on one PostgreSQL: devices linked to one, their owner at the other. How long after the owner's request is sent the device
// hears of it.

import { quantile } from '../quantiles.mjs';
import { openOwner } from './clouds.mjs';
import { openLinks } from './links.mjs';

const DEVICES = 64;
const CHANGES = 300;

/** @typedef {{ atOnce: number, ms: number[], p95: number }} Crossing */

/** @param {import('./clouds.mjs').House} house @param {number} from the first of its devices @param {readonly number[]} levels */
export async function measureCrossings(house, from, levels) {
  const [one, two] = [await house.start(), await house.start()];
  const links = await openLinks(one.said, from, DEVICES);
  const ask = await openOwner(
    house.database ?? '',
    two.said,
    links.map(({ serial }) => serial),
  );
  /** @type {Crossing[]} */
  const all = [];
  for (const atOnce of levels) {
    const ms = /** @type {number[]} */ ([]);
    let begun = 0;
    await Promise.all(
      // Each has devices of its own: nobody waits for the news of somebody else's change.
      links.slice(0, atOnce).map(async (_, mine) => {
        while (begun < CHANGES) {
          const at = begun++;
          const link = links[(mine + at * atOnce) % links.length] ?? links[0];
          if (link) ms.push(await crossing(link, ask, `${atOnce}-${at}`));
        }
      }),
    );
    all.push({ atOnce, ms, p95: quantile(ms, 0.95) });
  }
  for (const link of links) link.close();
  await Promise.all([one.end(), two.end()]);
  return all;
}

/** @param {import('./links.mjs').Link} link @param {Awaited<ReturnType<typeof openOwner>>} ask @param {string} name @returns {Promise<number>} ms */
async function crossing(link, ask, name) {
  const heard = new Promise((/** @type {(at: number) => void} */ resolve) =>
    link.onPush(() => resolve(performance.now())),
  );
  const sent = performance.now();
  await ask('POST', `/devices/${link.serial}/shares`, `share-${name}`, { mail: 'boris@house.invalid' });
  const at = await heard;
  const mail = encodeURIComponent('boris@house.invalid');
  // Taken back, so that the next change of this device is one again.
  const isBack = new Promise((/** @type {(value?: undefined) => void} */ resolve) => link.onPush(() => resolve()));
  await ask('DELETE', `/devices/${link.serial}/shares/${mail}`, `back-${name}`);
  await isBack;
  return at - sent;
}
