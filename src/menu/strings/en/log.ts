/** English words: the log. */
import type { ConfigKey, LogEntry, LogKind, OfflineReason } from '../../../device/index.ts';
import { events } from './logEvents.ts';
import { defaults } from './maintenance.ts';
import { offlineReasons, outcome, ways } from './refusals.ts';
import { fields } from './settings.ts';

const attempts = { ok: 'Done', wrong: 'Wrong', locked: 'Locked' };
const recoveryWays = { guid: 'GUID file', questions: 'Security questions' };
const recoveryFields = new Map([
  ['email', 'Reserved e-mail'],
  ['questions', 'Security questions'],
]);

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
      case 'activated':
        return { event: events.activated, details: ways[entry.way] };
      case 'pattern-login':
        return { event: events['pattern-login'], details: `${entry.user} · ${attempts[entry.outcome]}` };
      case 'pattern-changed':
        return { event: events['pattern-changed'], details: entry.set ? 'Set' : 'Removed' };
      case 'recovery-changed':
        return {
          event: events['recovery-changed'],
          details: entry.fields.map((field) => recoveryFields.get(field) ?? field).join(', '),
        };
      case 'guid-exported':
        return { event: events['guid-exported'], details: entry.file };
      case 'password-reset':
        return { event: events['password-reset'], details: `${recoveryWays[entry.way]} · ${attempts[entry.outcome]}` };
      case 'config-changed':
        return {
          event: events['config-changed'],
          details: `${entry.user} · ${entry.fields.map((field) => fields[field as ConfigKey] ?? field).join(', ')}`,
        };
      case 'clock-set':
        return { event: events['clock-set'], details: entry.user };
      case 'platform-online':
        return { event: events['platform-online'], details: entry.server };
      case 'platform-offline':
        return {
          event: events['platform-offline'],
          details: offlineReasons[entry.reason as OfflineReason] ?? entry.reason,
        };
      case 'upgrade-started':
        return { event: events['upgrade-started'], details: `${entry.user} · ${entry.from} → ${entry.to}` };
      case 'upgrade-done':
        return { event: events['upgrade-done'], details: `${entry.from} → ${entry.to}` };
      case 'upgrade-failed':
        return { event: events['upgrade-failed'], details: `${entry.to} is not installed; ${entry.runs} runs` };
      case 'firmware-changed':
        return { event: events['firmware-changed'], details: `${entry.from} → ${entry.to}` };
      case 'defaults-restored':
        return {
          event: events['defaults-restored'],
          details: `${entry.user} · ${defaults.extents[entry.extent].title}`,
        };
      case 'config-exported':
        return { event: events['config-exported'], details: entry.user };
      case 'config-imported':
        return {
          event: events['config-imported'],
          details: `${entry.user} · ${entry.fields.map((field) => fields[field as ConfigKey] ?? field).join(', ')}`,
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
