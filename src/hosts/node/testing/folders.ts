/** Folders for tests, gone with the test that made them. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';

/** To be called once in a test file. @returns a maker of empty folders. */
export function testFolders(): () => Promise<string> {
  const made: string[] = [];
  afterEach(async () => {
    for (const folder of made.splice(0)) {
      await chmod(folder, 0o700);
      await rm(folder, { recursive: true, force: true });
    }
  });
  return async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sim-nvr-'));
    made.push(folder);
    return folder;
  };
}
