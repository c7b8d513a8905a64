// Every state and every transition of the conversations about firmware, defaults and files of settings, played on real actors.
import { expect, test } from 'vitest';
import { answered, failed, type Plan, passed, rehearse } from '../../test/harness/modelCoverage.ts';
import { counted } from '../device/testing/index.ts';
import { configFilesMachine } from './configFiles.machine.ts';
import { downloadMachine } from './download.machine.ts';
import { restoreMachine } from './restore.machine.ts';
import { upgradeMachine } from './upgrade.machine.ts';

const no = (refusal: object) => ({ ok: false, ...refusal });
const firmware = (name: string) => ({
  name,
  size: 9000,
  verdict: { ok: true, version: 'V4.25.000', step: 'newer', gains: [], loses: [] },
});

const plans: [string, Plan, { states: number; steps: number }][] = [
  [
    'upgrade',
    {
      machine: upgradeMachine,
      input: { user: 'admin' },
      events: [
        { type: 'stick.changed' },
        { type: 'refresh.pressed' },
        { type: 'file.chosen', file: 'new.dav' },
        { type: 'file.chosen', file: 'other.dav' },
        { type: 'upgrade.pressed' },
        { type: 'upgrade.confirmed' },
        { type: 'upgrade.declined' },
        { type: 'result.acknowledged' },
        answered('list', {
          ok: true,
          files: [firmware('new.dav'), { ...firmware('other.dav'), verdict: no({ code: 'wrong-model' }) }],
        }),
        answered('list', no({ code: 'no-stick' })),
        failed('list'),
        answered('start', { ok: true }),
        answered('start', no({ code: 'changed' })),
        failed('start'),
      ],
      fold: ({ value, context }) => [value, context.chosen, context.listing?.ok ?? null, context.refusal],
    },
    { states: 15, steps: 150 },
  ],
  [
    'download',
    {
      machine: downloadMachine,
      input: { by: 'ftp', server: '' },
      events: [
        { type: 'server.edited', text: '192.168.1.20' },
        { type: 'check.pressed' },
        { type: 'download.pressed', source: { by: 'ftp', server: '192.168.1.20' } },
        { type: 'download.dropped' },
        { type: 'upgrade.pressed', file: 'new.dav', version: 'V4.25.000' },
        { type: 'upgrade.confirmed' },
        { type: 'upgrade.declined' },
        { type: 'result.acknowledged' },
        answered('find', { ok: true, file: { name: 'new.dav', size: 9000, version: null } }),
        answered('find', { ok: true, file: null }),
        answered('find', no({ code: 'server-silent' })),
        failed('find'),
        answered('download', { ok: true }),
        answered('download', no({ code: 'busy' })),
        failed('download'),
        answered('drop', { ok: true }),
        answered('drop', no({ code: 'busy' })),
        failed('drop'),
        answered('start', { ok: true }),
        answered('start', no({ code: 'no-download' })),
        failed('start'),
      ],
      fold: ({ value, context }) => [
        value,
        context.found === null ? null : context.found === 'latest' ? 'latest' : 'file',
        context.refusal,
        context.server,
        context.installRefusal,
      ],
    },
    { states: 20, steps: 150 },
  ],
  [
    'restore',
    {
      machine: restoreMachine,
      input: { user: 'admin' },
      events: [
        { type: 'extent.chosen', extent: 'factory' },
        { type: 'extent.chosen', extent: 'inactive' },
        { type: 'restore.confirmed' },
        { type: 'restore.declined' },
        { type: 'password.submitted', secret: 'secret-1' },
        { type: 'password.edited' },
        { type: 'result.acknowledged' },
        answered('restore', { ok: true }),
        answered('restore', no({ code: 'password-wrong', attemptsLeft: 6 })),
        answered('restore', no({ code: 'password-empty' })),
        answered('restore', no({ code: 'locked', secondsLeft: 3 })),
        answered('restore', no({ code: 'no-right' })),
        failed('restore'),
        passed(1000, 'restore.locked'),
      ],
      fold: ({ value, context }) => [value, context.extent, context.refusal?.code, context.refusal?.secondsLeft],
    },
    { states: 20, steps: 150 },
  ],
  [
    'configFiles',
    {
      machine: configFilesMachine,
      input: { user: 'admin' },
      events: [
        { type: 'stick.changed' },
        { type: 'refresh.pressed' },
        { type: 'file.chosen', file: 'a.cfg' },
        { type: 'export.pressed' },
        { type: 'import.pressed' },
        { type: 'import.confirmed' },
        { type: 'import.declined' },
        { type: 'result.acknowledged' },
        answered('list', { ok: true, files: [{ name: 'a.cfg', size: 900 }] }),
        answered('list', no({ code: 'no-stick' })),
        failed('list'),
        answered('export', { ok: true, file: 'b.cfg' }),
        answered('export', no({ code: 'full' })),
        failed('export'),
        answered('check', { ok: true, changed: ['general.deviceName'], firmware: 'V4.30.011' }),
        answered('check', no({ code: 'damaged' })),
        failed('check'),
        answered('import', { ok: true }),
        answered('import', no({ code: 'bad-fields', refused: [] })),
        failed('import'),
      ],
      fold: ({ value, context: { chosen, listing, check, written, refusal } }) => [
        value,
        chosen,
        listing?.ok ?? null,
        check !== null,
        written,
        refusal?.code,
      ],
    },
    { states: 25, steps: 200 },
  ],
];

test.each(plans)('%s: every state stood in, every transition taken, as the chart says', async (name, plan, floor) => {
  const report = await rehearse(plan);
  expect(report.unvisited).toEqual([]);
  expect(report.untaken).toEqual([]);
  counted(`${name} states`, report.states, floor.states);
  counted(`${name} steps`, report.steps, floor.steps);
});
