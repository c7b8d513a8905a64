// A backup of a cloud that is at work, as its operator makes it: commands beside a process in which devices unbind, which is then lost.
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { operationKey } from '../../../cloud/testing/index.ts';
import { ask, buildProcesses, type CloudProcesses, folderOf, type Running, signIn } from '../testing/cloudProcesses.ts';
import { link } from '../testing/deviceLink.ts';

const FILES = { DATABASE_URL: '' };
const CODE = 'ABCDEF';
const BACKUPS = 3;
const LIFTED = 1_000_000;
let processes: CloudProcesses;
const opened: InstanceType<typeof Database>[] = [];

beforeAll(async () => {
  processes = await buildProcesses('.cache/backup-process');
}, 300_000);
afterEach(() => {
  processes.killAll();
  for (const database of opened.splice(0)) database.close();
});
afterAll(() => processes?.clear());

const at = ({ url }: Running): string => `${url}/russia`;
const begin = (folder: string): Promise<Running> => processes.start(['cloud', '--port', '0', '--data', folder], FILES);

interface House {
  serial: string;
  key: string;
  /** Operations that the device was told to be done, in their order. */
  told: string[];
}

interface Row {
  serial: string;
  account: string | null;
  epoch: number | null;
  lastEpoch: number;
  revision: number;
}

/** What a file holds, read without the program. */
function read(file: string) {
  const database = new Database(file);
  opened.push(database);
  const all = <T>(query: string, ...values: unknown[]): T[] => database.prepare(query).all(...values) as T[];
  return {
    devices: all<Row>('select serial, account, epoch, last_epoch as lastEpoch, revision from devices'),
    done: (serial: string) =>
      all<{ operation: string }>(`select operation from operations where serial = ? and outcome = 'done'`, serial),
    events: (serial: string) =>
      all<{ revision: number; change: string }>(
        'select revision, change from binding_events where serial = ? order by revision',
        serial,
      ),
    audit: (serial: string) =>
      all<{ n: number }>(
        `select count(*) as n from audit where serial = ? and action = 'unbind' and outcome = 'done'`,
        serial,
      )[0]?.n,
    sessions: all('select id from sessions').length,
  };
}

test(`${BACKUPS} times while devices unbind: each is the whole truth of one moment, and a cloud goes on from it`, async () => {
  const [folder, kept, again] = [folderOf(), folderOf(), folderOf()];
  const cloud = await begin(folder);
  const token = await signIn(at(cloud), 'anna@house.invalid');
  const add = (where: Running, serial: string, key: string, as = token) =>
    ask(at(where), 'POST', '/devices', { token: as, key, body: { serial, code: CODE } });

  let isOver = false;
  let unbinds = 0;
  const houses: House[] = [];
  async function live(serial: string): Promise<void> {
    const { body } = await ask(at(cloud), 'POST', '/activations', { body: { serial, code: CODE } });
    const house: House = { serial, key: String(body['key']), told: [] };
    houses.push(house);
    const device = await link(at(cloud), serial, house.key);
    for (let turn = 1; !isOver; turn++) {
      await add(cloud, serial, `add-${serial}-${turn}`);
      const operationId = `op-${turn}`;
      const reply = await device.say({ ask: 'unbind', session: device.session, operationId, epoch: turn });
      if (reply?.['result'] !== 'done') throw new Error(JSON.stringify(reply));
      house.told.push(operationId);
      unbinds++;
    }
    device.close();
  }
  const living = Array.from({ length: 6 }, (_, one) => live(`SIM00010${one}`));

  const before: Map<string, number>[] = [];
  // Until so many had unbindings between their beginning and their end: else nothing was tried.
  for (let backup = 0, met = 0; met < BACKUPS; backup++) {
    const start = unbinds;
    const told = new Map(houses.map((house) => [house.serial, house.told.length]));
    const { exit, output } = await processes.run(['cloud', 'backup', join(kept, `${backup}`), '--data', folder], FILES);
    expect(output).toMatch(/russia \(\d devices, 1 account\)/);
    expect(exit).toBe(0);
    before.push(told);
    if (unbinds > start) met++;
  }
  isOver = true;
  await Promise.all(living);
  await cloud.kill();

  for (const [backup, told] of before.entries()) {
    const file = read(join(kept, `${backup}`, 'cloud-russia.db'));
    for (const { serial, account, epoch, lastEpoch, revision } of file.devices) {
      const events = file.events(serial);
      const done = file.done(serial).map(({ operation }) => operation);
      const freed = events.filter(({ change }) => change === 'freed').length;
      expect(events.map((event) => event.revision)).toEqual(Array.from({ length: revision }, (_, of) => of + 1));
      // One outcome and one line for each effect: of adding, and of unbinding in the order in which the device asked.
      expect(done.length).toBe(revision);
      for (let turn = 1; turn <= freed; turn++) expect(done).toContain(operationKey(`op-${turn}`));
      expect(done).not.toContain(operationKey(`op-${freed + 1}`));
      expect(file.audit(serial)).toBe(freed);
      expect(revision).toBe(lastEpoch + freed);
      expect([account === null, epoch]).toEqual([lastEpoch === freed, account === null ? null : lastEpoch]);
      // What a device was told before the backup began is in it.
      expect(freed).toBeGreaterThanOrEqual(told.get(serial) ?? 0);
    }
  }

  const last = join(kept, `${before.length - 1}`);
  const restored = await processes.run(['cloud', 'restore', last, '--data', again], FILES);
  expect(restored).toMatchObject({ exit: 0 });
  const was = new Map(read(join(last, 'cloud-russia.db')).devices.map((row) => [row.serial, row]));
  const next = await begin(again);
  // Who had signed in signs in again, with the same password.
  expect((await ask(at(next), 'GET', '/devices', { token })).status).toBe(401);
  const anew = await signIn(at(next), 'anna@house.invalid');
  for (const { serial, key, told } of houses) {
    const device = await link(at(next), serial, key);
    const first = await device.say({ ask: 'settle', session: device.session, operationId: told[0] ?? '' });
    const row = was.get(serial);
    // Newer than all that a recorder may have heard since.
    expect(first).toMatchObject({
      result: 'done',
      binding: { bound: row?.account !== null, revision: LIFTED + (row?.revision ?? 0) },
    });
    const epoch = row?.epoch ?? LIFTED + (row?.lastEpoch ?? 0) + 1;
    if (row?.account === null) await add(next, serial, `again-${serial}`, anew);
    // An epoch that was given out after the backup means nobody.
    const stale = { operationId: 'stale', epoch: (row?.lastEpoch ?? 0) + 1 };
    expect((await device.say({ ask: 'unbind', session: device.session, ...stale }))?.['result']).not.toBe('done');
    const freed = await device.say({ ask: 'unbind', session: device.session, operationId: 'now', epoch });
    expect(freed).toMatchObject({ result: 'done', binding: { bound: false } });
    device.close();
  }
  expect(await next.end()).toBe(0);
  expect(read(join(again, 'cloud-russia.db')).done('SIM000100')).toContainEqual({ operation: operationKey('now') });
});

test('beside `serve` as beside `cloud`; and a process that has the folder is not put aside by a restore', async () => {
  const [folder, kept] = [folderOf(), folderOf()];
  const sim = await processes.start(['serve', '--port', '0', '--data', folder], FILES, /Lab:\s+(\S+)\//);
  await signIn(`${sim.url}/simcloud/v1/russia`, 'anna@house.invalid');
  const to = join(kept, 'today');
  const { exit, output } = await processes.run(['cloud', 'backup', to, '--data', folder], FILES);
  expect([exit, output]).toEqual([0, expect.stringContaining('1 account)')]);
  const refused = await processes.run(['cloud', 'restore', to, '--data', folder, '--replace'], FILES);
  expect([refused.exit, refused.output]).toEqual([1, expect.stringMatching(/Another sim-nvr \(process \d+\) keeps/)]);
  await sim.kill();
  // Killed, it left its door's address behind: nobody is there, so the command copies by itself.
  const alone = await processes.run(['cloud', 'backup', join(kept, 'after'), '--data', folder], FILES);
  expect([alone.exit, alone.output]).toEqual([0, expect.stringContaining('1 account)')]);
});
