// An output of which the kernel knows nothing is switched on, where nothing else shows the recorder.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const SCRIPT = fileURLToPath(new URL('./box/no-edid.sh', import.meta.url));

let drm: string;
beforeEach(() => {
  drm = mkdtempSync(join(tmpdir(), 'kiosk-drm-'));
});
afterEach(() => rmSync(drm, { recursive: true }));

function outputs(states: Record<string, string>) {
  for (const [name, state] of Object.entries(states)) {
    mkdirSync(join(drm, `card0-${name}`));
    writeFileSync(join(drm, `card0-${name}`, 'status'), `${state}\n`);
  }
  const { status, stderr } = spawnSync('/bin/sh', [SCRIPT], {
    env: { PATH: '/usr/bin:/bin', KIOSK_DRM: drm },
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  const now = Object.keys(states).map((name) => readFileSync(join(drm, `card0-${name}`, 'status'), 'utf8').trim());
  return { now, said: stderr };
}

test('the unknown one, and it is said', () => {
  const { now, said } = outputs({ 'HDMI-A-1': 'disconnected', 'VGA-1': 'unknown', 'VGA-2': 'unknown' });
  expect(now).toEqual(['disconnected', 'on', 'unknown']);
  expect(said).toContain('Nobody knows whether a monitor is on card0-VGA-1: it is switched on');
});

test.each([
  [{ 'HDMI-A-1': 'connected', 'VGA-1': 'unknown' }],
  [{ 'HDMI-A-1': 'disconnected', 'VGA-1': 'disconnected' }],
  [{}],
])('nothing with %j', (states) => {
  expect(outputs(states)).toEqual({ now: Object.values(states), said: '' });
});
