/**
 * A box without a box: an X display of any mode, a window manager, the built process, and the launcher with the box's policies, as a user
 * of its own. The browser's debugging port tells where things are drawn; mouse and keys come through X alone.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Locator, type Page } from '@playwright/test';
import { findChromium } from '../../scripts/chromium.mjs';
import { Recorder } from '../e2e/recorder.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
/** Nobody else's on this machine: whatever runs under it is this drill's. */
const UID = 64_321;
const DEBUG_PORT = 4859;
const PORT = 4858;
const DISPLAY = ':87';

export interface Mode {
  width: number;
  height: number;
  /** The session around the browser: X with openbox, where mouse and keys come in, or sway without a monitor. */
  session?: 'xorg' | 'sway';
}

export interface Box {
  /** The page of the browser that runs now, with its mouse in X. */
  connect(): Promise<Recorder>;
  /** Runs xdotool. @returns what it printed */
  x(...words: (string | number)[]): string;
  /** The whole display, into reports/kiosk/. */
  picture(name: string): void;
  /** How many colours the display shows: few before live view has painted its first picture. */
  colours(): number;
  /** The number of the browser that runs now; 0 between two. */
  browser(): number;
  /** The numbers of this box's processes whose command line has this. */
  processes(pattern: string): number[];
  killRecorder(): Promise<void>;
  page(): Promise<string>;
  end(): Promise<void>;
}

export async function startBox({ width, height, session = 'xorg' }: Mode): Promise<Box> {
  const home = mkdtempSync(join(tmpdir(), 'kiosk-drill-'));
  execFileSync('chown', [String(UID), home]);
  const env = { ...process.env, DISPLAY, HOME: home, XDG_RUNTIME_DIR: home };
  const children: ChildProcess[] = [];
  const start = (program: string, args: string[], extra = {}): ChildProcess => {
    const child = spawn(program, args, { env: { ...env, ...extra }, stdio: 'ignore' });
    children.push(child);
    return child;
  };
  const asUser = (...command: string[]): string[] => [
    ...['--reuid', String(UID), '--regid', String(UID), '--clear-groups', '--', ...command],
  ];

  if (session === 'xorg') {
    start('Xvfb', [DISPLAY, '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp']);
    await until(() => succeeds('xdpyinfo', { env }));
    start('setpriv', asUser('openbox', '--config-file', join(repository, 'kiosk/box/openbox.xml')));
  }
  let recorderProcess: ChildProcess;
  const startRecorder = (): void => {
    const program = join(repository, 'dist-node/sim-nvr.js');
    const args = ['serve', '--port', String(PORT), '--data', join(home, 'state'), '--speed', 'instant', '--lang', 'ru'];
    recorderProcess = start(process.execPath, [program, ...args]);
  };
  startRecorder();
  launch();
  const browsers: Browser[] = [];

  /** In a mount namespace of its own the box's policies stand where Chromium looks; this machine's stay as they are. */
  function launch(): void {
    const policies = join(home, 'policies');
    mkdirSync(policies);
    const text = readFileSync(join(repository, 'kiosk/box/policies.json'), 'utf8');
    // The drill's own eyes look through that port, and see nothing with these two: a fence less for whoever tries to get out here.
    const open = text
      .replace('"RemoteDebuggingAllowed": false', '"RemoteDebuggingAllowed": true')
      .replace('"DeveloperToolsAvailability": 2', '"DeveloperToolsAvailability": 1');
    writeFileSync(join(policies, 'sim-nvr.json'), open);
    const browser = join(home, 'chromium');
    writeFileSync(
      browser,
      `#!/bin/sh\nexec '${findChromium()}' --remote-debugging-port=${DEBUG_PORT} --disable-gpu "$@"\n`,
    );
    chmodSync(browser, 0o755);
    const kiosk = join(home, 'kiosk');
    cpSync(join(repository, 'kiosk'), kiosk, { recursive: true });
    const bin = join(home, 'bin');
    mkdirSync(bin);
    // X runs already, with its window manager: cage's place on the command line, and the rest of what xinit would be told.
    writeFileSync(join(bin, 'cage'), `#!/bin/sh\n'${kiosk}/box/output.sh' xorg &\nexec "$3"\n`);
    chmodSync(join(bin, 'cage'), 0o755);
    const sway = join(kiosk, 'box/sway.conf');
    const placed = readFileSync(sway, 'utf8')
      .replaceAll('/usr/lib/sim-nvr/kiosk/start.sh', `${kiosk}/start.sh`)
      .replaceAll('/usr/lib/sim-nvr/kiosk/output.sh', `${kiosk}/box/output.sh`);
    writeFileSync(sway, `${placed}output HEADLESS-1 mode ${width}x${height}@60Hz\n`);
    // What systemd does for the unit: whatever ends is begun anew after a second.
    const unit = join(home, 'unit');
    writeFileSync(unit, `#!/bin/sh\nwhile :; do '${kiosk}/box/session.sh'; sleep 1; done\n`);
    chmodSync(unit, 0o755);
    const script = `mount -t tmpfs none /etc/chromium && mkdir -p /etc/chromium/policies/managed && cp '${policies}'/* /etc/chromium/policies/managed/ && exec setpriv ${asUser(unit).join(' ')}`;
    mkdirSync('/etc/chromium', { recursive: true });
    const journal = openSync(join(reports(), 'journal.txt'), 'a');
    const unitsOwn = {
      CHROMIUM_PATH: browser,
      PATH: `${bin}:${process.env['PATH'] ?? ''}`,
      KIOSK_SESSION: session === 'sway' ? 'sway' : 'cage',
      ...(session === 'sway' && {
        WLR_BACKENDS: 'headless',
        WLR_LIBINPUT_NO_DEVICES: '1',
        WLR_RENDERER: 'pixman',
        DISPLAY: '',
      }),
      KIOSK_HOME: kiosk,
      SIM_NVR_PORT: String(PORT),
    };
    children.push(
      spawn('unshare', ['-m', 'sh', '-c', script], {
        env: { ...env, ...unitsOwn },
        stdio: ['ignore', journal, journal],
      }),
    );
    closeSync(journal);
  }

  const x = (...words: (string | number)[]): string =>
    execFileSync('xdotool', words.map(String), { env, encoding: 'utf8' }).trim();

  const processes: Box['processes'] = (pattern) => spawnList('pgrep', ['-u', String(UID), '-f', pattern]).map(Number);

  return {
    x,
    async connect() {
      const browser = await firstThatAnswers(() => chromium.connectOverCDP(`http://127.0.0.1:${DEBUG_PORT}`));
      browsers.push(browser);
      const page = await firstThatAnswers(async () => {
        // Chromium has pages of its own in store, which nobody sees.
        const found = browser
          .contexts()[0]
          ?.pages()
          .find((one) => one.url().includes('/kiosk.html'));
        if (!found) throw new Error('no page yet');
        return found;
      });
      if (session === 'xorg') useMouseOf(x, page);
      return Object.assign(new Recorder(page), { language: 'ru', face: 'kiosk' });
    },
    picture(name) {
      execFileSync('import', ['-window', 'root', join(reports(), `${width}x${height}-${name}.png`)], { env });
    },
    colours: () =>
      Number(execFileSync('import', ['-window', 'root', '-format', '%k', 'info:'], { env, encoding: 'utf8' })),
    browser: () => processes('user-data-dir=.*--no-first-run')[0] ?? 0,
    processes,
    async killRecorder() {
      const gone = new Promise((resolve) => recorderProcess.once('exit', resolve));
      recorderProcess.kill('SIGKILL');
      await gone;
      startRecorder();
    },
    async page() {
      const answer = await fetch(`http://127.0.0.1:${PORT}/sim/v1/screen`)
        .then((one) => one.json())
        .catch(() => ({}));
      return String((answer as { page?: unknown }).page);
    },
    async end() {
      for (const browser of browsers) await browser.close().catch(() => undefined);
      for (const child of children.reverse()) child.kill('SIGTERM');
      await until(() => children.every(({ exitCode, signalCode }) => exitCode !== null || signalCode !== null));
      // Again until none is left: what is being ended may just be starting another.
      await until(() => {
        const left = spawnList('pgrep', ['-u', String(UID)]);
        for (const pid of left) spawnList('kill', ['-KILL', pid]);
        return left.length === 0;
      });
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function reports(): string {
  const folder = join(repository, 'reports/kiosk');
  mkdirSync(folder, { recursive: true });
  return folder;
}

const spawnList = (program: string, args: string[]): string[] => {
  try {
    return execFileSync(program, args, { encoding: 'utf8' }).trim().split('\n').filter(Boolean);
  } catch {
    return []; // Nothing found.
  }
};

function succeeds(program: string, options: { env: NodeJS.ProcessEnv }): boolean {
  try {
    execFileSync(program, [], { ...options, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const LONGEST_MS = 60_000;
async function until(what: () => boolean): Promise<void> {
  for (const end = performance.now() + LONGEST_MS; !what(); await turn())
    if (performance.now() > end) throw new Error('The drill has waited for a minute, and it did not come about.');
}
async function firstThatAnswers<T>(ask: () => Promise<T>): Promise<T> {
  for (const end = performance.now() + LONGEST_MS; ; await turn())
    try {
      return await ask();
    } catch (fault) {
      if (performance.now() > end) throw fault;
    }
}
const turn = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 50));

/** Every click that the page object makes is one of the display's mouse. */
function useMouseOf(x: Box['x'], page: Page): void {
  const proto = Object.getPrototypeOf(page.locator('body')) as { click: Locator['click'] };
  proto.click = async function click(this: Locator, { button = 'left', position } = {}) {
    await this.waitFor();
    await this.scrollIntoViewIfNeeded();
    const box = await this.boundingBox();
    if (!box) throw new Error(`${this} is not on the display.`);
    const [across, down] = position ? [position.x, position.y] : [box.width / 2, box.height / 2];
    const scale = await this.page().evaluate(() => devicePixelRatio);
    x('mousemove', Math.round((box.x + across) * scale), Math.round((box.y + down) * scale));
    x('click', button === 'right' ? 3 : 1);
  };
}
