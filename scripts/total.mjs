// Adds up what the test runners reported, for the closing line of `npm test`.
// Errs on the side of failure: a report that is missing, a suite that ran nothing and a runner that ended
// badly without a failed test each count as one failure.

/** @typedef {{passed: number, failed: number, skipped: number}} Counts */

/** @type {Counts} */
export const ONE_FAILURE = { passed: 0, failed: 1, skipped: 0 };

/**
 * What is read of Vitest's JSON report. It comes from a file, so nothing of it is certain to be there.
 * @typedef {{status?: string}} TestResult
 * @typedef {{status?: string, assertionResults?: readonly TestResult[]}} FileResult
 * @typedef {{numPassedTests?: unknown, numFailedTests?: unknown, numPendingTests?: unknown, numTodoTests?: unknown}} Numbers
 * @typedef {Numbers & {success?: unknown, testResults?: readonly FileResult[]}} UnitReport
 */

/**
 * @param {unknown} read Vitest's JSON report; undefined when there is none
 * @param {boolean} exitedWell whether the runner ended with exit code 0
 * @returns {Counts}
 */
export function countUnit(read, exitedWell) {
  if (!isObject(read)) return ONE_FAILURE;
  const report = /** @type {UnitReport} */ (read);
  // A file that cannot be imported, or whose hooks fail, is "failed" without a failed test in it.
  const brokenFiles = (report.testResults ?? []).filter(
    (file) => file.status === 'failed' && !file.assertionResults?.some((test) => test.status === 'failed'),
  ).length;
  return settle(
    {
      passed: number(report.numPassedTests),
      failed: number(report.numFailedTests) + brokenFiles,
      skipped: number(report.numPendingTests) + number(report.numTodoTests),
    },
    exitedWell && report.success !== false,
  );
}

/**
 * What is read of Playwright's JSON report.
 * @typedef {{tests?: readonly {projectName: string}[]}} Spec
 * @typedef {{specs?: readonly Spec[], suites?: readonly object[]}} Suite `suites`: of the same kind
 * @typedef {{expected?: unknown, flaky?: unknown, unexpected?: unknown, skipped?: unknown}} Stats
 * @typedef {{stats?: Stats, errors?: readonly unknown[], suites?: readonly Suite[], config?: {projects?: readonly {name: string}[]}}} EndToEndReport
 */

/**
 * @param {unknown} read Playwright's JSON report; undefined when there is none
 * @param {boolean} exitedWell whether the runner ended with exit code 0
 * @returns {Counts}
 */
export function countEndToEnd(read, exitedWell) {
  if (!isObject(read)) return ONE_FAILURE;
  const { stats, errors = [] } = /** @type {EndToEndReport} */ (read);
  if (!isObject(stats) || stats === undefined) return ONE_FAILURE;
  return settle(
    {
      passed: number(stats.expected) + number(stats.flaky),
      // Top-level errors: a spec that does not load, a server that does not start.
      failed: number(stats.unexpected) + errors.length + emptyProjects(read).length,
      skipped: number(stats.skipped),
    },
    exitedWell,
  );
}

/**
 * Names of the projects in playwright.config.ts that had no test at all: a folder that was moved or misspelt.
 * @param {unknown} read Playwright's JSON report
 * @returns {string[]}
 */
export function emptyProjects(read) {
  if (!isObject(read)) return [];
  const report = /** @type {EndToEndReport} */ (read);
  /** @type {Set<string>} */
  const seen = new Set();
  /** @param {Suite} suite */
  const visit = (suite) => {
    for (const spec of suite.specs ?? []) for (const test of spec.tests ?? []) seen.add(test.projectName);
    for (const inner of suite.suites ?? []) visit(inner);
  };
  for (const suite of report.suites ?? []) visit(suite);
  return (report.config?.projects ?? []).map(({ name }) => name).filter((name) => !seen.has(name));
}

/** @param {boolean} ok a check without tests of its own, such as types or lint @returns {Counts} */
export function countCheck(ok) {
  return ok ? { passed: 1, failed: 0, skipped: 0 } : ONE_FAILURE;
}

/** @param {readonly Counts[]} all @returns {Counts} */
export function sum(all) {
  return all.reduce(
    (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** The line that machines read; nothing may be printed after it. @param {Counts} counts */
export function closingLine({ passed, failed, skipped }) {
  return `total: ${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** @param {Counts} counts @param {boolean} well @returns {Counts} */
function settle(counts, well) {
  const ranNothing = counts.passed + counts.failed === 0;
  return counts.failed === 0 && (ranNothing || !well) ? { ...counts, failed: 1 } : counts;
}

/** @param {unknown} value */
function isObject(value) {
  return typeof value === 'object' && value !== null;
}

/** @param {unknown} value */
function number(value) {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
