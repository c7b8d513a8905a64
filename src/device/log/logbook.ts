/** The log as faces search it: looked up here, on the device, and carried away on a USB stick as a table. Both need the right `log`. */
import type { Core } from '../core.ts';
import type { Caller } from '../session/caller.ts';
import { csvOf } from './csv.ts';
import { type LogFound, type LogQuery, searched } from './search.ts';
import { utf8 } from './utf8.ts';

export type LogSearchResult = ({ ok: true } & LogFound) | { ok: false; code: 'no-right' };

export type LogExportResult =
  | { ok: true; file: string; entries: number }
  | { ok: false; code: 'no-right' | 'no-stick' | 'stick-full' | 'stick-read-only' };

export interface LogSearchFace {
  searchLog(by: Caller, request: { query: LogQuery }): Promise<LogSearchResult>;
  /** Writes what is found to a file on the stick, oldest first, all pages of it. */
  exportLog(by: Caller, request: { query: LogQuery }): Promise<LogExportResult>;
}

/** @param serial names the file, so that the tables of two recorders lie side by side on one stick. */
export function createLogSearch(core: Core, serial: string): LogSearchFace {
  const mayRead = (by: Caller): boolean => core.life() === 'running' && by.may('log');
  return {
    async searchLog(by, { query }) {
      return mayRead(by) ? { ok: true, ...searched(core.image().log, query) } : { ok: false, code: 'no-right' };
    },
    async exportLog(by, { query }) {
      if (!mayRead(by)) return { ok: false, code: 'no-right' };
      const { entries } = searched(core.image().log, { ...query, skip: 0, limit: core.image().log.length });
      const stamp = new Date(core.now()).toISOString().replace(/[-:]/g, '').slice(0, 15).replace('T', '-');
      const file = `log-${serial}-${stamp}.csv`;
      const written = await core.ports.usb.write(file, utf8(csvOf(entries.reverse())));
      if (written !== 'ok') return { ok: false, code: written === 'no-stick' ? written : `stick-${written}` };
      return { ok: true, file, entries: entries.length };
    },
  };
}
