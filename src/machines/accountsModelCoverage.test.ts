// Every state and every transition of the conversations about accounts and the log, as in rehearsal.test.ts.
import { expect, test } from 'vitest';
import { answered, failed, type Plan, passed, rehearse } from '../../test/harness/modelCoverage.ts';
import { counted } from '../device/testing/index.ts';
import { accountMachine } from './account.machine.ts';
import { linePasswordMachine } from './linePassword.machine.ts';
import { logSearchMachine } from './logSearch.machine.ts';
import { ownPasswordMachine } from './ownPassword.machine.ts';

const no = (refusal: object) => ({ ok: false, ...refusal });

const plans: [string, Plan, { states: number; steps: number }][] = [
  [
    'logSearch',
    {
      machine: logSearchMachine,
      input: { user: 'admin' },
      events: [
        { type: 'filter.changed', filter: { kind: 'exception' } },
        { type: 'search.pressed', from: 1, to: null },
        { type: 'page.turned', by: 1 },
        { type: 'page.turned', by: -1 },
        { type: 'log.grown' },
        { type: 'export.pressed' },
        answered('search', { ok: true, entries: [], count: 15, stored: 20, events: [] }),
        answered('search', no({ code: 'no-right' })),
        failed('search'),
        answered('save', { ok: true, file: 'log.csv', entries: 15 }),
        failed('save'),
      ],
      fold: ({ value, context }) => [
        value,
        context.filter.kind,
        context.query.skip,
        context.found?.count,
        context.saved,
      ],
    },
    { states: 40, steps: 250 },
  ],
  [
    'account',
    {
      machine: accountMachine,
      input: { do: 'delete', name: 'ivan' },
      events: [
        { type: 'password.submitted', secret: 'secret-1' },
        { type: 'password.edited' },
        { type: 'form.submitted', change: { do: 'delete', name: 'ivan' } },
        { type: 'form.edited' },
        { type: 'cancelled' },
        answered('permit', { ok: true, permit: 'p' }),
        answered('permit', no({ code: 'password-wrong', attemptsLeft: 6 })),
        answered('permit', no({ code: 'locked', secondsLeft: 3 })),
        failed('permit'),
        answered('perform', { ok: true }),
        answered('perform', no({ code: 'no-permit' })),
        answered('perform', no({ code: 'user-unknown' })),
        failed('perform'),
        passed(1000, 'account.locked'),
      ],
      fold: ({ value, context }) => [value, context.permit, context.refusal],
    },
    { states: 25, steps: 150 },
  ],
  [
    'linePassword',
    {
      machine: linePasswordMachine,
      input: undefined,
      events: [
        { type: 'password.submitted', secret: 'secret-1' },
        { type: 'password.edited' },
        { type: 'cancelled' },
        answered('store', { ok: true }),
        answered('store', no({ refused: [{ field: 'pppoe.password', code: 'empty' }] })),
        failed('store'),
      ],
      fold: ({ value, context }) => [value, context.refusal],
    },
    { states: 5, steps: 15 },
  ],
  [
    'ownPassword',
    {
      machine: ownPasswordMachine,
      input: { user: 'ivan' },
      events: [
        { type: 'passwords.submitted', secret: 'secret-1', next: 'secret-2' },
        { type: 'password.edited' },
        { type: 'cancelled' },
        answered('change', { ok: true }),
        answered('change', no({ code: 'password-wrong', attemptsLeft: 6 })),
        answered('change', no({ code: 'password-refused', fault: 'too-short' })),
        answered('change', no({ code: 'locked', secondsLeft: 3 })),
        failed('change'),
        passed(1000, 'ownPassword.locked'),
      ],
      fold: ({ value, context }) => [value, context.refusal, context.changed],
    },
    { states: 15, steps: 80 },
  ],
];

test.each(plans)('%s: every state stood in, every transition taken, as the chart says', async (name, plan, floor) => {
  const report = await rehearse(plan);
  expect(report.unvisited).toEqual([]);
  expect(report.untaken).toEqual([]);
  counted(`${name} states`, report.states, floor.states);
  counted(`${name} steps`, report.steps, floor.steps);
});
