import { expect, test } from 'vitest';
import { lastSeen } from './lastSeen.ts';

test('nobody has looked yet', () => expect(lastSeen({ 'power-menu': true, 'messages-wanted': 9 })).toBe(0));

test('whoever looked last counts for the screen that all of them share', () => {
  expect(lastSeen({ 'messages/admin': 4, 'messages/operator': 12, unbind: { epoch: 40 } })).toBe(12);
});
