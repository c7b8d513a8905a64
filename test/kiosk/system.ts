/** What the drills ask of the machine that they run on. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Where pictures and the journal of a drill go. */
export function reports(): string {
  const folder = join(repository, 'reports/kiosk');
  mkdirSync(folder, { recursive: true });
  return folder;
}

export const spawnList = (program: string, args: string[]): string[] => {
  try {
    return execFileSync(program, args, { encoding: 'utf8' }).trim().split('\n').filter(Boolean);
  } catch {
    return []; // Nothing found.
  }
};

export function succeeds(program: string, options: { env: NodeJS.ProcessEnv }): boolean {
  try {
    execFileSync(program, [], { ...options, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const LONGEST_MS = 60_000;
export async function until(what: () => boolean): Promise<void> {
  for (const end = performance.now() + LONGEST_MS; !what(); await turn())
    if (performance.now() > end) throw new Error('The drill has waited for a minute, and it did not come about.');
}
export async function firstThatAnswers<T>(ask: () => Promise<T>): Promise<T> {
  for (const end = performance.now() + LONGEST_MS; ; await turn())
    try {
      return await ask();
    } catch (fault) {
      if (performance.now() > end) throw fault;
    }
}
const turn = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 50));
