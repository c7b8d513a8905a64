/** English words: the log. */
import type { ConfigKey, LogEntry, LogKind, OfflineReason } from '../../../device/index.ts';
import { events } from './logEvents.ts';
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
  events,
  text: (entry: LogEntry): { event: string; details: string } => {
    switch (entry.event) {
      case 'booted':
        return { event: events.booted, details: '' };
      case 'power-lost':
        return { event: events['power-lost'], details: 'The recorder was not shut down' };
      case 'reboot-requested':
        return { event: events['reboot-requested'], details: entry.user };
      case 'shutdown-requested':
        return { event: events['shutdown-requested'], details: entry.user };
      case 'login':
        return { event: events.login, details: `${entry.user} · ${outcome(entry.outcome)}` };
      case 'logout':
        return { event: events.logout, details: entry.user };
      case 'config-changed':
        return {
          event: events['config-changed'],
          details: `${entry.user} · ${entry.fields.map((field) => fields[field as ConfigKey] ?? field).join(', ')}`,
        };
      case 'platform-online':
        return { event: events['platform-online'], details: entry.server };
      case 'platform-offline':
        return {
          event: events['platform-offline'],
          details: offlineReasons[entry.reason as OfflineReason] ?? entry.reason,
        };
      case 'binding-changed':
        return {
          event: events['binding-changed'],
          details: entry.bound ? 'Bound to an account' : 'Not bound any more',
        };
      case 'unbind':
        return { event: events.unbind, details: `${ways[entry.way]} · ${outcome(entry.outcome)}` };
    }
  },
};
