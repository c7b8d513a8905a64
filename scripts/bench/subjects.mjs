// What is measured: the product, and the two floors it is compared with, all built by the same Vite in the same run.

import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { build } from 'vite';
import { serve } from '../serve.mjs';

const LANGUAGE = 'ru';
const LOGIN = `kiosk.html?scenario=bound-4x&lang=${LANGUAGE}&speed=instant#/maintenance/log`;
/** The field takes keys, and the keyboard that types into it is drawn. */
const FIELD_AND_KEYBOARD = '.dialog-stand:has(.keyboard-dock canvas) input.field-secret:enabled:focus';
const FLOOR_USABLE = '[data-bench="usable"]';

/** @typedef {'kiosk' | 'empty' | 'canvas'} SubjectName */
/** @typedef {{name: SubjectName, url: string, usable: string}} Subject */
/** @typedef {{kiosk: Subject, subjects: Subject[], folder: string, language: string, close: () => Promise<void>}} Stand */

/**
 * Builds and serves everything. Not from dist/, which other programs may be building or serving at the same time.
 * @param {string} root the repository
 * @param {string | undefined} dist a finished build to measure instead of building one
 * @returns {Promise<Stand>}
 */
export async function setUp(root, dist) {
  const folder = dist ?? join(root, '.cache', 'bench', 'product');
  const floors = join(root, '.cache', 'bench', 'floors');
  if (dist === undefined) {
    await build({ root, logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } });
  }
  await buildFloors(join(root, 'scripts', 'bench', 'pages'), floors);
  const servers = await Promise.all([serve({ folder, port: 0 }), serve({ folder: floors, port: 0 })]);
  const [product, floor] = servers.map(({ url }) => url);
  /** @type {Subject} */
  const kiosk = { name: 'kiosk', url: `${product}${LOGIN}`, usable: FIELD_AND_KEYBOARD };
  return {
    kiosk,
    subjects: [
      kiosk,
      { name: 'empty', url: `${floor}empty.html`, usable: FLOOR_USABLE },
      { name: 'canvas', url: `${floor}canvas.html`, usable: FLOOR_USABLE },
    ],
    folder,
    language: LANGUAGE,
    close: async () => {
      await Promise.all(servers.map((server) => server.close()));
    },
  };
}

/** @param {string} pages @param {string} outDir */
async function buildFloors(pages, outDir) {
  await build({
    root: pages,
    base: './',
    configFile: false,
    logLevel: 'warn',
    plugins: [preact({ devToolsEnabled: false })],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: [join(pages, 'empty.html'), join(pages, 'canvas.html')] },
    },
  });
}
