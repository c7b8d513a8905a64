// The passwords in the README open the records in flash, by the real derivation with all its rounds.
import { expect, test } from 'vitest';
import { documentedPasswords, recorderOptions } from '../../world/index.ts';
import { kdf } from './kdf.ts';

const { users } = recorderOptions('bound-4x', 'ip-4.30', 'ru').factory;

test.each([
  ['admin', 'unbind4x'],
  ['operator', 'watch24x7'],
])('%s opens with %s after 600 000 rounds', async (name, password) => {
  const record = users.find((user) => user.name === name)?.password;
  expect(record?.iterations).toBe(600_000);
  expect(record?.algorithm).toBe('pbkdf2-sha256');
  expect(await kdf.derive(password, record?.salt ?? '', 600_000)).toBe(record?.hash);
  expect(documentedPasswords).toHaveProperty(name, password);
});

test('one letter beside it opens nothing', async () => {
  const record = users[0]?.password;
  expect(await kdf.derive('unbind4X', record?.salt ?? '', 600_000)).not.toBe(record?.hash);
});
