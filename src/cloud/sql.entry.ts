/** The stores that speak SQL, for a process: pages have no use for them. */
export { StoreFault } from './store.ts';
export { foldFile, inspectFile, readyRestored } from './stores/sql/fileCopy.ts';
export { openLibsqlStore } from './stores/sql/libsql.ts';
export { openPostgresStore } from './stores/sql/postgres.ts';
export { openPostgresPushes } from './stores/sql/postgresPushes.ts';
export type { SqlStore } from './stores/sql/sqlStore.ts';
