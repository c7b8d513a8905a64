// Which pictures a run of the shots took, read from Playwright's report: each test notes its own (test/shots/snap.ts).

/** @typedef {{path: string, sitting: string}} Picture */
/** @typedef {{type: string, description?: string}} Annotation */
/** @typedef {{title: string, tests?: readonly {annotations?: readonly Annotation[]}[]}} Spec */
/** @typedef {{specs?: readonly Spec[], suites?: readonly object[]}} Suite `suites`: of the same kind */

/** As test/shots/snap.ts writes it. */
const PICTURE = 'picture';

/**
 * @param {Suite} report Playwright's JSON report, or one of its suites
 * @returns {Picture[]}
 */
export function picturesOf({ specs = [], suites = [] }) {
  const here = specs.flatMap(({ title, tests = [] }) =>
    tests
      .flatMap(({ annotations = [] }) => annotations)
      .filter(({ type }) => type === PICTURE)
      .map(({ description = '' }) => ({ path: description, sitting: title })),
  );
  return [...here, ...suites.flatMap(picturesOf)];
}

/**
 * One of two pictures of the same name would be lost.
 * @param {readonly Picture[]} pictures
 * @returns {string[]} a line for each such name, with who took it
 */
export function twins(pictures) {
  /** @type {Map<string, string[]>} */
  const takers = new Map();
  for (const { path, sitting } of pictures) takers.set(path, [...(takers.get(path) ?? []), sitting]);
  return [...takers].filter(([, by]) => by.length > 1).map(([path, by]) => `${path}: ${by.join('; ')}`);
}
