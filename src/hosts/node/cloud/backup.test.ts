// A backup and its way back, without a process: what is whole, what is refused and in which words, and who is let in at the door.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backUp } from './backup.ts';
import { type CloudHost, createCloudHost } from './cloudHost.ts';
import { type Door, openDoor } from './door.ts';
import { openStore } from './openStore.ts';
import { fileOf, regions } from './regions.ts';
import { restore } from './restore.ts';

const NOW = Date.UTC(2026, 0, 12, 6);
const SERIAL = 'SIM000042';
let at: string;
let folder: string;
let cloud: CloudHost | null = null;
let door: Door | null = null;

beforeEach(async () => {
  at = await mkdtemp(join(tmpdir(), 'sim-nvr-backup-'));
  folder = join(at, 'data');
});
afterEach(async () => {
  await leave();
  await rm(at, { recursive: true });
});

const bug = (thrown: unknown): void => {
  throw thrown;
};

async function begin(): Promise<CloudHost> {
  const { mkdir } = await import('node:fs/promises');
  await mkdir(folder, { recursive: true });
  cloud = createCloudHost({
    regions: ['russia'],
    keeping: { in: 'file', folder },
    log: pino({ level: 'silent' }),
    bug,
  });
  door = await openDoor({ folder, cloud, bug });
  return cloud;
}

async function leave(): Promise<void> {
  await door?.end();
  await cloud?.end();
  door = null;
  cloud = null;
}

/** One effect of several rows, which must all be in a copy or none of them. */
async function bind(to: Pick<CloudHost, 'region'>, turn: number): Promise<void> {
  const { store } = await to.region('russia');
  await store.transaction(async (rows) => {
    const binding = { account: 'anna', epoch: turn };
    await rows.putDevice({
      serial: SERIAL,
      region: 'russia',
      lastEpoch: turn,
      revision: turn,
      ...binding,
      sharedWith: [],
    });
    await rows.addEvent({ serial: SERIAL, revision: turn, change: 'added', at: NOW, ...binding });
    await rows.addAudit({ at: NOW, actor: 'anna', action: 'add', serial: SERIAL, operation: null, outcome: 'done' });
  });
}

const rowsOf = async (where: string) => {
  const store = await openStore({ in: 'file', folder: where }, 'russia');
  try {
    return await store.transaction(async (rows) => ({
      device: await rows.device(SERIAL),
      history: await rows.history(SERIAL),
      audit: await rows.audit(SERIAL),
      until: await rows.serverUntil('one'),
    }));
  } finally {
    await store.close();
  }
};

test('copied from under the process that has it open, between two of its transactions; restored, it goes on above all that was', async () => {
  const host = await begin();
  let turn = 0;
  let isOver = false;
  const busy = (async () => {
    while (!isOver) {
      await bind(host, ++turn);
      // A file answers within the turn: without this nobody else would have one.
      await new Promise((resolve) => setImmediate(resolve));
    }
  })();
  await (await host.region('russia')).store.transaction((rows) => rows.putServer('one', NOW));
  const told = turn;
  const copied = await backUp(join(at, 'today'), folder, regions, () => NOW);
  isOver = true;
  await busy;
  expect(copied).toEqual([{ region: 'russia', devices: 1, accounts: 0 }]);
  expect(turn).toBeGreaterThan(told);
  expect(readdirSync(folder).filter((name) => name.includes('copying'))).toEqual([]);

  const other = join(at, 'other');
  const restored = await restore({ from: join(at, 'today'), folder: other, regions, replace: false, now: () => NOW });
  expect(restored).toEqual({
    of: '2026-01-12T06:00:00.000Z',
    regions: [{ region: 'russia', devices: 1, accounts: 0, before: null }],
  });
  const { device, history, audit, until } = await rowsOf(other);
  const last = history.at(-1)?.revision ?? 0;
  expect(last).toBeGreaterThanOrEqual(told);
  expect(history.map(({ revision }) => revision)).toEqual(Array.from({ length: last }, (_, of) => of + 1));
  expect(audit.length).toBe(last);
  // The binding is the one that it was; whatever comes next is above all that was given out after the copy.
  expect(device).toMatchObject({ epoch: last, lastEpoch: last + 1_000_000, revision: last + 1_000_000 });
  expect(until).toBe(0);
});

test('where nobody runs the command copies by itself, and leaves the folder as it was', async () => {
  await bind(await begin(), 1);
  await leave();
  const before = readdirSync(folder);
  await backUp(join(at, 'today'), folder, regions);
  expect(readdirSync(folder).filter((name) => name !== 'version.json')).toEqual(before);
  expect(readdirSync(join(at, 'today'))).toEqual(['backup.json', 'cloud-russia.db']);
});

test('a door whose process was killed is nobody’s', async () => {
  await bind(await begin(), 1);
  const left = readFileSync(join(folder, 'cloud-door.json'));
  await leave();
  writeFileSync(join(folder, 'cloud-door.json'), left);
  writeFileSync(join(folder, 'cloud-copying-0.db'), 'half of a copy');
  expect(await backUp(join(at, 'today'), folder, regions)).toHaveLength(1);
  await begin();
  expect(readdirSync(folder)).not.toContain('cloud-copying-0.db');
});

test('what is there is kept beside what takes its place, with what a kill left beside it', async () => {
  const host = await begin();
  await bind(host, 1);
  await backUp(join(at, 'today'), folder, regions);
  await bind(host, 2);
  await leave();
  const again = { from: join(at, 'today'), folder, regions, now: () => NOW };
  await expect(restore({ ...again, replace: false })).rejects.toThrow(/cloud-russia\.db already\. .*--replace/);
  expect((await rowsOf(folder)).history).toHaveLength(2);
  const { regions: done } = await restore({ ...again, replace: true });
  expect((await rowsOf(folder)).history).toHaveLength(1);
  const kept = done[0]?.before ?? '';
  expect(kept).toBe(`${fileOf(folder, 'russia')}.before-20260112T060000000Z`);
  await rm(fileOf(folder, 'russia'));
  writeFileSync(fileOf(folder, 'russia'), readFileSync(kept));
  expect((await rowsOf(folder)).history).toHaveLength(2);
});

test('what is no backup, not whole or of a later program is refused in words, and nothing is changed', async () => {
  await bind(await begin(), 1);
  const today = join(at, 'today');
  await expect(backUp(today, join(at, 'nowhere'), regions)).rejects.toThrow(/There is no cloud of .* --data DIR/);
  await expect(backUp(join(at, 'no', 'such'), folder, regions)).rejects.toThrow(/There is no folder .*no\. Make it/);
  expect(existsSync(join(at, 'no'))).toBe(false);
  await backUp(today, folder, regions);
  await expect(backUp(today, folder, regions)).rejects.toThrow(/is there already/);
  await leave();

  const other = join(at, 'other');
  const again = () => restore({ from: today, folder: other, regions, replace: false });
  await expect(restore({ from: at, folder: other, regions, replace: false })).rejects.toThrow(/is no backup/);
  await expect(restore({ from: today, folder: other, regions: ['international'], replace: false })).rejects.toThrow(
    /has nothing of international/,
  );
  const file = fileOf(today, 'russia');
  const whole = readFileSync(file);
  const torn = Buffer.from(whole);
  torn[9000] = (torn[9000] ?? 0) ^ 1;
  writeFileSync(file, torn);
  await expect(again()).rejects.toThrow(/is not as it was copied/);
  await rm(file);
  await expect(again()).rejects.toThrow(/is missing from the backup/);
  writeFileSync(file, whole);
  const list = JSON.parse(readFileSync(join(today, 'backup.json'), 'utf8')) as object;
  writeFileSync(join(today, 'backup.json'), JSON.stringify({ ...list, schema: 2 }));
  await expect(again()).rejects.toThrow(/was made by a later sim-nvr \(schema 2\)/);
  expect(existsSync(fileOf(other, 'russia'))).toBe(false);
  writeFileSync(join(today, 'backup.json'), JSON.stringify(list));
  expect((await again()).regions).toHaveLength(1);
});

test('the door opens to whoever can read the folder: nobody without its token, no other site, under no other name', async () => {
  await bind(await begin(), 1);
  const { port, token } = JSON.parse(readFileSync(join(folder, 'cloud-door.json'), 'utf8')) as {
    port: number;
    token: string;
  };
  const ask = (path: string, headers: Record<string, string>, method = 'POST') =>
    fetch(`http://127.0.0.1:${port}${path}`, { method, headers }).then(({ status }) => status);
  const mine = { Authorization: `Bearer ${token}` };
  expect(await ask('/copies/russia', mine)).toBe(200);
  expect(await ask('/copies/russia', {})).toBe(403);
  expect(await ask('/copies/russia', { Authorization: `Bearer ${token.replace(/./g, '0')}` })).toBe(403);
  expect(await ask('/copies/russia', { ...mine, Origin: 'http://evil.example' })).toBe(403);
  expect(await ask('/copies/..%2Fmars', mine)).toBe(404);
  expect(await ask('/copies/russia', mine, 'GET')).toBe(404);
});
