// Every state and every transition of every conversation, found by xstate/graph and played on real actors.
import { describe, expect, test } from 'vitest';
import { answered, failed, type Plan, passed, rehearse } from '../../test/harness/modelCoverage.ts';
import { counted, testLetter } from '../device/testing/index.ts';
import { clockMachine } from './clock.machine.ts';
import { liveViewMachine } from './liveView.machine.ts';
import { mailTestMachine } from './mailTest.machine.ts';
import { outputTrialMachine } from './outputTrial.machine.ts';
import { powerActionMachine } from './powerAction.machine.ts';
import { probeMachine } from './probe.machine.ts';
import { recordingMachine } from './recording.machine.ts';
import { serviceTermsMachine } from './serviceTerms.machine.ts';
import { settingsMachine } from './settings.machine.ts';
import { timeSyncMachine } from './timeSync.machine.ts';
import { unbindMachine } from './unbind.machine.ts';

/** A state that is left at once; and the way of who may not, which has a test of its own. */
const WITHOUT_RIGHT = ['recording.beginning', 'recording.beginning always #1'];
const no = (refusal: object) => ({ ok: false, ...refusal });
const plans: [string, Plan, { states: number; steps: number; elsewhere?: string[] }][] = [
  [
    'unbind',
    {
      machine: unbindMachine,
      input: { epoch: 1 },
      events: [
        { type: 'unbind.confirmed' },
        { type: 'unbind.declined' },
        { type: 'password.submitted', secret: 'secret-1' },
        { type: 'password.edited' },
        { type: 'result.acknowledged' },
        answered('unbind', { ok: true }),
        answered('unbind', no({ code: 'password-wrong', attemptsLeft: 6 })),
        answered('unbind', no({ code: 'password-empty' })),
        answered('unbind', no({ code: 'locked', secondsLeft: 3 })),
        answered('unbind', no({ code: 'unknown-result' })),
        answered('unbind', no({ code: 'offline', reason: 'no-link' })),
        failed('unbind'),
        passed(1000, 'unbind.locked'),
      ],
      fold: ({ value, context }) => [value, context.refusal?.code, context.refusal?.secondsLeft],
    },
    { states: 20, steps: 120 },
  ],
  [
    'settings',
    {
      machine: settingsMachine,
      input: { user: 'admin', page: 'here' },
      events: [
        { type: 'field.changed', field: 'general.deviceName', value: 'Shop', stored: 'SIM' },
        { type: 'field.changed', field: 'general.autoLogout', value: 10 },
        { type: 'field.changed', field: 'output.same', value: false },
        { type: 'trial.ended', kept: true },
        { type: 'trial.ended', kept: false },
        { type: 'apply.pressed' },
        { type: 'page.opened', page: 'here' },
        answered('apply', { ok: true }),
        answered('apply', no({ refused: [{ field: 'general.deviceName', code: 'empty' }] })),
        failed('apply'),
      ],
      fold: ({ value, context }) => [value, Object.keys(context.draft).sort(), context.refused, context.fault],
    },
    { states: 20, steps: 80 },
  ],
  [
    'outputTrial',
    {
      machine: outputTrialMachine,
      input: { changes: { 'output.same': false } },
      events: [
        { type: 'output.kept' },
        { type: 'output.dropped' },
        { type: 'result.acknowledged' },
        answered('keep', { ok: true }),
        answered('keep', no({ refused: [{ field: 'output.same', code: 'no-right' }] })),
        failed('keep'),
        passed(1000, 'outputTrial.asking.counting'),
        passed(15_000, 'outputTrial.asking'),
      ],
      fold: ({ value, context }) => [value, context.secondsLeft > 14, context.refusal, context.shown],
    },
    { states: 5, steps: 20 },
  ],
  [
    'clock',
    {
      machine: clockMachine,
      input: { user: 'admin', parts: { year: 2026, month: 7, day: 1, hour: 12, minute: 0, second: 0 } },
      events: [
        { type: 'part.changed', part: 'year', value: 2027 },
        { type: 'clock.submitted', at: 1_798_761_600_000 },
        { type: 'clock.submitted', at: null },
        { type: 'cancelled' },
        answered('set', { ok: true }),
        answered('set', no({ code: 'out-of-range' })),
        failed('set'),
      ],
      fold: ({ value, context }) => [value, context.parts.year, context.refusal],
    },
    { states: 10, steps: 40 },
  ],
  [
    'mailTest',
    {
      machine: mailTestMachine,
      input: { user: 'admin' },
      events: [
        { type: 'test.requested', letter: testLetter },
        answered('send', { ok: true, server: 'smtp.sim.invalid', receivers: 2 }),
        answered('send', no({ code: 'mail-tls' })),
        failed('send'),
      ],
      fold: ({ value, context }) => [value, context.result],
    },
    { states: 5, steps: 10 },
  ],
  [
    'timeSync',
    {
      machine: timeSyncMachine,
      input: { user: 'admin' },
      events: [
        { type: 'sync.requested', server: 'pool.ntp.org', port: 123 },
        answered('sync', { ok: true, server: 'pool.ntp.org' }),
        answered('sync', no({ code: 'server-silent' })),
        failed('sync'),
      ],
      fold: ({ value, context }) => [value, context.result],
    },
    { states: 5, steps: 10 },
  ],
  [
    'liveView',
    {
      machine: liveViewMachine,
      input: { layout: 4, dwell: 5, channels: 8 },
      events: [
        { type: 'live.began', layout: 4, dwell: 5 },
        { type: 'layout.chosen', windows: 1 },
        { type: 'channel.selected', channel: 1 },
        { type: 'channel.toggled', channel: 1 },
        { type: 'channel.alone', channel: 2 },
        { type: 'screen.next' },
        { type: 'screen.previous' },
        { type: 'turns.toggled' },
        passed('dwell', 'liveView.turns.dwelling', 5000),
      ],
      fold: ({ value, context: { layout, screen, single, selected } }) => [value, layout, screen, single, selected],
    },
    { states: 40, steps: 300 },
  ],
  [
    'serviceTerms',
    {
      machine: serviceTermsMachine,
      input: { code: '' },
      events: [
        { type: 'agreement.changed', agreed: true },
        { type: 'agreement.changed', agreed: false },
        { type: 'code.changed', code: 'Shop2026' },
        { type: 'terms.accepted' },
        { type: 'terms.declined' },
        answered('check', []),
        answered('check', [{ field: 'platform.verificationCode', code: 'empty' }]),
        failed('check'),
      ],
      fold: ({ value, context }) => [value, context],
    },
    { states: 15, steps: 70 },
  ],
  [
    'recording',
    {
      machine: recordingMachine,
      input: { task: { channel: null, mode: 'motion' }, may: true },
      events: [
        { type: 'recording.confirmed' },
        { type: 'recording.declined' },
        { type: 'result.acknowledged' },
        answered('setRecording', { ok: true }),
        answered('setRecording', no({ code: 'no-right' })),
        failed('setRecording'),
      ],
      fold: ({ value }) => value,
    },
    // Who may not has a test of their own.
    { states: 3, steps: 6, elsewhere: WITHOUT_RIGHT },
  ],
  [
    'powerAction',
    {
      machine: powerActionMachine,
      input: { user: 'admin' },
      events: [
        { type: 'action.chosen', action: 'reboot' },
        { type: 'action.chosen', action: 'shutdown' },
        { type: 'action.confirmed' },
        { type: 'action.declined' },
        { type: 'result.acknowledged' },
        answered('perform', { ok: true }),
        answered('perform', no({ code: 'no-right' })),
        failed('perform'),
      ],
      fold: ({ value, context }) => [value, context.action],
    },
    { states: 9, steps: 30 },
  ],
  [
    'probe',
    {
      machine: probeMachine,
      input: { kind: 'ping', text: '' },
      events: [
        { type: 'question.edited', text: '192.168.1.1' },
        { type: 'nic.selected', nic: 'internal' },
        { type: 'question.asked' },
        answered('ask', { kind: 'ping', ok: true, target: '192.168.1.1', sent: 4, received: 4, delayMs: 1 }),
        answered('ask', { kind: 'ping', ...no({ code: 'no-link' }) }),
        failed('ask'),
      ],
      fold: ({ value, context }) => [value, context.text, context.nic, context.answer],
    },
    { states: 9, steps: 30 },
  ],
];

describe('the rehearsal', () => {
  test.each(plans)('%s: every state stood in, every transition taken, as the chart says', async (name, plan, floor) => {
    const report = await rehearse(plan);
    // `elsewhere`: what another plan of the same machine comes by.
    expect([...report.unvisited, ...report.untaken]).toEqual(floor.elsewhere ?? []);
    counted(`${name} states`, report.states, floor.states);
    counted(`${name} steps`, report.steps, floor.steps);
  });
});
