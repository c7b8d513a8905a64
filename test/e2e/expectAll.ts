/** Holds what was taken of a machine on the real page against its definition. */
import { expect } from '@playwright/test';
import type { Ear } from './ear.ts';
import type { MachineMap } from './machineMap.ts';

/** Compares and prints. `beyond`: what cannot be reached from the page, and why. */
export async function expectAll(
  what: string,
  defined: MachineMap,
  ear: Ear,
  beyond: Record<string, string> = {},
): Promise<void> {
  const mine = (name: string): boolean => defined.states[0]?.split('|')[0] === name.split('|')[0];
  const all = [...defined.states, ...defined.transitions];
  const never = (): string[] => all.filter((name) => !ear.states.has(name) && !ear.transitions.has(name)).sort();
  // What a person sees may come a moment before the machine has taken its last step.
  await expect
    .poll(
      async () => {
        await ear.note();
        return never();
      },
      { message: 'never taken' },
    )
    .toEqual(Object.keys(beyond).sort());
  const heard = [...ear.states, ...ear.transitions].filter(mine);
  const reached = all.filter((name) => heard.includes(name));
  console.log(
    `${what}: ${defined.states.length} states, ${defined.transitions.length} transitions; ` +
      `${reached.length} of ${all.length} taken, ${Object.keys(beyond).length} beyond reach`,
  );
  expect(heard.length, 'something was heard').toBeGreaterThan(0);
  expect(
    heard.filter((name) => !all.includes(name)),
    'heard but not defined',
  ).toEqual([]);
}
