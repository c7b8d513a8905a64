/** A file that was copied while a server wrote in it: whether it is whole, and what must become of it before anybody is served from it. */
import Database from 'libsql';
import { StoreFault } from '../../store.ts';
import { faultOf, openLibsqlStore } from './libsql.ts';

export interface FileCounts {
  devices: number;
  accounts: number;
}

/** Reads the file from end to end. @throws StoreFault `lost` where it is damaged, or none of a cloud's */
export async function inspectFile(path: string): Promise<FileCounts> {
  return using(path, (file) => {
    const found = file.pragma('integrity_check') as { integrity_check: string }[];
    const orphans = file.pragma('foreign_key_check') as unknown[];
    if (found[0]?.integrity_check !== 'ok' || orphans.length > 0)
      throw new StoreFault('lost', `${path} is damaged. Use another copy.`);
    const count = (table: 'devices' | 'accounts'): number =>
      (file.prepare(`select count(*) as n from ${table}`).get() as { n: number }).n;
    return { devices: count('devices'), accounts: count('accounts') };
  });
}

/**
 * More than a device is bound and freed between a backup and the day on which it is wanted. What was given out after the backup is not
 * known any more: an epoch that meant one binding must never come to mean another, and recorders believe only what is newer than what
 * they have heard.
 */
const LOST_AT_MOST = 1_000_000;

/**
 * Brings the file up to today's tables, lifts every epoch and revision above what may have been given out since, and ends what was only
 * for a while: sessions (one that was ended since must not come to life), tickets, pictures, views, links.
 * @param at ms since the Unix epoch, for the audit
 * @throws StoreFault `lost`, or `too-new` where a later version wrote it
 */
export async function readyRestored(path: string, at: number): Promise<void> {
  await (await openLibsqlStore(path)).close();
  await using(path, (file) => {
    file.exec('begin immediate');
    file.exec(`update devices set last_epoch = last_epoch + ${LOST_AT_MOST}, revision = revision + ${LOST_AT_MOST}`);
    for (const table of ['sessions', 'tickets', 'pictures', 'views', 'links', 'servers'])
      file.exec(`delete from ${table}`);
    file.prepare(`insert into audit (at, actor, action, outcome) values (?, 'operator', 'restore', 'done')`).run(at);
    file.exec('commit');
  });
}

/** What stands beside the file goes into it, where it can be read at all. */
export async function foldFile(path: string): Promise<void> {
  try {
    await using(path, (file) => file.pragma('journal_mode = delete'));
  } catch {
    // A damaged file is why somebody puts another in its place.
  }
}

function using<T>(path: string, work: (file: InstanceType<typeof Database>) => T): T {
  let file: InstanceType<typeof Database> | null = null;
  try {
    file = new Database(path);
    return work(file);
  } catch (thrown) {
    throw faultOf(thrown, path) ?? thrown;
  } finally {
    file?.close();
  }
}
