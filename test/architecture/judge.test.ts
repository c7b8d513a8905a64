// Plants one violation after another and expects each to be found, at its place, with the next step. Then what is allowed.
import { describe, expect, test } from 'vitest';
import { readImports } from './imports.ts';
import { judge } from './judge.ts';

/** A house with one file, plus the files it could import. */
function judgeFile(path: string, text: string): string[] {
  const others = [
    'src/device/index.ts',
    'src/menu/index.ts',
    'src/machines/index.ts',
    'packages/canvas-keyboard/src/index.ts',
  ];
  const files = new Map(others.map((other) => [other, readImports(other, '')]));
  return judge(files.set(path, readImports(path, text)));
}

describe('found', () => {
  test.each([
    ['the ground looks up', 'src/device/a.ts', "import { x } from '../menu/index.ts';", 'device may not import menu'],
    [
      'even by type',
      'src/device/a.ts',
      "import type { X } from '../platform/index.ts';",
      'device may not import platform',
    ],
    ['faces meet', 'src/trainer/a.tsx', "import { x } from '../menu/index.ts';", 'trainer may not import menu'],
    ['faces meet', 'src/menu/a.tsx', "import type { X } from '../trainer/index.ts';", 'menu may not import trainer'],
    [
      'value for type',
      'src/machines/a.ts',
      "import { x } from '../device/index.ts';",
      'machines may have types of device only. Write `import type',
    ],
    [
      'value in disguise',
      'src/machines/a.ts',
      "import { type X } from '../device/index.ts';",
      'machines may have types of device only',
    ],
    [
      'value for type',
      'src/menu/a.ts',
      "export * from '../platform/index.ts';",
      'menu may have types of platform only',
    ],
    ['value for type', 'src/menu/a.ts', "import { createActor } from 'xstate';", 'menu may have types of xstate only'],
    [
      'drawer',
      'src/menu/a.ts',
      "import type { X } from '../device/config/schema.ts';",
      "reaches into device's drawers. Import from src/device/index.ts",
    ],
    ['drawer', 'src/platform/a.ts', "import { x } from '../device/recorder.js';", "reaches into device's drawers"],
    [
      'drawer of a package',
      'src/menu/a.ts',
      "import { x } from 'canvas-keyboard/src/core/rects.ts';",
      'Import from "canvas-keyboard"',
    ],
    [
      'package by path',
      'src/menu/a.ts',
      "import { x } from '../../packages/canvas-keyboard/src/index.ts';",
      'Import from "canvas-keyboard"',
    ],
    [
      'a host is imported',
      'src/menu/a.ts',
      "import { wire } from '../hosts/browser/wiring.ts';",
      'menu may not import hosts/browser',
    ],
    ['a host is imported', 'kiosk/a.ts', "import '../src/hosts/browser/lab.ts';", 'kiosk may not import hosts/browser'],
    ['third party', 'src/device/a.ts', "import { h } from 'preact';", "not on device's list of third parties"],
    [
      'third party',
      'src/platform/a.ts',
      "import type * as v from 'valibot';",
      "not on platform's list of third parties",
    ],
    [
      'whole of a package',
      'packages/canvas-keyboard/src/a.ts',
      "import x from 'simple-keyboard-layouts';",
      "not on canvas-keyboard's list",
    ],
    ['longer name', 'src/menu/a.ts', "import x from 'preact-extras';", "not on menu's list"],
    ['Node in the page', 'src/menu/a.ts', "import { readFileSync } from 'node:fs';", 'menu must run without Node'],
    [
      'Node by its old name',
      'src/device/a.ts',
      "import { randomBytes } from 'crypto';",
      'device must run without Node',
    ],
    ['re-export', 'src/machines/a.ts', "export { h } from 'preact';", "not on machines's list"],
    ['import()', 'src/device/a.ts', "const m = () => import('../menu/index.ts');", 'device may not import menu'],
    ['import()', 'src/device/a.ts', 'const m = (name: string) => import(name);', 'computed name'],
    ['require', 'src/device/a.ts', "import x = require('../menu/index.ts');", 'device may not import menu'],
    ['type query', 'src/device/a.ts', "type X = import('../menu/index.ts').X;", 'device may not import menu'],
    [
      'glob',
      'src/menu/a.ts',
      "const all = import.meta.glob('../machines/*.machine.ts');",
      "reaches into machines's drawers",
    ],
    ['worker', 'src/menu/a.ts', "new URL('../device/kdf.ts', import.meta.url);", 'menu may have types of device only'],
    ['root-absolute', 'src/device/a.ts', "import '/src/menu/index.ts';", 'device may not import menu'],
    ['types of Node', 'src/device/a.ts', '/// <reference types="node" />', "not on device's list"],
    ['the DOM by hand', 'src/device/a.ts', '/// <reference lib="dom" />', 'brings in the library "dom"'],
    [
      'package looks at us',
      'packages/canvas-keyboard/src/a.ts',
      "import '../../../src/menu/index.ts';",
      'canvas-keyboard may not import menu',
    ],
    [
      'demo past the door',
      'packages/canvas-keyboard/demo/a.ts',
      "import '../src/core/rects.ts';",
      'Import from packages/canvas-keyboard/src/index.ts',
    ],
    ['test code in use', 'src/device/a.ts', "import { fake } from './testing/fakeClock.ts';", 'for tests only'],
    ['fakes in use', 'src/platform/a.ts', "import '../device/testing/index.ts';", 'for tests only'],
    [
      'fakes past their door',
      'src/platform/a.test.ts',
      "import '../device/testing/clock.ts';",
      "reaches into device's drawers",
    ],
    [
      'fakes of a room above',
      'src/device/a.test.ts',
      "import '../platform/testing/index.ts';",
      'device may not import platform',
    ],
    ['harness in use', 'src/device/a.ts', "import { boot } from '../../test/harness/boot.ts';", 'in no room'],
    [
      'static late entry',
      'src/hosts/browser/a.ts',
      "import '../../menu/screens/unbind.entry.ts';",
      "reaches into menu's drawers",
    ],
    [
      'late, but no entry',
      'src/hosts/browser/a.ts',
      "import('../../menu/screens/Unbind.tsx');",
      "reaches into menu's drawers",
    ],
    ['late, by another', 'src/menu/a.ts', "import('../machines/unbind.entry.ts');", "reaches into machines's drawers"],
    [
      'late by glob',
      'src/hosts/browser/a.ts',
      "import.meta.glob('../../menu/screens/*.entry.ts');",
      "reaches into menu's drawers",
    ],
    [
      'test past the door',
      'src/menu/a.test.ts',
      "import { x } from '../device/users/users.ts';",
      'menu may have types of device only',
    ],
  ])('%s: %s: %s', (_name, path, text, message) => {
    const found = judgeFile(path, `\n${text}\n`);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${path}:2 `);
    expect(found[0]).toContain(message);
  });

  test.each(['src/attic/index.ts', 'src/main.ts', 'packages/other/index.ts'])(
    '%s stands outside of every room',
    (path) => {
      expect(judgeFile(path, '')).toEqual([
        `${path}:1 stands outside of every room. Move it into one, or give the new room a row. The table is test/architecture/rooms.ts.`,
      ]);
    },
  );

  test('each of several, in order', () => {
    const text = "import 'preact';\nimport type { A } from '../menu/index.ts';\nimport 'node:fs';";
    expect(judgeFile('src/device/a.ts', text).map((message) => message.split(' ')[0])).toEqual([
      'src/device/a.ts:1',
      'src/device/a.ts:2',
      'src/device/a.ts:3',
    ]);
  });
});

describe('allowed', () => {
  test.each([
    ['src/device/users/a.ts', "import { x } from '../config/schema.ts';"],
    ['src/device/a.ts', "import { pbkdf2 } from '@noble/hashes/pbkdf2.js'; import * as v from 'valibot';"],
    ['src/platform/a.ts', "import { x } from '../device/index.ts';"],
    ['src/platform/a.test.ts', "import { x } from '../cloud/index.ts';"],
    ['src/cloud/a.ts', "import type { x } from '../platform/index.ts';"],
    ['src/platform/a.ts', "import { x } from '../device';"],
    ['src/machines/a.ts', "import type { X } from '../device/index.ts'; import { setup } from 'xstate';"],
    ['src/menu/a.tsx', "import type { ActorRefFrom } from 'xstate'; import { useState } from 'preact/hooks';"],
    ['src/menu/a.tsx', "import { unbind } from '../machines/index.ts'; import { mount } from 'canvas-keyboard';"],
    ['src/menu/a.tsx', "import icon from 'lucide-static/icons/x.svg?raw'; import './a.css';"],
    [
      'src/hosts/browser/a.ts',
      "import '../../trainer/index.ts'; import { createActor } from 'xstate'; import '../../menu/index.ts';",
    ],
    ['src/hosts/browser/a.ts', "const late = () => import('../../menu/screens/unbind.entry.ts');"],
    ['src/hosts/browser/a.ts', "const late = () => import('../../trainer/index.ts');"],
    ['packages/canvas-keyboard/src/a.ts', "import ru from 'simple-keyboard-layouts/build/layouts/russian.js';"],
    ['packages/canvas-keyboard/demo/a.ts', "import { mount } from '../src/index.ts';"],
    ['kiosk/a.ts', "import { spawn } from 'node:child_process';"],
    ['src/device/a.test.ts', "import { test } from 'vitest'; import fc from 'fast-check'; import 'node:fs';"],
    [
      'src/device/a.contract.ts',
      "import { fake } from './testing/fakeClock.ts'; import { boot } from '../../test/harness/boot.ts';",
    ],
    ['src/trainer/a.test.ts', "import { createActor } from 'xstate';"],
    ['src/platform/testing/a.ts', "import { fakeClock } from '../../device/testing/index.ts';"],
    ['src/machines/a.test.ts', "import { fakeClock } from '../device/testing/index.ts';"],
    [
      'packages/canvas-keyboard/e2e/board.ts',
      "import '@playwright/test'; import type { Demo } from '../demo/demo.ts';",
    ],
    ['src/menu/a.test.ts', "import icon from '../../public/favicon.svg?raw';"],
    ['src/menu/icons/make-shapes.mjs', "import { readFileSync } from 'node:fs';"],
  ])('%s: %s', (path, text) => {
    expect(judgeFile(path, text)).toEqual([]);
  });
});
