/** The program, built and started as its users do, for tests that kill it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

export const PASSWORD = 'correct horse 42';

export interface Running {
  url: string;
  output(): string;
  kill(): Promise<void>;
  end(): Promise<number | null>;
}

export interface CloudProcesses {
  /** @param said where its address stands in what it prints */
  start(args: readonly string[], env?: Record<string, string>, said?: RegExp): Promise<Running>;
  /** Runs to its end. */
  run(args: readonly string[], env?: Record<string, string>): Promise<{ exit: number | null; output: string }>;
  killAll(): void;
  /** Takes away what was built. */
  clear(): void;
}

/** @param folder below the checkout, for the built program */
export async function buildProcesses(folder: string): Promise<CloudProcesses> {
  const out = join(process.cwd(), folder);
  const children = new Set<ChildProcess>();
  const input = { 'sim-nvr': join(process.cwd(), 'src/hosts/node/main.ts') };
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { ssr: true, target: 'node20', outDir: out, emptyOutDir: true, minify: false, rolldownOptions: { input } },
  });

  async function start(
    args: readonly string[],
    env: Record<string, string> = {},
    said = /(http:\S+)/,
  ): Promise<Running> {
    const child = spawn(process.execPath, [join(out, 'sim-nvr.js'), ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.add(child);
    let text = '';
    const url = await new Promise<string>((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (piece: Buffer) => {
          text += piece.toString();
          const found = said.exec(text)?.[1];
          if (found) resolve(found);
        });
      child.once('exit', (code) => reject(new Error(`ended with ${code}: ${text}`)));
    });
    const gone = async (signal: NodeJS.Signals): Promise<number | null> => {
      children.delete(child);
      if (child.exitCode !== null) return child.exitCode;
      const exit = once(child, 'exit');
      child.kill(signal);
      return ((await exit) as [number | null])[0];
    };
    return { url, output: () => text, kill: async () => void (await gone('SIGKILL')), end: () => gone('SIGTERM') };
  }

  async function run(args: readonly string[], env: Record<string, string> = {}) {
    const child = spawn(process.execPath, [join(out, 'sim-nvr.js'), ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece: Buffer) => {
        output += piece.toString();
      });
    const [exit] = (await once(child, 'close')) as [number | null];
    children.delete(child);
    return { exit, output };
  }

  return {
    start,
    run,
    killAll() {
      for (const child of children) child.kill('SIGKILL');
    },
    clear: () => rmSync(out, { recursive: true, force: true }),
  };
}

export const folderOf = (): string => mkdtempSync(join(tmpdir(), 'sim-nvr-cloud-'));

export type Body = Record<string, unknown>;

export async function ask(
  at: string,
  method: string,
  path: string,
  more: { token?: string; key?: string; body?: Body } = {},
) {
  const response = await fetch(`${at}${path}`, {
    method,
    headers: {
      ...(more.token !== undefined && { Authorization: `Bearer ${more.token}` }),
      ...(more.key !== undefined && { 'Idempotency-Key': more.key }),
      ...(more.body && { 'Content-Type': 'application/json' }),
    },
    ...(more.body && { body: JSON.stringify(more.body) }),
  });
  return { status: response.status, body: (await response.json()) as Body };
}

export async function signIn(at: string, mail: string): Promise<string> {
  const body = { mail, password: PASSWORD };
  await ask(at, 'POST', '/accounts', { body });
  return String((await ask(at, 'POST', '/sessions', { body })).body['token']);
}
