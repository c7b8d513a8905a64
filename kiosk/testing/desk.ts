// A graphical session to start the launcher in: a home, a PATH, and programs that only look like the real ones.
// The PATH holds nothing but what the script may use, so a Chromium of this computer cannot slip in.
import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('../start.sh', import.meta.url));

/** The environment of a session under X. */
export const X11 = { DISPLAY: ':7' };

export interface Ended {
  readonly code: number | null;
  /** What it said on either stream. */
  readonly output: string;
}

export interface Desk {
  readonly home: string;
  readonly bin: string;
  /** Puts a shell script on the PATH. */
  program(name: string, body: string): void;
  /** Puts the real tool on the PATH. */
  standIn(name: string, real?: string): void;
  /** A browser that writes down its arguments and then does as told. */
  browser(then: string, name?: string): void;
  /** The arguments of each start of the browser. */
  starts(): string[];
  /** What is left of browser profiles. */
  profiles(): string[];
  /** Lines of a file that a program wrote. */
  lines(name: string): string[];
  launch(args: string[], env?: Record<string, string>): { child: ChildProcess; ended: Promise<Ended> };
  run(args: string[], env?: Record<string, string>): Promise<Ended>;
  remove(): Promise<void>;
}

export function makeDesk(): Desk {
  const home = mkdtempSync(join(tmpdir(), 'kiosk-'));
  const bin = join(home, 'bin');
  mkdirSync(bin);
  mkdirSync(join(home, 'run'));

  const program: Desk['program'] = (name, body) => {
    rmSync(join(bin, name), { force: true });
    writeFileSync(join(bin, name), `#!/bin/sh\n${body}\n`);
    chmodSync(join(bin, name), 0o755);
  };
  // Never a link to the real tool: a test that puts its own program in that place would overwrite the system's.
  const standIn: Desk['standIn'] = (name, real = whereIs(name)) => program(name, `exec '${real}' "$@"`);
  const lines: Desk['lines'] = (name) => {
    const path = join(home, name);
    return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [];
  };
  const launch: Desk['launch'] = (args, env = X11) => {
    const child = spawn('/bin/sh', [SCRIPT, ...args], {
      env: { PATH: bin, XDG_RUNTIME_DIR: join(home, 'run'), KIOSK_BACKOFF: '0', KIOSK_WAIT: '60', ...env },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    }
    return { child, ended: new Promise((resolve) => child.on('close', (code) => resolve({ code, output }))) };
  };

  for (const tool of ['mktemp', 'rm', 'date', 'sleep']) standIn(tool);
  program('id', 'echo 1000');
  // Answers for the server: something is there, except on port 1.
  program('curl', 'case $* in *:1/*) exit 7 ;; esac');
  return {
    home,
    bin,
    program,
    standIn,
    lines,
    launch,
    browser: (then, name = 'chromium') => program(name, `echo "$@" >> "${home}/starts"\n${then}`),
    starts: () => lines('starts'),
    profiles: () => readdirSync(join(home, 'run')),
    run: (args, env) => launch(args, env).ended,
    // What a program of the script's still writes comes to an end soon.
    remove: () => rm(home, { recursive: true, maxRetries: 50, retryDelay: 20 }),
  };
}

/** Where this computer has a tool. */
export function whereIs(tool: string): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = folders.map((folder) => join(folder, tool)).find((path) => existsSync(path));
  if (found === undefined) throw new Error(`kiosk/testing/desk.ts: no "${tool}" on the PATH; kiosk/start.sh needs it`);
  return found;
}

/** The launcher asks the server once a second; nobody needs to wait as long. */
export function shortSeconds({ standIn, program, bin }: Desk) {
  standIn('sleep-really', '/bin/sleep');
  program('sleep', `exec ${bin}/sleep-really 0.05`);
}
