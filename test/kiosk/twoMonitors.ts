/**
 * Two monitors that nobody has: sway's headless ones, and in X those of Xorg's dummy driver, whose second one is connected as soon as it is
 * given a mode.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Size {
  width: number;
  height: number;
}

/** The monitor with the menu, or the other. */
export type Which = 'first' | 'second';

/** @returns what Xorg is told; its configuration is written into a folder */
export function dummyOptions(folder: string): string[] {
  const path = join(folder, 'xorg.conf');
  writeFileSync(
    path,
    `Section "Device"
  Identifier "none"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Screen"
  Identifier "none"
  Device "none"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Virtual 6000 2304
  EndSubSection
EndSection
`,
  );
  return [
    '-config',
    path,
    '-configdir',
    join(folder, 'none'),
    '-noreset',
    '-nolisten',
    'tcp',
    '-logfile',
    join(folder, 'xorg.log'),
  ];
}

/** Side by side, as a desktop would leave them; both know both sizes. */
export function lightTwo(sizes: readonly Size[], env: NodeJS.ProcessEnv): void {
  const xrandr = (...words: string[]): unknown => execFileSync('xrandr', words, { env, stdio: 'ignore' });
  const names = sizes.map(({ width, height }) => `${width}x${height}`);
  // The timing is of no account where there is no monitor; the driver's own modes stay as they are.
  const known = execFileSync('xrandr', ['--query'], { env, encoding: 'utf8' });
  for (const [n, { width, height }] of sizes.entries())
    if (!known.includes(` ${names[n]} `)) {
      const timing = [width, width + 80, width + 200, width + 400, height, height + 3, height + 8, height + 30];
      xrandr('--newmode', names[n] ?? '', '100', ...timing.map(String));
    }
  for (const output of ['DUMMY0', 'DUMMY1'])
    for (const name of new Set(names)) {
      try {
        xrandr('--addmode', output, name);
      } catch {
        // It has it already.
      }
    }
  xrandr('--output', 'DUMMY0', '--mode', names[0] ?? '', '--primary');
  xrandr('--output', 'DUMMY1', '--mode', names[1] ?? '', '--right-of', 'DUMMY0');
}

/** Takes the picture of one. @returns its size and a word for it, the same for the same picture */
export function shotOf(session: 'xorg' | 'sway', which: Which, to: string, env: NodeJS.ProcessEnv): string {
  const n = which === 'first' ? 0 : 1;
  if (session === 'xorg') {
    const area = execFileSync('xrandr', ['--current'], { env, encoding: 'utf8' });
    const [, crop = ''] = new RegExp(`^DUMMY${n} .*?(\\d+x\\d+\\+\\d+\\+\\d+)`, 'm').exec(area) ?? [];
    execFileSync('import', ['-window', 'root', '-crop', crop, '+repage', to], { env });
    // Two that lie over each other show the same picture; taking it lasts too long for it to stand still meanwhile.
    return crop;
  }
  const [display = ''] = readdirSync(env['XDG_RUNTIME_DIR'] ?? '').filter((file) => /^wayland-\d+$/.test(file));
  execFileSync('grim', ['-o', `HEADLESS-${n + 1}`, to], { env: { ...env, WAYLAND_DISPLAY: display } });
  return execFileSync('identify', ['-format', '%wx%h %#', to], { encoding: 'utf8' });
}

/**
 * What the kernel and sway learn when somebody plugs a monitor in; here nobody tells of it, and it is seen with the next look. Pulled out it
 * cannot be: neither sway 1.7 without a graphics card nor X's dummy loses one that it had.
 */
export function plugSecond(env: NodeJS.ProcessEnv): void {
  const home = env['XDG_RUNTIME_DIR'] ?? '';
  const [socket = ''] = readdirSync(home).filter((file) => file.startsWith('sway-ipc.'));
  execFileSync('swaymsg', ['-q', '-s', join(home, socket), 'create_output']);
  const connector = join(home, 'drm', 'card0-HEADLESS-2');
  mkdirSync(connector, { recursive: true });
  writeFileSync(join(connector, 'edid'), 'EDID');
  writeFileSync(join(connector, 'status'), 'connected\n');
}
