// What the menu asks of the monitors, as the session's own tools hear it: the real script, with tools that only write down what they are told.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Desk, makeDesk } from './testing/desk.ts';
import { answer, HDMI, monitorsOf, VGA } from './testing/monitors.ts';

let desk: Desk;
let monitors: ReturnType<typeof monitorsOf>;
beforeEach(() => {
  desk = makeDesk();
  monitors = monitorsOf(desk);
});
afterEach(() => desk.remove());

describe('one monitor', () => {
  test('sway: what changes is told once; auto is the mode that it had', async () => {
    monitors.sway({ 'HDMI-A-1': HDMI });
    const tried = answer({ hdmi: '1024x768', vga: '1280x720', hertz: 60, pointer: 5 });
    const said = await monitors.run('sway', [answer({}), answer({}), tried, tried, 'null', answer({})]);
    expect(desk.lines('told')).toEqual([
      '-q output HDMI-A-1 mode 1920x1080@60.000Hz',
      '-q input type:pointer pointer_accel 0',
      '-q input type:pointer map_to_output "*"',
      '-q output HDMI-A-1 mode 1024x768@60Hz',
      '-q input type:pointer pointer_accel 0.8',
      '-q input type:pointer map_to_output "*"',
      '-q output HDMI-A-1 mode 1920x1080@60.000Hz',
      '-q input type:pointer pointer_accel 0',
      '-q input type:pointer map_to_output "*"',
    ]);
    expect(said).toContain('The menu asks for 1024x768 (HDMI), 1280x720 (VGA), 60 Hz, pointer 5');
    expect(said).toContain('one monitor');
  });

  test('on VGA alone it has VGA’s mode', async () => {
    monitors.sway({ 'VGA-1': VGA });
    await monitors.run('sway', [answer({ hdmi: '1280x720', vga: '1024x768' })]);
    expect(monitors.orders()).toEqual(['-q output VGA-1 mode 1024x768@50Hz']);
  });

  test('a mode that it does not list is told of in words, and it stays as it is', async () => {
    monitors.sway({ 'HDMI-A-1': HDMI });
    const said = await monitors.run('sway', [answer({ hdmi: '3840x2160' })]);
    expect(monitors.orders()).toEqual(['-q output HDMI-A-1 mode 1920x1080@60.000Hz']);
    expect(said).toContain('HDMI-A-1 does not show 3840x2160; it stays as it is.');
  });

  test('X: a rate that it has not is left to it', async () => {
    desk.program(
      'xrandr',
      `case $* in --query) ${monitors.echo(['HDMI-1 connected', '   1920x1080 60.00*', '   1024x768 60.00'])} ;; *) echo "$*" >> "${desk.home}/told"; exit 1 ;; esac`,
    );
    const said = await monitors.run('xorg', [answer({ hdmi: '1024x768' })]);
    expect(monitors.orders()).toEqual(['--output HDMI-1 --mode 1024x768 --rate 50', '--output HDMI-1 --mode 1024x768']);
    expect(said).toContain('HDMI-1 does not show 1024x768; it stays as it is.');
  });

  test('X: one that was unplugged leaves nothing of its picture behind', async () => {
    monitors.x([
      'HDMI-1 connected primary 1920x1080+0+0',
      '   1920x1080 60.00*+',
      'VGA-1 disconnected 1280x1024+1920+0',
    ]);
    await monitors.run('xorg', [answer({})]);
    expect(monitors.orders()).toEqual(['--output VGA-1 --off', '--output HDMI-1 --mode 1920x1080']);
  });
});

describe('the same on two', () => {
  const laid = ['-q output HDMI-A-1 scale 1 pos 0 0', '-q output VGA-1 scale 1 pos 0 0'];

  test('sway: one mode, one over the other, and one window over both', async () => {
    monitors.sway({ 'VGA-1': VGA, 'HDMI-A-1': HDMI });
    const said = await monitors.run('sway', [answer({ hdmi: '1280x720' })]);
    const modes = ['-q output HDMI-A-1 mode 1280x720@50Hz', '-q output VGA-1 mode 1280x720@50Hz'];
    expect(monitors.orders()).toEqual([...modes, ...laid]);
    expect(desk.lines('told').at(-1)).toBe('-q [app_id="^(?!sim-nvr-second$)"] fullscreen enable global');
    expect(said).toContain('the same on both');
  });

  test('where one does not show the other’s mode, both show the largest that they have in common', async () => {
    monitors.sway({ 'HDMI-A-1': HDMI, 'VGA-1': VGA });
    const said = await monitors.run('sway', [answer({})]);
    const modes = ['-q output HDMI-A-1 mode 1280x1024@50Hz', '-q output VGA-1 mode 1280x1024@50Hz'];
    expect(monitors.orders()).toEqual([...modes, ...laid]);
    expect(said).toContain('VGA-1 does not show 1920x1080; both show 1280x1024, the largest that they have in common.');
  });

  test('where they have none in common each shows its own, and it is said', async () => {
    monitors.sway({ 'HDMI-A-1': HDMI, 'VGA-1': ['800x600 @ 60.317', '640x480 @ 59.940'] });
    const said = await monitors.run('sway', [answer({})], { second: true });
    expect(monitors.orders().slice(0, 2)).toEqual([
      '-q output HDMI-A-1 mode 1920x1080@60.000Hz',
      '-q output VGA-1 mode 800x600@60.317Hz',
    ]);
    expect(said).toContain('HDMI-A-1 and VGA-1 have no mode in common: the menu is on HDMI-A-1, live view on VGA-1.');
  });

  test('X: one that was plugged in later is lit', async () => {
    monitors.x([
      'HDMI-1 connected primary 1920x1080+0+0',
      '   1920x1080 60.00*+',
      'VGA-1 connected',
      '   1920x1080 60.00 +',
    ]);
    await monitors.run('xorg', [answer({})]);
    expect(monitors.orders()).toEqual([
      '--output HDMI-1 --mode 1920x1080',
      '--output VGA-1 --mode 1920x1080',
      '--output HDMI-1 --primary --pos 0x0 --output VGA-1 --same-as HDMI-1',
    ]);
  });
});

describe('each its own', () => {
  const each = answer({ hdmi: '1280x720', vga: '1024x768', hertz: 60 });

  test('sway: side by side, the pointer kept on the menu, live view on the other; it ends with the choice', async () => {
    monitors.sway({ 'VGA-1': VGA, 'HDMI-A-1': HDMI });
    const said = await monitors.run('sway', [each, each, each, answer({ hdmi: '1280x720', hertz: 60 })], {
      second: true,
    });
    expect(monitors.orders().slice(0, 5)).toEqual([
      '-q output HDMI-A-1 mode 1280x720@60Hz',
      '-q output VGA-1 mode 1024x768@60Hz',
      '-q output HDMI-A-1 scale 1 pos 0 0',
      '-q output VGA-1 scale 1 pos 1280 0',
      '-q workspace second; move workspace to output VGA-1; focus output HDMI-A-1',
    ]);
    expect(desk.lines('told')).toContain('-q input type:pointer map_to_output "HDMI-A-1"');
    expect(said).toContain('the menu on HDMI-A-1, live view on VGA-1');
    expect(desk.lines('second')).toEqual(['http://127.0.0.1:8080/kiosk.html?second sim-nvr-second 1920,0', 'ended']);
  });

  test('X: side by side, live view’s window where the second begins', async () => {
    monitors.x([
      ...['HDMI-1 connected primary 1280x720+0+0', '   1280x720 60.00*+'],
      ...['VGA-1 connected 1024x768+0+0', '   1024x768 60.00*+'],
    ]);
    await monitors.run('xorg', [each, each, each], { second: true });
    expect(monitors.orders().at(-1)).toBe('--output HDMI-1 --primary --pos 0x0 --output VGA-1 --right-of HDMI-1');
    expect(desk.lines('second')[0]).toBe('http://127.0.0.1:8080/kiosk.html?second sim-nvr-second 1280,0');
  });
});

describe('a monitor that tells nothing of itself', () => {
  test('is shown 1024x768 at 60 Hz, and the journal says so once', async () => {
    monitors.kernelKnows('VGA-1', '');
    monitors.sway({ 'VGA-1': ['800x600 @ 56.250', '1024x768 @ 60.004'] });
    const said = await monitors.run('sway', [answer({}), answer({ pointer: 2 })]);
    expect(new Set(monitors.orders())).toEqual(new Set(['-q output VGA-1 mode 1024x768@60Hz']));
    expect(said.match(/VGA-1 tells nothing of itself \(no EDID\): it is shown 1024x768 at 60 Hz/g)).toHaveLength(1);
  });

  test('is shown what somebody chose, though nobody lists it', async () => {
    monitors.kernelKnows('HDMI-A-1', '');
    monitors.sway({ 'HDMI-A-1': ['1024x768 @ 60.004', '800x600 @ 56.250'] });
    await monitors.run('sway', [answer({ hdmi: '1280x720' })]);
    expect(monitors.orders()).toEqual(['-q output HDMI-A-1 mode --custom 1280x720@50Hz']);
  });

  test('X: its mode is made', async () => {
    monitors.kernelKnows('HDMI-A-1', '');
    monitors.x(['HDMI-1 connected primary 800x600+0+0', '   800x600 60.00*+', '   640x480 60.00']);
    desk.program('cvt', `echo '# 1024x768'; echo 'Modeline "1024x768_60.00"  63.50  1024 1072 1176 1328'`);
    await monitors.run('xorg', [answer({})]);
    expect(monitors.orders()).toEqual([
      '--newmode 1024x768 63.50 1024 1072 1176 1328',
      '--addmode HDMI-1 1024x768',
      '--output HDMI-1 --mode 1024x768',
    ]);
  });

  test('beside one that does: both show what any can', async () => {
    monitors.kernelKnows('HDMI-A-1', 'EDID');
    monitors.kernelKnows('VGA-1', '');
    monitors.sway({ 'HDMI-A-1': HDMI, 'VGA-1': ['1024x768 @ 60.004', '800x600 @ 56.250'] });
    await monitors.run('sway', [answer({})]);
    const modes = ['-q output HDMI-A-1 mode 1024x768@60Hz', '-q output VGA-1 mode 1024x768@60Hz'];
    expect(monitors.orders().slice(0, 2)).toEqual(modes);
  });
});

test('while no page asks nothing is changed', async () => {
  monitors.sway({ 'HDMI-A-1': HDMI });
  expect(await monitors.run('sway', ['null', 'null'])).toBe('');
  expect(desk.lines('told')).toEqual([]);
});

test('a monitor that is plugged in is told when the kernel tells of it, while the recorder holds its answer', async () => {
  monitors.sway({ 'HDMI-A-1': HDMI });
  const connector = join(desk.home, 'drm/card0-HDMI-A-1');
  mkdirSync(connector, { recursive: true });
  writeFileSync(join(connector, 'status'), 'disconnected\n');
  const wait = (what: string) => `until ${what}; do ${desk.bin}/sleep-really 0.02; done;`;
  desk.program(
    'udevadm',
    `echo "$*" > "${desk.home}/followed"; ${wait(`[ -e "${desk.home}/plugged" ]`)} echo 'KERNEL[1.0] change /devices/card0 (drm)'`,
  );
  // Its second answer is held for as long as this takes.
  await monitors.run('sway', [answer({})], {
    atLast: `${wait(`[ "$(wc -l < "${desk.home}/told")" -ge 3 ]`)} echo connected > "${connector}/status"; : > "${desk.home}/plugged"; ${wait(`[ "$(wc -l < "${desk.home}/told")" -ge 6 ]`)}`,
  });
  expect(desk.lines('followed')).toEqual(['monitor --kernel --subsystem-match=drm']);
  expect(desk.lines('told')).toHaveLength(6);
});
