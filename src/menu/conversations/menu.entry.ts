/**
 * Who talks where: for every page and everything that opens over one, the conversation that belongs there, what it is given and
 * what its end means. A page with a conversation is its place in the tree, its words, its machine, its screen, and one row here.
 */
import type { ConfigKey, RecorderFacts } from '../../device/index.ts';
import {
  type AccountChange,
  type AccountTask,
  type Message,
  type RecordingTask,
  type Standing,
  triedOf,
} from '../../machines/index.ts';
import { settingsPageIds } from '../settings/index.ts';
import { wizardPages } from '../settings/wizardPages.ts';
import { partsOf } from '../time/wallClock.ts';
import type { MenuRow } from './row.ts';

const asUser = ({ user }: Standing) => ({ user: user?.name ?? '' });

/** Something came to or went from the stick, or a file on it did. */
const stick = {
  value: ({ usb }: RecorderFacts) => usb.changes,
  event: () => ({ type: 'stick.changed' }),
};

const GENERAL = 'system/general/general';
const ONLINE = 'maintenance/upgrade/online';

/** Asked when nothing else is known: what a router is called in most shops. */
const LIKELY_ROUTER = '192.168.1.1';

const HIK_CONNECT = 'system/network/advanced/platform-access/hik-connect';
const CODE: ConfigKey = 'platform.verificationCode';

/** An answer that another dialog gave for a field of the page's. */
const fill = ({ recorder }: Standing, field: ConfigKey, value: unknown): Message => ({
  to: 'settings',
  event: { type: 'field.changed', field, value, stored: recorder.config[field] } as Message['event'],
});

export const menuConversations: readonly MenuRow[] = [
  // Before the menu.
  {
    conversation: 'activation',
    where: { stages: ['inactive', 'welcome'] },
    follows: {
      value: ({ life }) => life,
      event: ({ life }) => (life === 'running' ? { type: 'activated.elsewhere' } : null),
    },
    ends: () => [{ to: 'navigation', event: { type: 'activation.finished' } }],
  },
  {
    conversation: 'wizard',
    where: { stages: ['wizard'] },
    watched: true,
    input: () => ({ steps: wizardPages.length }),
    shows: ({ value, context }) => (value === 'atStep' ? (wizardPages[context.step] ?? null) : null),
    ends: () => [{ to: 'navigation', event: { type: 'wizard.finished' } }],
  },
  {
    conversation: 'recovery',
    where: { stages: ['login'], during: ['login', 'recovering'] },
    ends: () => [{ to: 'login', event: { type: 'recovery.closed' } }],
  },
  // Pages.
  {
    conversation: 'settings',
    where: { pages: settingsPageIds },
    watched: true,
    input: (now) => ({ ...asUser(now), page: now.page ?? '' }),
  },
  {
    conversation: 'outputTrial',
    where: { pages: [GENERAL], during: ['settings', 'trying'] },
    watched: true,
    input: ({ talk }) => ({ changes: triedOf(talk('settings')?.context.draft ?? {}) }),
    ends: ({ value }) => [
      { to: 'settings', event: { type: 'trial.ended', kept: value === 'kept' } as Message['event'] },
    ],
  },
  { conversation: 'mailTest', where: { pages: ['system/network/advanced/email'] }, input: asUser },
  { conversation: 'timeSync', where: { pages: ['system/network/tcp-ip/ntp'] }, input: asUser },
  {
    conversation: 'logSearch',
    where: { pages: ['maintenance/log'] },
    input: asUser,
    follows: { value: ({ logHead }) => logHead, event: () => ({ type: 'log.grown' }) },
  },
  { conversation: 'configFiles', where: { pages: ['maintenance/import-export'] }, input: asUser, follows: stick },
  { conversation: 'upgrade', where: { pages: ['maintenance/upgrade/local'] }, input: asUser, follows: stick },
  {
    conversation: 'download',
    where: { pages: [ONLINE, 'maintenance/upgrade/ftp'] },
    input: ({ page, recorder: { download } }) => ({
      by: page === ONLINE ? 'online' : 'ftp',
      server: download?.source.by === 'ftp' ? download.source.server : '',
    }),
  },
  { conversation: 'restore', where: { pages: ['maintenance/default'] }, input: asUser },
  {
    conversation: 'probe',
    as: 'ping',
    where: { pages: ['maintenance/network/detection'] },
    input: ({ recorder: { ip } }) => ({ kind: 'ping', text: ip?.gateway || LIKELY_ROUTER }),
  },
  {
    conversation: 'probe',
    as: 'look-up',
    where: { pages: ['maintenance/network/detection'] },
    input: ({ recorder: { config } }) => ({ kind: 'look-up', text: config['platform.serverAddress'] }),
  },
  {
    conversation: 'probe',
    as: 'path',
    where: { pages: ['maintenance/network/detection'] },
    input: ({ recorder: { config } }) => ({ kind: 'path', text: config['platform.serverAddress'] }),
  },
  // What opens over a page.
  {
    conversation: 'powerAction',
    where: { stages: ['menu', 'home'], overlay: 'power-menu' },
    input: asUser,
  },
  {
    conversation: 'recording',
    where: { stages: ['liveView'], overlay: 'recording' },
    input: ({ open, user }) => ({
      task: open['recording'] as RecordingTask,
      may: user?.rights.includes('manual') ?? false,
    }),
  },
  {
    conversation: 'unbind',
    where: { pages: [HIK_CONNECT], overlay: 'unbind' },
    input: ({ open }) => ({ epoch: Number((open['unbind'] as { epoch?: unknown } | null)?.epoch) }),
  },
  {
    conversation: 'serviceTerms',
    where: { pages: [HIK_CONNECT], overlay: 'service-terms' },
    input: ({ talk, recorder }) => ({ code: talk('settings')?.context.draft[CODE] ?? recorder.config[CODE] }),
    ends: ({ context: { accepted, code } }, now) =>
      accepted ? [fill(now, 'platform.enabled', true), fill(now, CODE, code)] : [],
  },
  {
    conversation: 'clock',
    where: { pages: ['system/general/date-time'], overlay: 'clock' },
    input: (now) => ({ ...asUser(now), parts: { ...partsOf(now.wallClock, now.recorder.config), second: 0 } }),
  },
  {
    conversation: 'linePassword',
    where: { pages: ['system/network/tcp-ip/pppoe'], overlay: 'line-password' },
    input: () => undefined,
  },
  {
    conversation: 'account',
    where: {
      pages: ['system/user', 'maintenance/system-service/onvif', 'maintenance/system-service/stream-encryption'],
      overlay: 'account',
    },
    input: ({ open }) => open['account'] as AccountTask,
    ends: ({ value, context: { change } }) => (value === 'done' ? selectionAfter(change) : []),
  },
  {
    conversation: 'ownPassword',
    where: { pages: ['system/user'], overlay: 'own-password' },
    input: ({ open }) => open['own-password'] as { user: string },
  },
];

/** Who was added is the selected one; who was deleted is it no longer. */
function selectionAfter(change: AccountChange | null): Message[] {
  const what = change?.do.startsWith('onvif-') ? 'onvif-user' : 'user';
  if (change?.do === 'add' || change?.do === 'onvif-add')
    return [
      {
        to: 'overlays',
        event: { type: 'opened', what, about: { name: change.account.name } } as Message['event'],
      },
    ];
  return change?.do === 'delete' || change?.do === 'onvif-delete'
    ? [{ to: 'overlays', event: { type: 'closed', what } as Message['event'] }]
    : [];
}
