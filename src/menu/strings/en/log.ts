/** English words: the log. */
import type { ConfigKey, LogEntry, LogKind, OfflineReason } from '../../../device/index.ts';
import { offlineReasons, outcome, ways } from './refusals.ts';
import { fields } from './settings.ts';

export const log = {
  time: 'Time',
  kind: 'Kind',
  event: 'Event',
  details: 'Details',
  empty: 'No entries of this kind yet.',
  all: 'All',
  filter: 'Show',
  newer: 'Newer',
  older: 'Older',
  page: (page: number, of: number) => `${page} / ${of}`,
  kinds: { operation: 'Operation', exception: 'Exception', information: 'Information' } satisfies Record<
    LogKind,
    string
  > as Record<LogKind, string>,
  text: (entry: LogEntry): { event: string; details: string } => {
    switch (entry.event) {
      case 'booted':
        return { event: 'Power on', details: '' };
      case 'power-lost':
        return { event: 'Power was lost', details: 'The recorder was not shut down' };
      case 'reboot-requested':
        return { event: 'Reboot', details: entry.user };
      case 'shutdown-requested':
        return { event: 'Shutdown', details: entry.user };
      case 'login':
        return { event: 'Login', details: `${entry.user} · ${outcome(entry.outcome)}` };
      case 'logout':
        return { event: 'Logout', details: entry.user };
      case 'config-changed':
        return {
          event: 'Settings changed',
          details: `${entry.user} · ${entry.fields.map((field) => fields[field as ConfigKey] ?? field).join(', ')}`,
        };
      case 'platform-online':
        return { event: 'Hik-Connect online', details: entry.server };
      case 'platform-offline':
        return {
          event: 'Hik-Connect offline',
          details: offlineReasons[entry.reason as OfflineReason] ?? entry.reason,
        };
      case 'binding-changed':
        return {
          event: 'Account binding changed',
          details: entry.bound ? 'Bound to an account' : 'Not bound any more',
        };
      case 'unbind':
        return { event: 'Unbind', details: `${ways[entry.way]} · ${outcome(entry.outcome)}` };
    }
  },
};
