// Adds up what the test runners reported, for the closing line of `npm test`.
// Errs on the side of failure: a report that is missing, a suite that ran nothing and a runner that ended
// badly without a failed test each count as one failure.

/** @typedef {{passed: number, failed: number, skipped: number}} Counts */

/** @type {Counts} */
export const ONE_FAILURE = { passed: 0, failed: 1, skipped: 0 };

/**
 * Vitest's JSON report.
 * @param {any} report undefined when there is none
 * @param {boolean} exitedWell whether the runner ended with exit code 0
 * @returns {Counts}
 */
export function countUnit(report, exitedWell) {
  if (!isObject(report)) return ONE_FAILURE;
  // A file that cannot be imported, or whose hooks fail, is "failed" without a failed test in it.
  const brokenFiles = (report.testResults ?? []).filter(
    (/** @type {any} */ file) =>
      file.status === 'failed' && !file.assertionResults?.some((/** @type {any} */ test) => test.status === 'failed'),
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
 * Playwright's JSON report.
 * @param {any} report undefined when there is none
 * @param {boolean} exitedWell whether the runner ended with exit code 0
 * @returns {Counts}
 */
export function countEndToEnd(report, exitedWell) {
  if (!isObject(report) || !isObject(report.stats)) return ONE_FAILURE;
  const { expected, flaky, unexpected, skipped } = report.stats;
  return settle(
    {
      passed: number(expected) + number(flaky),
      // Top-level errors: a spec that does not load, a server that does not start.
      failed: number(unexpected) + (report.errors?.length ?? 0) + emptyProjects(report).length,
      skipped: number(skipped),
    },
    exitedWell,
  );
}

/**
 * Names of the projects in playwright.config.ts that had no test at all: a folder that was moved or misspelt.
 * @param {any} report
 * @returns {string[]}
 */
export function emptyProjects(report) {
  /** @type {Set<string>} */
  const seen = new Set();
  /** @param {any} suite */
  const visit = (suite) => {
    for (const spec of suite.specs ?? []) for (const test of spec.tests ?? []) seen.add(test.projectName);
    for (const inner of suite.suites ?? []) visit(inner);
  };
  for (const suite of report?.suites ?? []) visit(suite);
  const names = (report?.config?.projects ?? []).map((/** @type {any} */ project) => project.name);
  return names.filter((/** @type {string} */ name) => !seen.has(name));
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
