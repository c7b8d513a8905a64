/** A check that loops says how much it looked at, and fails when that is too little: a loop that shrank is no check. */
import { expect } from 'vitest';

export function counted(what: string, count: number, floor: number): void {
  process.stdout.write(`counted: ${count} ${what} (floor ${floor})\n`);
  expect(count, `${what}: this check must look at ${floor} or more`).toBeGreaterThanOrEqual(floor);
}
