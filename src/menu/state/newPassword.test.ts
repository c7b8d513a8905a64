// A new password as the screen knows it: a level and a fault, never the text.
import { expect, test } from 'vitest';
import { judgePassword } from '../../device/testing/index.ts';
import { createNewPassword, type NewPassword } from './newPassword.ts';

function typed(password: string, repetition: string): NewPassword {
  const model = createNewPassword(judgePassword, () => 'ivan');
  model.password.insert(password);
  model.repetition.insert(repetition);
  return model;
}

test.each([
  ['', '', 'risky', 'empty'],
  ['short4', 'short4', 'risky', 'too-short'],
  ['door-ivan-4', 'door-ivan-4', 'risky', 'user-name'],
  ['unbind4x', '', 'weak', 'mismatch'],
  ['unbind4x', 'unbind4X', 'weak', 'mismatch'],
  ['unbind4x', 'unbind4x', 'weak', null],
  ['Unbind-4x', 'Unbind-4x', 'strong', null],
])('%j and %j: %s, %s', (password, repetition, level, fault) => {
  const model = typed(password, repetition);
  expect([model.level(), model.fault()]).toEqual([level, fault]);
});

test('take gives the password once and empties both fields', () => {
  const model = typed('Unbind-4x', 'Unbind-4x');
  expect(model.take()).toBe('Unbind-4x');
  expect([model.password.shape().length, model.repetition.shape().length]).toEqual([0, 0]);
  expect(model.take()).toBe('');
});

test('clear empties both, and every edit of either is told until the watch ends', () => {
  const model = typed('Unbind-4x', 'Unb');
  let told = 0;
  const end = model.watch(() => told++);
  model.repetition.insert('i');
  model.password.erase(-1);
  model.clear();
  end();
  model.password.insert('x');
  expect(told).toBe(4);
  expect(model.repetition.shape().length).toBe(0);
});

test('its text is in nothing that can be read of it', () => {
  expect(JSON.stringify(typed('Unbind-4x', 'Unbind-4x'))).not.toContain('Unbind');
});
