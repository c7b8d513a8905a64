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
import { type Browser, chromium, type Locator, type Page } from '@playwright/test';
import { findChromium } from '../../scripts/chromium.mjs';
import { Recorder } from '../e2e/recorder.ts';
import { firstThatAnswers, reports, repository, spawnList, succeeds, until } from './system.ts';
import { dummyOptions, lightTwo, plugSecond, shotOf, type Which } from './twoMonitors.ts';

/** Nobody else's on this machine: whatever runs under it is this drill's. */
const UID = 64_321;
const DEBUG_PORTS = { first: 4859, second: 4860 };
const PORT = 4858;
const DISPLAY = ':87';

export interface Mode {
  width: number;
  height: number;
  /** The session around the browser: X with openbox, where mouse and keys come in, or sway without a monitor. */
  session?: 'xorg' | 'sway';
  /** A second monitor; in X on Xorg's dummy driver, in Xvfb's place. */
  second?: { width: number; height: number };
  /** What the kernel would tell of the monitors: nothing, for one that is connected and has no EDID. */
  withoutEdid?: readonly string[];
}

export interface Box {
  /** The page of the browser that runs now, with its mouse in X. */
  connect(which?: Which): Promise<Recorder>;
  /** Runs xdotool. @returns what it printed */
  x(...words: (string | number)[]): string;
  /** The whole display, into reports/kiosk/. */
  picture(name: string): void;
  /** What one of two monitors shows, into reports/kiosk/. @returns size and a word for it, the same for the same picture */
  shot(which: Which, name: string): string;
  /** sway: plugs a second monitor in. */
  plug(): void;
  /** How many colours the display, or one of two monitors, shows: few before live view has painted its first picture. */
  colours(which?: Which): number;
  /** The number of the browser that runs now; 0 between two. */
  browser(which?: Which): number;
  /** The numbers of this box's processes whose command line has this. */
  processes(pattern: string): number[];
  killRecorder(): Promise<void>;
  page(which?: Which): Promise<string>;
  end(): Promise<void>;
}

export async function startBox(mode: Mode): Promise<Box> {
  const { width, height, session = 'xorg', second, withoutEdid = [] } = mode;
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
    if (second) start('Xorg', [DISPLAY, ...dummyOptions(home)]);
    else start('Xvfb', [DISPLAY, '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp']);
    await until(() => succeeds('xdpyinfo', { env }));
    if (second) lightTwo([mode, second], env);
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
      `#!/bin/sh\ncase $* in *\\?second*) port=${DEBUG_PORTS.second} ;; *) port=${DEBUG_PORTS.first} ;; esac\nexec '${findChromium()}' --remote-debugging-port=$port --disable-gpu "$@"\n`,
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
    const modes = [withoutEdid.length > 0 ? undefined : mode, second].map(
      (one, n) => one && `output HEADLESS-${n + 1} mode ${one.width}x${one.height}@60Hz\n`,
    );
    writeFileSync(sway, `${placed}${modes.filter(Boolean).join('')}`);
    for (const name of withoutEdid) {
      const output = join(home, 'drm', `card0-${name}`);
      mkdirSync(output, { recursive: true });
      writeFileSync(join(output, 'status'), 'connected\n');
      writeFileSync(join(output, 'edid'), '');
    }
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
        WLR_HEADLESS_OUTPUTS: second ? '2' : '1',
        DISPLAY: '',
      }),
      KIOSK_HOME: kiosk,
      KIOSK_DRM: join(home, 'drm'),
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
    async connect(which = 'first') {
      const address = `http://127.0.0.1:${DEBUG_PORTS[which]}`;
      const browser = await firstThatAnswers(() => chromium.connectOverCDP(address));
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
    shot: (which, name) => shotOf(session, which, join(reports(), `${session}-${name}-${which}.png`), env),
    plug: () => plugSecond(env),
    colours(which) {
      const of = ['-format', '%k', 'info:'];
      if (!which) return Number(execFileSync('import', ['-window', 'root', ...of], { env, encoding: 'utf8' }));
      const path = join(reports(), `${session}-colours-${which}.png`);
      shotOf(session, which, path, env);
      return Number(execFileSync('convert', [path, ...of], { encoding: 'utf8' }));
    },
    browser: (which = 'first') => processes(`html\\?${which === 'first' ? 'box' : 'second'}.*--no-first-run`)[0] ?? 0,
    processes,
    async killRecorder() {
      const gone = new Promise((resolve) => recorderProcess.once('exit', resolve));
      recorderProcess.kill('SIGKILL');
      await gone;
      startRecorder();
    },
    async page(which = 'first') {
      const answer = await fetch(`http://127.0.0.1:${PORT}/sim/v1/screen${which === 'second' ? '/second' : ''}`)
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
