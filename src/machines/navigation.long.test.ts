// The whole of the navigation chart over a tree of three pages: every state stood in, every transition taken, in both menu styles.
import { expect, test } from 'vitest';
import { type Happening, rehearse } from '../../test/harness/modelCoverage.ts';
import { counted } from '../device/testing/index.ts';
import { admin, chart, forged, guest } from './testing/threePages.ts';

const happenings: Happening[] = [
  ...['off', 'booting', 'inactive', 'running', 'rebooting', 'upgrading', 'safe-mode'].map((life) => ({
    type: 'life.changed',
    life,
  })),
  ...[
    'secondary.pressed',
    'contextMenu.closed',
    'menu.requested',
    'back.pressed',
    'login.cancelled',
    'logout.pressed',
    'session.expired',
    'activity',
    'notice.closed',
    'draft.saved',
    'draft.refused',
    'leave.discarded',
    'leave.stayed',
    'activation.finished',
    'wizard.finished',
  ].map((type) => ({ type })),
  { type: 'autoLogout.changed', minutes: 1 },
  { type: 'draft.changed', page: 'system/general' },
  { type: 'draft.changed', page: null },
  { type: 'login.succeeded', user: admin },
  { type: 'login.succeeded', user: guest },
  { type: 'login.succeeded', user: forged },
  { type: 'account.changed', user: null },
  { type: 'account.changed', user: guest },
  { type: 'activation.succeeded', user: admin },
  { type: 'wizard.changed', due: true },
  { type: 'wizard.changed', due: false },
  ...['', 'system', 'system/general', 'log', 'nowhere'].map((place) => ({ type: 'place.requested', place })),
  ...['#system/general', '#system/sync', '#log', '#menu', '#nowhere'].map((to) => ({ type: 'xstate.route', to })),
];

test.each(['areas', 'grid'] as const)(
  'menu style %s: every state stood in, every transition taken',
  async (style) => {
    const report = await rehearse({
      machine: chart(style),
      input: { autoLogout: 5 },
      events: happenings,
      fold: ({ value, context: { user, destination, notice, unsaved, held, wizardDue } }) => [
        value,
        user?.name,
        destination !== null,
        notice?.notice,
        unsaved !== null,
        held?.type,
        // It only matters where somebody comes in.
        wizardDue && ['login', 'welcome'].includes(String(value)),
      ],
    });
    expect(report.unvisited).toEqual([]);
    // Only the icon grid can be asked for as a whole.
    expect(report.untaken).toEqual(style === 'grid' ? [] : ['navigation place.requested #1']);
    counted(`${style} states`, report.states, 60);
    counted(`${style} steps`, report.steps, 1500);
  },
  // The whole of it is two seconds of work; a busy machine takes its time.
  60_000,
);
