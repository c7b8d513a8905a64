import { expect, test } from 'vitest';
import { eventDetail } from './eventDetail.ts';

test.each([
  ['names the plain fields', { type: 'a', user: 'admin', attempt: 3, ok: true }, 'user: admin, attempt: 3, ok: true'],
  ['leaves out type and actorId', { type: 'xstate.done.actor.x', actorId: 'x' }, ''],
  ['leaves out objects, lists and nothing', { type: 'a', user: { name: 'x' }, list: [1], none: null }, ''],
  ['hides what is secret', { type: 'a', secret: 'secret-1', password: 'p' }, 'secret: •••, password: •••'],
  [
    'hides it in what was handed in, too',
    { type: 'a', input: { secret: { x: 1 }, user: 'op' } },
    'secret: •••, user: op',
  ],
  ['looks into an answer', { type: 'a', output: { ok: false, code: 'locked', more: {} } }, 'ok: false, code: locked'],
  ['says what a plain answer was', { type: 'a', output: 'bound' }, 'output: bound'],
  ['says why it failed', { type: 'a', error: new Error('no port') }, 'message: no port'],
  ['clips a long value at 40 characters', { type: 'a', name: 'я'.repeat(41) }, `name: ${'я'.repeat(39)}…`],
  ['leaves 40 characters alone', { type: 'a', name: 'я'.repeat(40) }, `name: ${'я'.repeat(40)}`],
  [
    'hides what is typed into a setting that the screen masks',
    { type: 'field.changed', field: 'platform.verificationCode', value: 'QRSMXT' },
    'field: platform.verificationCode, value: •••',
  ],
  ['leaves other settings alone', { type: 'field.changed', field: 'a', value: 'Shop' }, 'field: a, value: Shop'],
  ['hides the code of the terms', { type: 'code.changed', code: 'QRSMXT' }, 'code: •••'],
])('%s', (_title, event, detail) => {
  expect(eventDetail(event, new Set(['platform.verificationCode']))).toBe(detail);
});
