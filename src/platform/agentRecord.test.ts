import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../device/index.ts';
import { counted } from '../device/testing/index.ts';
import { type AgentRecord, blankRecord, sealRecord, withBinding } from './agentRecord.ts';
import { openRecord } from './openRecord.ts';

const record: AgentRecord = {
  binding: { state: 'bound', epoch: 3, account: 'first@owner.test' },
  revision: 7,
  operation: { operationId: 'op', epoch: 3, outcome: { ok: false, code: 'password-wrong', attemptsLeft: 4 } },
};

describe('what the agent keeps in flash', () => {
  test.each<[string, AgentRecord]>([
    ['a bound device', record],
    ['an operation on its way', { ...record, operation: { operationId: 'op', epoch: 3, outcome: null } }],
    ['an operation that was done', { ...record, operation: { operationId: 'op', epoch: 3, outcome: { ok: true } } }],
    ['the very first word of a cloud', { ...record, binding: { state: 'not-bound' }, revision: 0 }],
    ['the first binding there ever was', { ...record, binding: { state: 'bound', epoch: 0, account: '' } }],
    ['a freed device', { binding: { state: 'not-bound' }, revision: 8, operation: null }],
    ['a device that never heard of the cloud', blankRecord],
  ])('%s is read back as it was', (_, kept) => {
    expect(openRecord(JSON.parse(JSON.stringify(sealRecord(kept))))).toEqual(kept);
  });

  test.each<[string, Json]>([
    ['nothing', null],
    ['a list', []],
    ['a number', 7],
    ['an empty object', {}],
    ['a binding of another kind', { binding: { state: 'sold' }, revision: 3 }],
    ['a bound device without an epoch', { binding: { state: 'bound', account: 'a' }, revision: 3 }],
    ['text', 'bound'],
    ['a binding that is text', { binding: 'bound', revision: 3 }],
    [
      'an epoch and an account of a device that was sold',
      { binding: { state: 'sold', epoch: 1, account: 'a' }, revision: 3 },
    ],
    ['an account that is a number', { binding: { state: 'bound', epoch: 1, account: 7 }, revision: 3 }],
    ['a device without an account', { binding: { state: 'bound', epoch: 1 }, revision: 3 }],
    ['an epoch that is text', { binding: { state: 'bound', epoch: '1', account: 'a' }, revision: 3 }],
    ['an epoch below zero', { binding: { state: 'bound', epoch: -1, account: 'a' }, revision: 3 }],
  ])('%s counts as unknown, never as not bound', (_, stored) => {
    expect(openRecord(stored)).toEqual(blankRecord);
  });

  test('an operation whose outcome cannot be read is one whose outcome is not known', () => {
    for (const outcome of [null, 7, 'ok', {}, { ok: 'yes' }, { ok: false }])
      expect(
        openRecord({ ...sealRecordOf(record), operation: { operationId: 'op', epoch: 3, outcome } }),
      ).toMatchObject({
        operation: { operationId: 'op', outcome: null },
      });
  });

  test.each<[string, Json]>([
    ['no name', { epoch: 3, outcome: null }],
    ['a number for a name', { operationId: 7, epoch: 3, outcome: null }],
    ['no epoch', { operationId: 'op', outcome: null }],
    ['an epoch below zero', { operationId: 'op', epoch: -1, outcome: null }],
    ['nothing but text', 'op'],
  ])('an operation with %s is none', (_, operation) => {
    expect(openRecord({ ...sealRecordOf(record), operation })).toEqual({ ...record, operation: null });
  });

  test('what is kept is a copy: who changes it later changes nothing here', () => {
    const kept = sealRecordOf(record);
    expect(kept['binding']).not.toBe(record.binding);
    expect((kept['operation'] as { outcome: Json }).outcome).not.toBe(record.operation?.outcome);
  });

  test('a revision that cannot be compared does not deafen the agent: the next word of the cloud is heard', () => {
    for (const revision of [Number.POSITIVE_INFINITY, -5, 0.5, '9', null]) {
      const opened = openRecord({ binding: { state: 'not-bound' }, revision });
      const next = withBinding(opened, { revision: 0, bound: true, epoch: 1, account: 'a' });
      expect(next.binding).toEqual({ state: 'bound', epoch: 1, account: 'a' });
    }
  });

  test('any JSON at all opens to a record, and what it holds is safe to compare', () => {
    let looked = 0;
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('binding', 'revision', 'operation', 'whole'), (value, where) => {
        looked++;
        const stored = (where === 'whole' ? value : { ...sealRecordOf(record), [where]: value }) as Json;
        const opened = openRecord(stored);
        expect(Number.isSafeInteger(opened.revision)).toBe(true);
        expect(['unknown', 'not-bound', 'bound']).toContain(opened.binding.state);
      }),
      { numRuns: 5000, seed: 42 },
    );
    counted('agent records of any shape', looked, 5000);
  });
});

describe('the newer word of the cloud wins', () => {
  test.each([
    [6, 'bound'],
    [7, 'bound'],
    [8, 'not-bound'],
  ])('revision %i over revision 7 leaves %s', (revision, state) => {
    expect(withBinding(record, { revision, bound: false }).binding.state).toBe(state);
  });
});

const sealRecordOf = (kept: AgentRecord) => sealRecord(kept) as { [key: string]: Json };
