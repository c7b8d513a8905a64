// Passwords of every kind: each gets a verdict, and the rules hold whatever it is.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCodePoint } from '../../../test/harness/anyText.ts';
import { counted } from '../testing/index.ts';
import { judgePassword } from './passwordRules.ts';

test('whatever is typed gets a verdict; accepted is never risky, refused always; another sign never weakens', () => {
  const order = ['risky', 'weak', 'medium', 'strong'];
  let accepted = 0;
  let looked = 0;
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: fc.constantFrom(...'abXY24.-'), maxLength: 18 }),
        fc.string({ unit: anyCodePoint, maxLength: 80 }),
      ),
      fc.string({ maxLength: 32 }),
      (password, user) => {
        looked++;
        const { level, fault } = judgePassword(password, user);
        expect(level === 'risky').toBe(fault !== null);
        if (fault !== null) return;
        accepted++;
        expect(password).toMatch(/^[ -~]{8,16}$/);
        const more = judgePassword(`${password}+`, user);
        if (more.fault === null) expect(order.indexOf(more.level)).toBeGreaterThanOrEqual(order.indexOf(level));
      },
    ),
    { numRuns: 5000, seed: 42 },
  );
  counted('passwords judged', looked, 5000);
  counted('of them accepted', accepted, 500);
});
