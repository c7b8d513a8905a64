/**
 * A file of one owner: one process, one connection, the file locked for as long as it is open. A connection that was told BUSY cannot
 * keep anything any more, so it is thrown away; with the lock that can only happen while it is opened.
 */
import {
  type DatabaseConnection,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely';
import Database from 'libsql';
import { StoreFault } from '../../store.ts';
import { openSqlStore, type SqlStore } from './sqlStore.ts';

export interface FileLimits {
  /** Of 4 kB; beyond it the file is full. */
  pagesMax?: number;
}

/** @throws StoreFault `busy` where another process has the file, `full`, `lost` or `too-new` */
export async function openLibsqlStore(path: string, version?: string, limits: FileLimits = {}): Promise<SqlStore> {
  const database = opened(path);
  if (limits.pagesMax !== undefined) database.exec(`pragma max_page_count = ${limits.pagesMax}`);
  return openSqlStore(
    {
      engine: 'sqlite',
      dialect: new FileDialect(database),
      faultOf: (thrown) => faultOf(thrown, path),
      // There is nobody else to race with.
      isLostRace: () => false,
      pause: async () => undefined,
    },
    version,
  );
}

type File = InstanceType<typeof Database>;

class FileDialect extends SqliteDialect {
  constructor(private readonly file: File) {
    super({ database: file });
  }
  override createDriver(): SqliteDriver {
    return new FileDriver(this.file);
  }
}

/** A service says some forty things to its store; what is more than that is said once, by a migration. */
const PREPARED_MAX = 200;

/**
 * Each statement is prepared once. One that is thrown away is freed when it is collected, and what it takes outside of the heap moves
 * nobody to collect it: ten thousand devices that say that they live left half a gigabyte of them behind.
 */
function prepared(file: File): SqliteDatabase {
  const known = new Map<string, SqliteStatement>();
  return {
    close: () => file.close(),
    prepare(sql) {
      const before = known.get(sql);
      if (before) return before;
      if (known.size >= PREPARED_MAX) known.clear();
      const statement: SqliteStatement = file.prepare(sql);
      known.set(sql, statement);
      return statement;
    },
  };
}

class FileDriver extends SqliteDriver {
  constructor(private readonly file: File) {
    super({ database: prepared(file) });
  }
  /** A full disk ends the transaction by itself, and then there is nothing to roll back. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.file.inTransaction) await super.rollbackTransaction(connection);
  }
  /** Statements keep the file locked until they are collected; a file that goes back to its plain form is free at once. */
  override async destroy(): Promise<void> {
    for (const word of ['journal_mode = delete', 'locking_mode = normal']) this.file.exec(`pragma ${word}`);
    this.file.exec('select count(*) from sqlite_schema');
    this.file.close();
  }
}

function opened(path: string): File {
  let database: File | null = null;
  try {
    database = new Database(path);
    database.exec('pragma locking_mode = exclusive');
    database.exec('pragma journal_mode = wal');
    // What was kept is on the disk when a transaction ends, and survives a cut of the power as well.
    database.exec('pragma synchronous = full');
    database.exec('pragma foreign_keys = on');
    // Takes the lock now: who comes second is told at once, not at the first write.
    database.exec('begin immediate');
    database.exec('commit');
    return database;
  } catch (thrown) {
    database?.close();
    throw faultOf(thrown, path) ?? thrown;
  }
}

/** What the file said, as a fault of the store; null for what is nobody's fault but the program's. */
export function faultOf(thrown: unknown, path: string): StoreFault | null {
  if (thrown instanceof StoreFault) return thrown;
  const code = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? String(thrown.code) : '';
  if (/^SQLITE_(BUSY|LOCKED)/.test(code))
    return new StoreFault('busy', `Another process has ${path} open. End it, or use another file.`, thrown);
  if (/^SQLITE_FULL/.test(code)) return new StoreFault('full', `There is no room left for ${path}.`, thrown);
  if (/^SQLITE_(IOERR|CANTOPEN|READONLY|NOTADB|CORRUPT)/.test(code))
    return new StoreFault('lost', `${path} cannot be read or written: ${code}.`, thrown);
  if (thrown instanceof Error && thrown.message.startsWith('ConnectionFailed'))
    return new StoreFault(
      'lost',
      `${path} cannot be opened. Is there such a folder, and may this user write to it?`,
      thrown,
    );
  return null;
}
