// What the cloud's databases are held against, in the same run: a file that is written and synced as often as can be, and `pgbench`, which
// says to PostgreSQL what a server says for one unbinding, over as many connections, with nothing before or behind it.

import { spawnSync } from 'node:child_process';
import { closeSync, fsyncSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../usage.mjs';
import { REGION, SCHEMA, seedPostgres } from './stores.mjs';

const SYNC_MS = 1000;
const PAGE = Buffer.alloc(4096, 1);

/** @param {string} folder where the cloud's file is, too @returns {number} a second */
export function bareSyncs(folder) {
  const path = join(folder, 'bare');
  const file = openSync(path, 'w');
  let count = 0;
  const born = performance.now();
  while (performance.now() - born < SYNC_MS) {
    writeSync(file, PAGE);
    fsyncSync(file);
    count++;
  }
  const perSecond = (1000 * count) / (performance.now() - born);
  closeSync(file);
  rmSync(path);
  return perSecond;
}

/**
 * Read off a server at work: what one unbinding over a device's link says. What only reads, after the commit, stands outside a transaction here:
 * where that one lost a race, `pgbench` would begin with the first again.
 */
const STATEMENTS = `
\\set at :first + :client_id + :connections * :done
\\set done :done + 1
begin isolation level serializable;
select server from links where serial = 'SIM' || lpad(:at::text, 6, '0');
select * from devices where serial = 'SIM' || lpad(:at::text, 6, '0');
select account from shares where serial = 'SIM' || lpad(:at::text, 6, '0') order by place;
select outcome from operations where serial = 'SIM' || lpad(:at::text, 6, '0') and operation = md5(:at::text) || md5(:at::text);
insert into devices (serial, region, last_epoch, revision, account, epoch) values ('SIM' || lpad(:at::text, 6, '0'), '${REGION}', 1, 2, null, null) on conflict (serial) do update set region = '${REGION}', last_epoch = 1, revision = 2, account = null, epoch = null;
delete from shares where serial = 'SIM' || lpad(:at::text, 6, '0');
insert into binding_events (serial, revision, change, epoch, account, at) values ('SIM' || lpad(:at::text, 6, '0'), 2, 'freed', 1, 'seeded', 1795982024672);
insert into operations (serial, operation, outcome) values ('SIM' || lpad(:at::text, 6, '0'), md5(:at::text) || md5(:at::text), 'done');
insert into audit (at, actor, action, serial, operation, outcome) values (1795982024674, 'device', 'unbind', 'SIM' || lpad(:at::text, 6, '0'), md5(:at::text) || md5(:at::text), 'done');
select server from links where serial = 'SIM' || lpad(:at::text, 6, '0');
select * from devices where serial = 'SIM' || lpad(:at::text, 6, '0');
select account from shares where serial = 'SIM' || lpad(:at::text, 6, '0') order by place;
commit;
select * from devices where serial = 'SIM' || lpad(:at::text, 6, '0');
select account from shares where serial = 'SIM' || lpad(:at::text, 6, '0') order by place;
select pg_notify('bench', 'SIM' || lpad(:at::text, 6, '0'));
`;

/** Its devices, which are no part of what the cloud's own have to do: far from those, and far from one round to the next. */
const FROM = 500_001;
const APART = 40_000;

/**
 * @param {string} url @param {string} folder for its script
 * @param {{ round: number, connections: number, each: number }} how each: unbindings of each connection; who lost a race takes the next device
 * @returns {Promise<number>} a second
 */
export async function barePostgres(url, folder, { round, connections, each }) {
  const from = FROM + round * APART;
  await seedPostgres(url, { from, count: 4 * connections * each });
  const script = join(folder, 'unbind.sql');
  writeFileSync(script, STATEMENTS);
  const args = ['-n', '-M', 'prepared', '-f', script, '-c', String(connections), '-j', '1', '-t', String(each)];
  for (const [name, value] of Object.entries({ first: from, connections, done: 0 }))
    args.push('-D', `${name}=${value}`);
  const { stdout, stderr, status } = spawnSync('pgbench', [...args, '--max-tries=100', url], {
    encoding: 'utf8',
    env: { ...process.env, PGOPTIONS: `-c search_path=${SCHEMA}` },
  });
  const found = /tps = ([\d.]+) \(without/.exec(stdout)?.[1];
  if (status !== 0 || found === undefined) throw new UsageError(`pgbench did not measure: ${stderr}`);
  return Number(found);
}
