/** The built process for one spec: a folder of its own, a port that was free, and a hand to end it in either way. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../scripts/freePort.mjs';

const program = fileURLToPath(new URL('../../dist-node/sim-nvr.js', import.meta.url));

export interface ProcessOfTest {
  url: string;
  folder: string;
  /** What it wrote for people, and for machines. */
  output(): string;
  /** A power cut. */
  kill(): Promise<void>;
  /** In order. @returns its exit code. */
  end(): Promise<number | null>;
  /** Again, in the same place. */
  start(): Promise<void>;
  remove(): Promise<void>;
}

/** @param options of `sim-nvr serve` @param env beside this process's own */
export async function startProcess(
  options: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<ProcessOfTest> {
  const folder = await mkdtemp(join(tmpdir(), 'sim-nvr-e2e-'));
  let child: ChildProcess | null = null;
  let text = '';
  // Its own for as long as the spec runs: it comes back there after a kill.
  const port = String(await freePort());
  let url = '';

  async function start(): Promise<void> {
    const args = [program, 'serve', '--port', port, '--data', folder, '--speed', '10', ...options];
    const started = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    child = started;
    let said = '';
    await new Promise<void>((resolve, reject) => {
      started.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        text += chunk.toString();
        const address = /Lab:\s+(\S+)/.exec(said)?.[1];
        if (!address) return;
        url = address;
        resolve();
      });
      started.stderr.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      started.on('exit', (code) => reject(new Error(`sim-nvr ended with ${code}: ${text}`)));
    });
  }
  async function gone(signal: NodeJS.Signals): Promise<number | null> {
    const ending = child;
    child = null;
    if (!ending || ending.exitCode !== null) return ending?.exitCode ?? null;
    const exit = once(ending, 'exit');
    ending.kill(signal);
    const [code] = (await exit) as [number | null];
    return code;
  }

  await start();
  return {
    get url() {
      return url;
    },
    folder,
    output: () => text,
    kill: async () => void (await gone('SIGKILL')),
    end: () => gone('SIGTERM'),
    start,
    async remove() {
      await gone('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
