/**
 * Key derivation for worlds made of scenarios, without 600,000 rounds: for a scenario's salt it knows which password leads to
 * the stored hash, everything else leads elsewhere. That the records fit the documented passwords is scenarios.test.ts.
 */

import { createFastKdf, type FastKdf } from '../../src/device/testing/index.ts';
import { documentedPasswords, recorderOptions } from '../../src/world/index.ts';

export type ScenarioUser = keyof typeof documentedPasswords;
export type Passwords = Record<ScenarioUser, string>;

export function createScenarioKdf(passwords: Passwords = documentedPasswords): FastKdf {
  const fast = createFastKdf();
  const { users } = recorderOptions('bound-4x', 'ip-4.30', 'ru').factory;
  const records = new Map(users.map(({ name, password }) => [password.salt, { ...password, name }]));
  return {
    ...fast,
    async derive(password, salt, iterations) {
      const elsewhere = await fast.derive(password, salt, iterations);
      const record = records.get(salt);
      return record && passwords[record.name as ScenarioUser] === password ? record.hash : elsewhere;
    },
  };
}
