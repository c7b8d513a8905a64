// What the menu asks of the monitors, as the session's own tools hear it: the real script, with tools that only write down what they are told.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Desk, makeDesk } from './testing/desk.ts';

const SCRIPT = fileURLToPath(new URL('./box/output.sh', import.meta.url));
const KIOSK = join(SCRIPT, '../..');

let desk: Desk;
beforeEach(() => {
  desk = makeDesk();
  for (const tool of ['awk', 'sed', 'cat', 'wc', 'kill']) desk.standIn(tool);
});
afterEach(() => desk.remove());

const answer = (wish: object) => JSON.stringify({ hdmi: 'auto', vga: 'same', hertz: 50, pointer: 3, ...wish });

/** Asked again after every answer; after the last one the script is ended. @returns what it said */
async function run(session: 'sway' | 'xorg', answers: string[], atLast = ''): Promise<string> {
  writeFileSync(join(desk.home, 'answers'), `${answers.join('\n')}\n`);
  desk.program(
    'curl',
    `echo asked >> "${desk.home}/asked"
n=$(wc -l < "${desk.home}/asked")
[ "$n" -le ${answers.length} ] || { ${atLast} kill -TERM "$(cat "${desk.home}/pid")" 2>/dev/null; exit 7; }
sed -n "$n"p "${desk.home}/answers"`,
  );
  desk.program('sleep', 'exit 0');
  const child = spawn('/bin/sh', ['-c', `echo $$ > "${desk.home}/pid"; exec "${SCRIPT}" ${session}`], {
    env: { PATH: desk.bin, KIOSK_HOME: KIOSK, KIOSK_DRM: join(desk.home, 'drm') },
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  await new Promise((resolve) => child.on('close', resolve));
  return said;
}
const told = (program: string, answers: string) =>
  desk.program(program, `case $* in *get_outputs*|--query) ${answers} ;; *) echo "$*" >> "${desk.home}/told" ;; esac`);
const twoOfSway = () =>
  told(
    'swaymsg',
    `echo 'Output HDMI-A-1 (focused)'; echo '  Current mode: 1920x1080 @ 60.000 Hz'; echo; echo 'Output VGA-1'; echo '  Current mode: 1280x1024 @ 60.020 Hz'`,
  );
const twoOfX = () =>
  told(
    'xrandr',
    `echo 'Screen 0: minimum 1 x 1'; echo 'HDMI-1 connected primary 1920x1080+0+0'; echo '   1920x1080     60.00*+  50.00'; echo '   1024x768      60.00'; echo 'DP-1 disconnected (normal)'; echo 'VGA-1 connected 1280x1024+0+0'; echo '   1280x1024     60.02*'`,
  );

test('sway: what changes is told once, to each output its own; auto is the mode that it had', async () => {
  twoOfSway();
  const tried = answer({ hdmi: '1024x768', vga: '1280x720', hertz: 60, pointer: 5 });
  const said = await run('sway', [answer({}), answer({}), tried, tried, 'null', answer({})]);
  expect(desk.lines('told')).toEqual([
    '-q output HDMI-A-1 mode 1920x1080@60.000Hz',
    '-q output VGA-1 mode 1280x1024@60.020Hz',
    '-q input type:pointer pointer_accel 0',
    '-q output HDMI-A-1 mode 1024x768@60Hz',
    '-q output VGA-1 mode 1280x720@60Hz',
    '-q input type:pointer pointer_accel 0.8',
    '-q output HDMI-A-1 mode 1920x1080@60.000Hz',
    '-q output VGA-1 mode 1280x1024@60.020Hz',
    '-q input type:pointer pointer_accel 0',
  ]);
  expect(said).toContain('The menu asks for 1024x768 (HDMI), 1280x720 (VGA), 60 Hz, pointer 5');
});

test('sway: the same output means the same mode on both', async () => {
  twoOfSway();
  await run('sway', [answer({ hdmi: '1280x1024' })]);
  expect(desk.lines('told').slice(0, 2)).toEqual([
    '-q output HDMI-A-1 mode 1280x1024@50Hz',
    '-q output VGA-1 mode 1280x1024@50Hz',
  ]);
});

test('X: a rate that the monitor has not is left to it, and a mode that it has not is told of in words', async () => {
  desk.program(
    'xrandr',
    `case $* in --query) echo 'HDMI-1 connected'; echo '   1920x1080 60.00*' ;; *) echo "$*" >> "${desk.home}/told"; exit 1 ;; esac`,
  );
  const said = await run('xorg', [answer({ hdmi: '1024x768' })]);
  expect(desk.lines('told')).toEqual(['--output HDMI-1 --mode 1024x768 --rate 50', '--output HDMI-1 --mode 1024x768']);
  expect(said).toContain('HDMI-1 does not show 1024x768; it stays as it is.');
});

test('X: connected outputs alone are told', async () => {
  twoOfX();
  await run('xorg', [answer({ hdmi: '1024x768', vga: 'auto' })]);
  expect(desk.lines('told')).toEqual(['--output HDMI-1 --mode 1024x768 --rate 50', '--output VGA-1 --mode 1280x1024']);
});

test('while no page asks nothing is changed', async () => {
  twoOfSway();
  expect(await run('sway', ['null', 'null'])).toBe('');
  expect(desk.lines('told')).toEqual([]);
});

test('a monitor that is plugged in is told when the kernel tells of it, while the recorder holds its answer', async () => {
  twoOfSway();
  const connector = join(desk.home, 'drm/card0-HDMI-A-1');
  mkdirSync(connector, { recursive: true });
  writeFileSync(join(connector, 'status'), 'disconnected\n');
  desk.standIn('sleep-really', '/bin/sleep');
  const wait = (what: string) => `until ${what}; do ${desk.bin}/sleep-really 0.02; done;`;
  desk.program(
    'udevadm',
    `echo "$*" > "${desk.home}/followed"; ${wait(`[ -e "${desk.home}/plugged" ]`)} echo 'KERNEL[1.0] change /devices/card0 (drm)'`,
  );
  // Its second answer is held for as long as this takes.
  await run(
    'sway',
    [answer({})],
    `${wait(`[ "$(wc -l < "${desk.home}/told")" -ge 3 ]`)} echo connected > "${connector}/status"; : > "${desk.home}/plugged"; ${wait(`[ "$(wc -l < "${desk.home}/told")" -ge 6 ]`)}`,
  );
  expect(desk.lines('followed')).toEqual(['monitor --kernel --subsystem-match=drm']);
  expect(desk.lines('told')).toHaveLength(6);
});
