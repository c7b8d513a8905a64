// Finding a browser, with programs that only look like one.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findChromium, findHeadlessShell, launchOptions } from './chromium.mjs';

const folder = mkdtempSync(join(tmpdir(), 'chromium-'));
afterAll(() => rmSync(folder, { recursive: true }));

function program(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, 0o755);
  return path;
}

test('CHROMIUM_PATH comes before what is on the PATH', () => {
  const named = program('my-browser');
  const found = program('chromium');
  expect(findChromium({ CHROMIUM_PATH: named, PATH: folder })).toBe(named);
  expect(findChromium({ PATH: folder })).toBe(found);
});

test('a wrong CHROMIUM_PATH is an error, not a reason to take another', () => {
  program('chromium');
  expect(() => findChromium({ CHROMIUM_PATH: '/nowhere/chromium', PATH: folder })).toThrow(
    'CHROMIUM_PATH is "/nowhere/chromium", and no program is there. Correct it, or unset it',
  );
});

test('the sandbox is given up as root only', () => {
  const { args, executablePath } = launchOptions('/x/chromium');
  expect(executablePath).toBe('/x/chromium');
  expect(args.includes('--no-sandbox')).toBe(process.getuid?.() === 0);
});

test('the headless shell is taken where there is one, unless somebody named another program', () => {
  expect(findHeadlessShell({ PATH: folder })).toBeUndefined();
  const shell = program('chromium-headless-shell');
  expect(findHeadlessShell({ PATH: `/nowhere:${folder}` })).toBe(shell);
  expect(findHeadlessShell({ PATH: folder, CHROMIUM_PATH: '/x/chromium' })).toBeUndefined();
});
