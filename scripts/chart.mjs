// Draws the navigation chart from the code into docs/reference/navigation.md, between its markers.
//   node scripts/chart.mjs          writes it
// The test beside this file fails when the drawing is out of date.

import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withSources } from './sources.mjs';
import { runCommand, UsageError } from './usage.mjs';

/** One profile for each style of menu. */
export const DRAWN_PROFILES = ['ip-4.30', 'ip-3.4'];
export const CHART_FILE = 'docs/reference/navigation.md';
/** Actions of the chart that end in a page. */
const OPENS_PAGE = /^open[A-Z]/;

/** @typedef {{eventType: string, guard?: unknown, target: readonly Node[] | undefined, actions: readonly unknown[]}} Arrow */
/**
 * The part of XState's StateNode that is drawn.
 * @typedef {object} Node
 * @property {string} id
 * @property {string} key
 * @property {readonly string[]} path
 * @property {{readonly root: Node}} machine
 * @property {{readonly initial?: unknown}} config
 * @property {Readonly<Record<string, Node>>} states
 * @property {ReadonlyMap<string, readonly Arrow[]>} transitions
 * @property {readonly Arrow[] | undefined} [always]
 */
/** @typedef {typeof import('../src/machines/index.ts')} Machines */
/** @typedef {typeof import('../src/menu/tree/tree.ts')} Tree */
/** @typedef {typeof import('../src/device/index.ts')} Device */
/** @typedef {Pick<Machines, 'createNavigationMachine' | 'pagesOf'> & Pick<Tree, 'menuTree'> & Pick<Device, 'profileById'>} Sources */

/** @param {(path: string) => Promise<unknown>} load @returns {Promise<Sources>} */
async function readSources(load) {
  const machines = /** @type {Machines} */ (await load('/src/machines/index.ts'));
  const tree = /** @type {Tree} */ (await load('/src/menu/tree/tree.ts'));
  const profiles = /** @type {Device} */ (await load('/src/device/firmware/profiles/index.ts'));
  return { ...machines, ...tree, ...profiles };
}

/**
 * What stands between the markers: one state diagram for each of the drawn profiles.
 * @param {Sources} sources
 */
export function drawCharts({ createNavigationMachine, menuTree, profileById, pagesOf }) {
  return DRAWN_PROFILES.map((id) => {
    const { version, capabilities, menuStyle } = profileById(id);
    const machine = createNavigationMachine({ places: menuTree, capabilities, menuStyle, vouch: () => null });
    const rights = new Map(pagesOf(menuTree, capabilities).map((page) => [page.id, page.rights.join(', ')]));
    return `Firmware ${version}:\n\n\`\`\`mermaid\n${drawMachine(machine.root, rights)}\n\`\`\`\n`;
  }).join('\n');
}

/**
 * @param {string} document
 * @param {string} charts
 * @returns {string} the document with the charts between its markers
 * @throws {UsageError} when a marker is missing
 */
export function withCharts(document, charts) {
  const [begin, end] = ['<!-- chart: begin -->', '<!-- chart: end -->'];
  const [before, rest] = document.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined)
    throw new UsageError(`${CHART_FILE} has lost its markers "${begin}" and "${end}". Put them back.`);
  return `${before}${begin}\n${charts}${end}${after}`;
}

/** @param {Node} root @param {ReadonlyMap<string, string>} rights needed for a page, by its id */
function drawMachine(root, rights) {
  const lines = ['stateDiagram-v2', '  direction LR', `  [*] --> ${String(root.config.initial)}`];
  for (const state of Object.values(root.states)) lines.push(...drawState(state, rights, '  '));
  // The recorder's life and the end of a session reach the chart wherever it stands.
  const anywhere = arrows(root).map(({ label, target }) => `${target}: ${label}`);
  lines.push('  note left of off', ...['from any state to', ...anywhere].map((line) => `    ${line}`), '  end note');
  return lines.join('\n');
}

/** @param {Node} state @param {ReadonlyMap<string, string>} rights @param {string} indent @returns {string[]} */
function drawState(state, rights, indent) {
  const name = nameOf(state);
  const inside = Object.values(state.states);
  const edges = arrows(state).map(({ label, target }) => `${indent}${name} --> ${target}: ${label}`);
  if (inside.length === 0) {
    const needs = rights.get(state.id);
    if (isPlace(state)) return [`${indent}${name}: ${state.key}${needs ? ` (${needs})` : ''}`, ...edges];
    return edges.length > 0 ? edges : [`${indent}${name}`];
  }
  return [
    ...(name === state.key ? [] : [`${indent}state "${state.key}" as ${name}`]),
    `${indent}state ${name} {`,
    // A place of the menu is entered by its own route, so it has no beginning to draw.
    ...(isPlace(state) ? [] : [`${indent}  [*] --> ${state.config.initial}`]),
    ...inside.flatMap((inner) => drawState(inner, rights, `${indent}  `)),
    `${indent}}`,
    ...edges,
  ];
}

/** What leads out of a state, one for each target: all events that lead there. @param {Node} state */
function arrows(state) {
  /** @type {Map<string, string[]>} */
  const found = new Map();
  for (const { eventType, guard, target, actions } of [...state.transitions.values(), state.always ?? []].flat()) {
    if (eventType.startsWith('xstate.')) continue;
    const targets = target?.map(nameOf) ?? actions.flatMap((action) => opened(String(action), state));
    const label = `${eventType || 'at once'}${guard ? ` [${guardName(guard)}]` : ''}`;
    for (const to of targets) found.set(to, [...(found.get(to) ?? []), label]);
  }
  return [...found].map(([target, labels]) => ({ target, label: labels.join(', ') }));
}

/**
 * Opening a page goes by its route: the event has no target of its own, only an action that raises the route, or that asks
 * for a place again, which may be the icon grid.
 * @param {string} action @param {Node} state
 */
function opened(action, state) {
  if (action === 'openDestination' && state.machine.root.states['home']) return ['home', 'menu'];
  return OPENS_PAGE.test(action) ? ['menu'] : [];
}

/** @param {unknown} guard by name, or one built of another @returns {string} */
function guardName(guard) {
  if (typeof guard === 'string') return guard;
  const { type, guards } = /** @type {{type?: string, guards?: unknown[]}} */ (Object(guard));
  if (guards) return `not ${guardName(guards[0])}`;
  return type ?? 'guarded';
}

/** @param {Node} state */
const isPlace = (state) => state.path[0] === 'menu';

/** Mermaid knows no two states of one name, and some marks not at all. @param {Node} state */
function nameOf(state) {
  return isPlace(state) ? state.path.join('_').replaceAll('-', '_') : state.key;
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await runCommand(async () => {
    const root = fileURLToPath(new URL('..', import.meta.url));
    const file = join(root, CHART_FILE);
    const charts = await withSources(root, async (load) => drawCharts(await readSources(load)));
    const before = readFileSync(file, 'utf8');
    const after = withCharts(before, charts);
    if (after !== before) writeFileSync(file, after);
    console.log(`${CHART_FILE}: the charts ${after === before ? 'were up to date' : 'are drawn anew'}.`);
  });
}
