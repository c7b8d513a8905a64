// As rehearsal.test.ts, for the conversations that decide who gets in: every state stood in, every transition taken.
import { expect, test } from 'vitest';
import { answered, failed, type Plan, passed, rehearse } from '../../test/harness/modelCoverage.ts';
import { counted } from '../device/testing/index.ts';
import { activationMachine } from './activation.machine.ts';
import { loginMachine } from './login.machine.ts';
import { recoveryMachine } from './recovery.machine.ts';
import { wizardMachine } from './wizard.machine.ts';

const no = (refusal: object) => ({ ok: false, ...refusal });
const file = (name: string) => ({ ok: true, file: name });

const plans: [string, Plan, { states: number; steps: number }][] = [
  [
    'login',
    {
      machine: loginMachine,
      input: { user: 'admin' },
      events: [
        { type: 'user.chosen', user: 'operator' },
        { type: 'password.submitted', secret: 'secret-1' },
        { type: 'password.edited' },
        { type: 'cancelled' },
        answered('login', { ok: true, user: { name: 'admin', role: 'admin', rights: [] } }),
        answered('login', no({ code: 'password-wrong', attemptsLeft: 6 })),
        answered('login', no({ code: 'password-empty' })),
        answered('login', no({ code: 'not-activated' })),
        answered('login', no({ code: 'unknown-result' })),
        answered('login', no({ code: 'locked', secondsLeft: 3 })),
        failed('login'),
        { type: 'pattern.offered' },
        { type: 'pattern.submitted', pattern: 'secret-2' },
        { type: 'pattern.edited' },
        { type: 'password.wanted' },
        { type: 'password.forgotten' },
        { type: 'recovery.closed' },
        answered('loginByPattern', { ok: true, user: { name: 'admin', role: 'admin', rights: [] } }),
        answered('loginByPattern', no({ code: 'pattern-wrong', attemptsLeft: 5 })),
        answered('loginByPattern', no({ code: 'password-only' })),
        answered('loginByPattern', no({ code: 'locked', secondsLeft: 3 })),
        failed('loginByPattern'),
        passed(1000, 'login.locked'),
      ],
      fold: ({ value, context }) => [value, context.chosen, context.refusal?.code, context.refusal?.secondsLeft],
    },
    { states: 30, steps: 200 },
  ],
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
    'recovery',
    {
      machine: recoveryMachine,
      input: undefined,
      events: [
        { type: 'way.chosen', way: 'guid' },
        { type: 'way.chosen', way: 'questions' },
        { type: 'way.chosen', way: 'cloud' },
        { type: 'code.renewed' },
        { type: 'stick.looked' },
        { type: 'file.chosen', file: 'b.guid' },
        { type: 'proof.given' },
        { type: 'password.submitted', secret: 'secret-1', answers: ['secret-2'] },
        { type: 'back.pressed' },
        { type: 'closed' },
        answered('guidFiles', { ok: true, files: [{ name: 'a.guid', serial: 'SIM204816' }] }),
        answered('guidFiles', { ok: true, files: [{ name: 'a.guid', serial: null }] }),
        answered('guidFiles', no({ code: 'no-stick' })),
        failed('guidFiles'),
        answered('verification', { ok: true, attempt: '0A1B2C3D' }),
        answered('verification', no({ code: 'not-bound' })),
        failed('verification'),
        answered('reset', { ok: true }),
        answered('reset', no({ code: 'wrong', attemptsLeft: 6 })),
        answered('reset', no({ code: 'password-refused', fault: 'too-short' })),
        answered('reset', no({ code: 'locked', secondsLeft: 2 })),
        failed('reset'),
        passed(1000, 'recovery.locked'),
      ],
      fold: ({ value, context }) => [
        value,
        context.way,
        context.file,
        context.refusal?.code,
        context.refusal?.secondsLeft,
      ],
    },
    { states: 40, steps: 300 },
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

test('tells what it never came by', async () => {
  const [, plan] = plans[0] ?? [];
  if (!plan) throw new Error('No plan.');
  const report = await rehearse({ ...plan, events: [{ type: 'password.edited' }] });
  expect(report.unvisited).toEqual([
    'login.askingPattern',
    'login.checkingPattern',
    'login.recovering',
    'login.checking',
    'login.locked',
    'login.closed',
  ]);
  expect(report.untaken.length).toBeGreaterThan(8);
});
