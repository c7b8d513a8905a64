// `npm run bench -- cloud`: the cloud as a process, over the links that devices have. How many unbindings a second it commits on a file and on
// PostgreSQL, beside a bare loop of writes and `pgbench` of the same run; how soon a thousand devices are online and what ten thousand
// weigh; how long news takes from one server to a device at the other. How each grows is drawn as SVG.

import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { buildIfNeeded } from '../../build.mjs';
import { quantile, spread } from '../quantiles.mjs';
import { barePostgres, bareSyncs } from './bare.mjs';
import { openHouse } from './clouds.mjs';
import { measureCrossings } from './crossing.mjs';
import { drawPanels } from './drawing.mjs';
import { filesMost, measureHeld, measureRushes } from './holding.mjs';
import { openLinks, unbindAll } from './links.mjs';

const LEVELS = [1, 4, 16, 64];
/** So many devices of a level each unbind once; one after the other takes longer. */
const countAt = (/** @type {number} */ level) => (level === 1 ? 200 : 1000);
const MOST = 64;
const EACH = 1000;
const CONNECTIONS = 8;
const RUSHES = [100, 500, 1000, 2000];
const HELD = [0, 1000, 5000, 10_000];
const CROSSINGS = [1, 4, 16];
/** Of the bench, its sockets and those that wait to be closed. */
const SPARE_FILES = 1000;

/** @typedef {{ own: number, bare: number }} Round */

/** @param {string} root @param {{ rounds: number }} how */
export async function benchCloud(root, { rounds }) {
  buildIfNeeded(root);
  mkdirSync(join(root, 'reports'), { recursive: true });
  /** @type {number[]} */
  const loads = [];
  const stage = (/** @type {string} */ name) => {
    loads.push(loadavg()[0] ?? Number.NaN);
    console.log(`${name} …`);
  };
  // Told as it goes, too: a machine that gives up on the way has measured something.
  const told = (/** @type {unknown} */ measured) => console.log(JSON.stringify(measured));
  const devices = LEVELS.length * 1000 + rounds * 2 * EACH;

  stage('Unbinding on a file');
  const file = await openHouse(root, 'libsql', Math.max(devices, HELD.at(-1) ?? 0));
  const onFile = await measureUnbinding(file, rounds, () => bareSyncs(file.folder));
  told(onFile);
  stage('Links');
  const rushes = { libsql: await measureRushes(file, RUSHES) };
  const most = filesMost() - SPARE_FILES;
  const held = await measureHeld(
    file,
    HELD.filter((count) => count <= most),
  );
  told({ rushes, held });
  await file.end();

  stage('Unbinding on PostgreSQL');
  const postgres = await openHouse(root, 'PostgreSQL', devices);
  const url = postgres.database ?? '';
  const onPostgres = await measureUnbinding(postgres, rounds, (round) =>
    barePostgres(url, postgres.folder, { round, connections: CONNECTIONS, each: EACH / CONNECTIONS }),
  );
  told(onPostgres);
  const rushesThere = await measureRushes(postgres, RUSHES);
  // Of those that nobody has freed.
  stage('Two servers');
  const crossings = await measureCrossings(postgres, devices - 100, CROSSINGS);
  told({ rushesThere, crossings: crossings.map(({ atOnce, p95 }) => ({ atOnce, p95 })) });
  await postgres.end();
  stage('Done');

  const at = (/** @type {readonly { count: number, onlineMs: number }[]} */ all) =>
    all.map(({ count, onlineMs }) => `${count}: ${onlineMs.toFixed(0)}`).join(', ');
  const first = crossings[0];
  const rows = [
    ...besideRows('on a file', onFile.rounds, 'a bare loop of 4 kB and fsync', '≥ 60 %'),
    ...besideRows(`on PostgreSQL, ${CONNECTIONS} connections`, onPostgres.rounds, 'pgbench', '≥ 400 or ≥ 60 %'),
    ['so many links at once, all online after ms: a file', at(rushes.libsql), '1000: ≤ 5000'],
    ['the same on PostgreSQL', at(rushesThere), '1000: ≤ 5000'],
    [
      'links held, MB resident',
      held.map(({ count, mb }) => `${count}: ${mb.toFixed(0)}`).join(', '),
      most < 10_000 ? `10000: ≤ 400, but \`ulimit -n\` allows ${filesMost()} files` : '10000: ≤ 400',
    ],
    [
      'their signs of life answered, p95 ms (of one core)',
      held
        .filter(({ count }) => count > 0)
        .map(({ count, beatMs, busy }) => `${count}: ${beatMs.toFixed(1)} (${(100 * busy).toFixed(0)} %)`)
        .join(', '),
      '',
    ],
    [
      'a change at one server heard by a device at the other, p50 / p95, ms',
      `${quantile(first?.ms ?? [], 0.5).toFixed(1)} / ${first?.p95.toFixed(1)}`,
      'p95 ≤ 100',
    ],
    [
      'the same, so many changes at once, p95',
      crossings.map((one) => `${one.atOnce}: ${one.p95.toFixed(1)}`).join(', '),
      '',
    ],
  ];
  const width = Math.max(...rows.map(([name = '']) => name.length));
  console.log(`\n${rows.map(([name = '', value, mark]) => `${name.padEnd(width)}  ${value}  ${mark}`).join('\n')}`);
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`;
  console.log(`\n${machine}; load from stage to stage: ${loads.map((load) => load.toFixed(1)).join(', ')}`);

  const drawn = join(root, 'reports', 'bench-cloud.svg');
  writeFileSync(
    drawn,
    drawPanels([
      {
        title: 'Unbindings committed a second',
        x: 'asked at once',
        y: 'a second',
        lines: [
          { name: 'a file', points: onFile.levels },
          { name: 'PostgreSQL', points: onPostgres.levels },
        ],
      },
      {
        title: 'Links opened at once until all are online',
        x: 'links',
        y: 'ms',
        lines: [
          { name: 'a file', points: rushes.libsql.map(({ count, onlineMs }) => [count, onlineMs]) },
          { name: 'PostgreSQL', points: rushesThere.map(({ count, onlineMs }) => [count, onlineMs]) },
        ],
        mark: 5000,
      },
      {
        title: 'What links weigh',
        x: 'links held',
        y: 'MB resident',
        lines: [{ name: 'one server', points: held.map(({ count, mb }) => [count, mb]) }],
        mark: 400,
      },
      {
        title: 'News from one server to a device at another',
        x: 'changes at once',
        y: 'p95, ms',
        lines: [{ name: 'PostgreSQL', points: crossings.map(({ atOnce, p95 }) => [atOnce, p95]) }],
        mark: 100,
      },
    ]),
  );
  const report = { at: new Date().toISOString(), machine, loads, rows, onFile, onPostgres, rushes, rushesThere, held };
  writeFileSync(join(root, 'reports', 'bench-cloud.json'), `${JSON.stringify(report, null, 2)}\n`);
  console.log(`\nHow it grows: ${drawn}`);
}

/**
 * Turn about with what it is held against, so that a machine that slows down slows both.
 * @param {import('./clouds.mjs').House} house @param {number} rounds
 * @param {(round: number) => number | Promise<number>} bare a second
 */
async function measureUnbinding(house, rounds, bare) {
  const cloud = await house.start();
  let next = 1;
  const own = async (/** @type {number} */ level, /** @type {number} */ count) => {
    const links = await openLinks(cloud.said, next, count);
    next += count;
    const { perSecond } = await unbindAll(links, level);
    for (const link of links) link.close();
    // Their ends are rows as well, and no part of the next measurement.
    await pause(1500);
    return perSecond;
  };
  await own(MOST, 200);
  /** @type {[number, number][]} */
  const levels = [];
  for (const level of LEVELS) levels.push([level, await own(level, countAt(level))]);
  /** @type {Round[]} */
  const all = [];
  for (let round = 0; round < rounds; round++) {
    all.push({ own: await own(MOST, EACH), bare: await bare(round) });
  }
  await cloud.end();
  return { levels, rounds: all };
}

/** @param {string} where @param {readonly Round[]} rounds @param {string} peer @param {string} mark */
function besideRows(where, rounds, peer, mark) {
  const ratios = rounds.map(({ own, bare }) => own / bare);
  return [
    [`unbindings a second ${where}, ${MOST} at once`, spread(rounds.map(({ own }) => own)), ''],
    [`${peer}, a second`, spread(rounds.map(({ bare }) => bare)), ''],
    ['of it', `${(100 * quantile(ratios, 0.5)).toFixed(0)} %`, mark],
  ];
}
