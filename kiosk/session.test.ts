// Which session is begun: the real script, with sessions that only say that they were.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Desk, makeDesk } from './testing/desk.ts';

const SCRIPT = fileURLToPath(new URL('./box/session.sh', import.meta.url));

let desk: Desk;
beforeEach(() => {
  desk = makeDesk();
  for (const tool of ['awk', 'grep', 'cat']) desk.standIn(tool);
  for (const session of ['cage', 'sway']) desk.program(session, `echo ${session} >> "${desk.home}/begun"`);
});
afterEach(() => desk.remove());

/** @param outputs of the graphics card, with what the kernel says of each */
function begin(outputs: Record<string, string>, env: Record<string, string> = {}) {
  for (const [name, state] of Object.entries(outputs)) {
    const folder = join(desk.home, 'drm', `card0-${name}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'status'), `${state}\n`);
  }
  const { stderr } = spawnSync('/bin/sh', [SCRIPT], {
    encoding: 'utf8',
    env: {
      PATH: desk.bin,
      XDG_RUNTIME_DIR: join(desk.home, 'run'),
      KIOSK_HOME: join(SCRIPT, '../..'),
      KIOSK_DRM: join(desk.home, 'drm'),
      KIOSK_DEV: join(desk.home, 'none'),
      ...env,
    },
  });
  return { begun: desk.lines('begun'), said: stderr };
}

test('one monitor: cage, which can do nothing else', () => {
  expect(begin({ 'HDMI-A-1': 'connected', 'VGA-1': 'disconnected' }).begun).toEqual(['cage']);
});

test('two monitors: sway, and it is said why', () => {
  const { begun, said } = begin({ 'HDMI-A-1': 'connected', 'VGA-1': 'connected' });
  expect(begun).toEqual(['sway']);
  expect(said).toContain('2 monitors: cage knows one picture alone, so sway comes first.');
});

test('two monitors where somebody has chosen: that one', () => {
  const two = { 'HDMI-A-1': 'connected', 'VGA-1': 'connected' };
  expect(begin(two, { KIOSK_SESSION: 'cage' }).begun).toEqual(['cage']);
});
