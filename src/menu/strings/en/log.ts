/** English words: the log. */
import type { ConfigKey, LogEntry, LogKind, OfflineReason, Via, Way } from '../../../device/index.ts';
import { plural } from '../screen/en.ts';
import { events } from './logEvents.ts';
import { defaults } from './maintenance.ts';
import { recording } from './recording.ts';
import { offlineReasons, outcome, pictureFaults, ways } from './refusals.ts';
import { service } from './service.ts';
import { fields } from './settings.ts';

const attempts = { ok: 'Done', wrong: 'Wrong', locked: 'Locked' };
const recoveryWays = { guid: 'GUID file', questions: 'Security questions', cloud: 'Hik-Connect' };
const recoveryFields = new Map([
  ['email', 'Reserved e-mail'],
  ['questions', 'Security questions'],
]);

/** What the device hands out where it does not unbind by itself. */
const ticket = 'one-time ticket for the cloud';
const noDigest = 'No password for the network is kept yet: log in once at the recorder’s menu';
/** Where somebody came over the network: the way, and the address from which. */
const via = ({ way, from }: Partial<Via>): string => (way ? ` · ${ways[way]}, ${from}` : '');
const place = ({ way, from }: { way: Way; from?: string }): string => (from ? `${ways[way]}, ${from}` : ways[way]);

export const log = {
  time: 'Time',
  kind: 'Type',
  event: 'Event',
  details: 'Details',
  empty: 'Nothing was found. Choose a longer period, or all types and events.',
  all: 'All',
  period: 'Period',
  periods: {
    all: 'Any time',
    hour: 'Last hour',
    day: 'Last 24 hours',
    week: 'Last 7 days',
    own: 'Custom period',
  } as Record<'all' | 'hour' | 'day' | 'week' | 'own', string>,
  from: 'From',
  to: 'To',
  timeHint: (sample: string) => `For example ${sample}. Dots between the numbers are enough.`,
  badTime: (sample: string) => `Enter a date, and the time if you like, for example ${sample}.`,
  wrongWayRound: 'The end is before the start. Swap the two times.',
  search: 'Search',
  found: (count: number, stored: number) => `Found: ${count} of ${stored}`,
  number: 'Number',
  user: 'User',
  times: 'Count',
  since: 'First seen',
  repeated: (event: string, times: number) => `${event} × ${times}`,
  entry: 'Log Entry',
  open: (time: string) => `Details, ${time}`,
  closed: 'You are no longer allowed to read the log. Ask the administrator.',
  failed: 'The recorder could not search the log. Press Search again.',
  save: 'Export',
  saved: (file: string, entries: number) => `${plural(entries, 'entry', 'entries')} on the USB flash drive: ${file}`,
  saveRefused: (code: 'no-right' | 'no-stick' | 'stick-full' | 'stick-read-only' | 'fault'): string =>
    ({
      'no-right': 'You are no longer allowed to read the log. Ask the administrator.',
      'no-stick': 'There is no USB flash drive. Insert one (FAT32 or exFAT) and press Export again.',
      'stick-full': 'The USB flash drive is full. Delete files from it, or narrow the search.',
      'stick-read-only': 'The USB flash drive cannot be written to. Move its lock switch, or use another one.',
      fault: 'The table could not be written. Check the USB flash drive and press Export again.',
    })[code],
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
      case 'newest-save-lost':
        return {
          event: events['newest-save-lost'],
          details: 'The save before it was used; all accounts are locked for the full time',
        };
      case 'power-lost':
        return { event: events['power-lost'], details: 'The recorder was not shut down' };
      case 'reboot-requested':
        return { event: events['reboot-requested'], details: entry.user };
      case 'shutdown-requested':
        return { event: events['shutdown-requested'], details: entry.user };
      case 'login':
        return { event: events.login, details: `${entry.user} · ${outcome(entry.outcome)}${via(entry)}` };
      case 'logout':
        return { event: events.logout, details: `${entry.user}${via(entry)}` };
      case 'illegal-login': {
        const why = entry.outcome === 'no-digest' ? noDigest : outcome(entry.outcome);
        return { event: events['illegal-login'], details: `${entry.user} · ${why}${via(entry)}` };
      }
      case 'activated':
        return { event: events.activated, details: place(entry) };
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
          details: `${entry.user} · ${entry.fields.map((field) => fields[field as ConfigKey] ?? field).join(', ')}${via(entry)}`,
        };
      case 'clock-set':
        return { event: events['clock-set'], details: entry.user };
      case 'time-synced':
        return { event: events['time-synced'], details: entry.server };
      case 'ip-conflict':
        return { event: events['ip-conflict'], details: entry.address };
      case 'hdd-full':
      case 'hdd-error':
        return { event: events[entry.event], details: `HDD ${entry.disk}` };
      case 'picture-lost':
        return {
          event: events['picture-lost'],
          details: `Channel ${entry.channel} · ${pictureFaults[entry.fault] ?? entry.fault}`,
        };
      case 'picture-back':
        return { event: events['picture-back'], details: `Channel ${entry.channel}` };
      case 'recording-set':
        return {
          event: events['recording-set'],
          details: `${entry.user} · ${recording.channel(entry.channel || null)} · ${recording.modes[entry.mode] ?? entry.mode}`,
        };
      case 'pppoe-connected':
        return { event: events['pppoe-connected'], details: entry.address };
      case 'pppoe-failed':
        return {
          event: events['pppoe-failed'],
          details: offlineReasons[entry.reason as OfflineReason] ?? entry.reason,
        };
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
        return { event: events['upgrade-failed'], details: `${entry.to} was not installed; ${entry.runs} is running` };
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
          details: entry.bound ? 'Bound to an account' : 'No longer bound',
        };
      case 'user-added':
      case 'user-changed':
      case 'user-deleted':
      case 'onvif-user-added':
      case 'onvif-user-changed':
      case 'onvif-user-deleted':
      case 'password-changed':
        return { event: events[entry.event], details: `${entry.user} · ${entry.name}` };
      case 'stream-encryption':
        return {
          event: events['stream-encryption'],
          details: `${entry.user} · ${service.encryptionChanges[entry.on ? 'on' : 'off']}`,
        };
      case 'unbind':
        return {
          event: events.unbind,
          details: `${place(entry)} · ${entry.ticket ? `${ticket} · ` : ''}${outcome(entry.outcome)}`,
        };
    }
  },
};
