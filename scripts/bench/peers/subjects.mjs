// Who is measured, and how each is driven: the product, and beside it small pages of the same trade written for this comparison.
// Everything named `…Js` is an expression run in the page.

import { join } from 'node:path';
import { build } from 'vite';
import { serve } from '../../serve.mjs';
import { buildPeers } from './install.mjs';
import { product } from './product.mjs';

/**
 * @typedef {object} Subject
 * @property {string} name
 * @property {string} label
 * @property {string} url
 * @property {string} folder the build that is served there
 * @property {string} readyJs holds once a person can type: login dialog and keyboard are there
 * @property {string} typedJs a number that changes with every key that is shown
 * @property {(key: string) => string} keyJs the element or the place of a key on the screen's keyboard
 * @property {string} [initJs] run in each new document before the page's own scripts
 * @property {string} [restJs] settles once the keyboard lies still
 * @property {Menu} [menu] what comes after login; a floor has none
 * @property {string} [pageJs] for a floor: the number that a press at `switchAt` changes
 */
/**
 * @typedef {object} Menu
 * @property {string} password
 * @property {string} submitJs
 * @property {string} menuJs holds once the menu is there
 * @property {string} pageJs changes with each page
 * @property {string} dialogJs holds while the dialog is open
 * @property {readonly string[]} switches elements, pressed one after the other
 * @property {string} [wayToDialogJs] an element to press first
 * @property {string} openJs
 * @property {string} closeJs
 */

export const FLOOR_KEY = { x: 120, y: 120 };
export const FLOOR_SWITCH = { x: 900, y: 300 };

const byId = (/** @type {string} */ id) => `document.querySelector('[data-testid="${id}"]')`;

/** The peers all have the same test ids. @type {Omit<Subject, 'name' | 'label' | 'url' | 'folder'>} */
const peer = {
  readyJs: `!!(${byId('login-dialog')} && (document.querySelector('.hg-button') || window.screenKeyboard))`,
  typedJs: `(${byId('login-password')}?.value.length ?? -1)`,
  keyJs: (key) =>
    `(window.screenKeyboard?.placeOf(${JSON.stringify(key)}) ?? document.querySelector('.hg-button[data-skbtn="${key === 'Backspace' ? '{bksp}' : key}"]'))`,
  menu: {
    password: 'abcd1234',
    submitJs: byId('login-submit'),
    menuJs: `!!${byId('menu')}`,
    pageJs: `(${byId('page')}?.dataset.page ?? '')`,
    dialogJs: `!!${byId('unbind-dialog')}`,
    // Every fourth opens another of the eight sections.
    switches: ['side-6', 'side-11', 'side-5', 'top-1', 'side-10', 'side-4', 'side-9', 'top-2', 'side-8', 'side-2'].map(
      byId,
    ),
    openJs: byId('unbind-open'),
    closeJs: byId('unbind-cancel'),
  },
};

/** @type {Omit<Subject, 'name' | 'label' | 'url' | 'folder'>} */
const floor = {
  readyJs: `!!${byId('floor')}`,
  typedJs: 'window.keys',
  pageJs: 'window.pages',
  keyJs: () => JSON.stringify(FLOOR_KEY),
};

/**
 * Builds and serves everything.
 * @param {string} root the repository
 * @param {string | undefined} dist a finished build of the product, instead of building one
 * @returns {Promise<{subjects: Subject[], close: () => Promise<void>}>}
 */
export async function setUpPeers(root, dist) {
  const folders = await buildPeers(root);
  const own = dist ?? join(root, '.cache', 'bench', 'product');
  if (dist === undefined) await build({ root, logLevel: 'warn', build: { outDir: own, emptyOutDir: true } });
  const all = [
    { name: 'react', label: 'React + simple-keyboard', folder: folders.react, path: '', how: peer },
    { name: 'preact', label: 'Preact + simple-keyboard', folder: folders.preact, path: '', how: peer },
    { name: 'sketch', label: 'sketch of our stack', folder: folders.sketch, path: '', how: peer },
    { name: 'floor', label: 'floor', folder: folders.floor, path: '', how: floor },
    { name: 'product', label: 'product', folder: own, path: product.path, how: product },
  ];
  const servers = await Promise.all(all.map(({ folder }) => serve({ folder, port: 0 })));
  return {
    subjects: all.map(({ name, label, folder, path, how }, i) => ({
      ...how,
      name,
      label,
      folder,
      url: `${servers[i]?.url}${path}`,
    })),
    close: async () => {
      await Promise.all(servers.map((server) => server.close()));
    },
  };
}
