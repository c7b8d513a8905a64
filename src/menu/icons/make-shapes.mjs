// Writes shapes.ts, liveShapes.ts and menuShapes.ts: the icons in use, out of the hundreds in lucide-static, each folded into one path string.
// Why folded: circles, rectangles and lines become path commands, so an icon is one short string and one element.
// Run `node src/menu/icons/make-shapes.mjs && npx biome check --write src/menu/icons` after changing the list.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Our name for the icon, where it differs from the set's own. @type {Readonly<Record<string, string>>} */
const OTHER_NAME = {
  sliders: 'sliders-horizontal',
  'alert-triangle': 'triangle-alert',
  'circle-help': 'circle-question-mark',
  grid: 'grid-3x3',
};
/** What is drawn before login comes with the screen; what only live view or the menu's pages draw comes with them. */
const SETS = {
  shapes: {
    table: 'SHAPES',
    names: 'info power x check chevron-down eye eye-off alert-triangle circle-check circle-x lock rotate-ccw',
  },
  liveShapes: {
    table: 'LIVE_SHAPES',
    names: 'menu grid chevron-left chevron-right pause play square circle-dot',
  },
  menuShapes: {
    table: 'MENU_SHAPES',
    names:
      'bell monitor settings wrench globe sliders cloud list user circle-help loader unlink link log-out wifi-off network activity usb circle-arrow-up arrow-up-down clock plug',
  },
};

/** A leading relative move stands at the origin only while it leads; pairs that follow it are relative lines. */
const OPENING = /^m\s*(-?[\d.]+)[\s,]*(-?[\d.]+)\s*(-?[\d.]*)/;

/** @typedef {[kind: string, attributes: Readonly<Record<string, string>>]} Shape */

/** @type {Readonly<Record<string, readonly Shape[]>>} */
const nodes = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('lucide-static/icon-nodes.json'), 'utf8'));

for (const [file, { table, names }] of Object.entries(SETS)) {
  const lines = names.split(' ').map((name) => {
    const shapes = nodes[OTHER_NAME[name] ?? name];
    if (!shapes) throw new Error(`icons/make-shapes: lucide-static has no "${name}"; add its new name to OTHER_NAME`);
    return `  '${name}': '${shapes.map(asPath).join('')}',`;
  });
  writeFileSync(
    new URL(`./${file}.ts`, import.meta.url),
    `// Icon outlines on a 24 × 24 field, one path string each. Written by make-shapes.mjs; do not edit by hand.
// From Lucide (ISC) and, within it, Feather (MIT): see LICENSE in this folder.
export const ${table} = {
${lines.join('\n')}
} as const;
`,
  );
}

/** @param {Shape} shape */
function asPath([kind, a]) {
  const n = (/** @type {string} */ key) => Number(a[key] ?? 0);
  if (kind === 'path')
    return String(a['d']).replace(
      OPENING,
      (_whole, /** @type {string} */ x, /** @type {string} */ y, /** @type {string} */ more) =>
        `M${x} ${y}${more ? 'l' : ''}${more}`,
    );
  if (kind === 'line') return `M${a['x1']} ${a['y1']}L${a['x2']} ${a['y2']}`;
  if (kind === 'circle') {
    const r = n('r');
    return `M${n('cx') - r} ${a['cy']}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0`;
  }
  if (kind === 'rect') {
    const r = n('rx');
    const corner = (/** @type {number} */ x, /** @type {number} */ y) =>
      r ? `a${r} ${r} 0 0 1 ${x * r} ${y * r}` : '';
    const [w, h] = [n('width') - 2 * r, n('height') - 2 * r];
    return `M${n('x') + r} ${a['y']}h${w}${corner(1, 1)}v${h}${corner(-1, 1)}h${-w}${corner(-1, -1)}v${-h}${corner(1, -1)}z`;
  }
  throw new Error(`icons/make-shapes: no rule for <${kind}>; add one to asPath`);
}
