// As rehearsal.test.ts, for the conversations that decide who gets in: every state stood in, every transition taken.
import { expect, test } from 'vitest';
import { answered, failed, type Plan, rehearse } from '../../test/harness/rehearsal.ts';
import { counted } from '../device/testing/index.ts';
import { activationMachine } from './activation.machine.ts';
import { wizardMachine } from './wizard.machine.ts';

const no = (refusal: object) => ({ ok: false, ...refusal });
const file = (name: string) => ({ ok: true, file: name });

const plans: [string, Plan, { states: number; steps: number }][] = [
  [
    'activation',
    {
      machine: activationMachine,
      input: undefined,
      events: [
        { type: 'option.changed', option: 'questions', wanted: true },
        { type: 'option.changed', option: 'guid', wanted: true },
        { type: 'email.changed', email: 'owner@mail.invalid' },
        { type: 'password.submitted', secret: 'secret-1' },
        { type: 'pattern.submitted', secret: 'secret-2', pattern: 'secret-3' },
        { type: 'answers.submitted', secret: 'secret-4', questions: [] },
        { type: 'export.pressed', secret: 'secret-8' },
        { type: 'step.skipped' },
        { type: 'result.acknowledged' },
        { type: 'activated.elsewhere' },
        answered('activate', { ok: true, user: { name: 'admin', role: 'admin', rights: [] } }),
        answered('activate', no({ code: 'password-refused', fault: 'too-short' })),
        answered('activate', no({ code: 'already-active' })),
        failed('activate'),
        answered('setPattern', { ok: true }),
        answered('setPattern', no({ code: 'bad-pattern' })),
        failed('setPattern'),
        answered('setQuestions', { ok: true }),
        answered('setQuestions', no({ code: 'unknown-result' })),
        failed('setQuestions'),
        answered('exportGuid', file('GUID_SIM204816_0a1b2c3d.guid')),
        answered('exportGuid', no({ code: 'no-stick' })),
        failed('exportGuid'),
      ],
      fold: ({ value, context }) => [value, context.wanted, context.email !== '', context.refusal?.code],
    },
    { states: 60, steps: 300 },
  ],
  [
    'wizard',
    {
      machine: wizardMachine,
      input: { steps: 3 },
      events: [
        { type: 'step.passed' },
        { type: 'step.back' },
        { type: 'exit.pressed' },
        { type: 'finish.pressed' },
        answered('endWizard', undefined),
        failed('endWizard'),
      ],
      fold: ({ value, context }) => [value, context],
    },
    { states: 10, steps: 30 },
  ],
];

test.each(plans)('%s: every state stood in, every transition taken, as the chart says', async (name, plan, floor) => {
  const report = await rehearse(plan);
  expect(report.unvisited).toEqual([]);
  expect(report.untaken).toEqual([]);
  counted(`${name} states`, report.states, floor.states);
  counted(`${name} steps`, report.steps, floor.steps);
});
