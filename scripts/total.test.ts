// Reports as the two runners write them, cut down to the fields that are read.
import { describe, expect, test } from 'vitest';
import { closingLine, countCheck, countEndToEnd, countUnit, emptyProjects, sum } from './total.mjs';

const passed = { status: 'passed' };
const failed = { status: 'failed' };

function unit(numbers: Record<string, number>, files: object[] = [], success = true) {
  return {
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    success,
    testResults: files,
    ...numbers,
  };
}

describe("vitest's report", () => {
  test('counts passed, skipped and todo', () => {
    expect(countUnit(unit({ numPassedTests: 5, numPendingTests: 1, numTodoTests: 2 }), true)).toEqual({
      passed: 5,
      failed: 0,
      skipped: 3,
    });
  });

  test('a failed test counts once, not again for its file', () => {
    const file = { status: 'failed', assertionResults: [passed, failed] };
    expect(countUnit(unit({ numPassedTests: 1, numFailedTests: 1 }, [file], false), false).failed).toBe(1);
  });

  test('a file that cannot be imported counts as failed', () => {
    const files = [
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [passed] },
    ];
    const report = unit({ numPassedTests: 1, numFailedTestSuites: 1 }, files, false);
    expect(countUnit(report, false)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  test('a file whose hook fails after its tests passed counts as failed', () => {
    const files = [{ status: 'failed', assertionResults: [passed] }];
    expect(countUnit(unit({ numPassedTests: 1 }, files, false), false).failed).toBe(1);
  });

  test('an unhandled rejection shows in the exit code alone, and counts', () => {
    expect(countUnit(unit({ numPassedTests: 3 }), false)).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });
});

function endToEnd(stats: Record<string, number>, errors: object[] = []) {
  return { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors };
}

describe("Playwright's report", () => {
  test('flaky passed in the end; unexpected failed', () => {
    const report = endToEnd({ expected: 4, flaky: 1, unexpected: 2, skipped: 3 });
    expect(countEndToEnd(report, false)).toEqual({ passed: 5, failed: 2, skipped: 3 });
  });

  test('a spec that does not load is an error at the top and counts as failed', () => {
    const report = endToEnd({ expected: 4 }, [{ message: 'Cannot find module' }]);
    expect(countEndToEnd(report, false)).toEqual({ passed: 4, failed: 1, skipped: 0 });
  });

  test('a project without tests is named and counts as failed', () => {
    const suites = [{ suites: [{ specs: [{ tests: [{ projectName: 'recorder' }] }] }] }];
    const config = { projects: [{ name: 'recorder' }, { name: 'keyboard' }] };
    const report = { ...endToEnd({ expected: 1 }), config, suites };
    expect(emptyProjects(report)).toEqual(['keyboard']);
    expect(countEndToEnd(report, true)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  test('a runner that ends badly without saying why counts as failed', () => {
    expect(countEndToEnd(endToEnd({ expected: 4 }), false).failed).toBe(1);
  });

  test('without stats it is no report', () => {
    expect(countEndToEnd({ errors: [] }, true).failed).toBe(1);
  });
});

describe.each([
  ['vitest', countUnit, unit({})],
  ['Playwright', countEndToEnd, endToEnd({})],
] as const)('%s', (_name, count, nothingRan) => {
  test.each([undefined, null, 'text', 7])('a report that is %j counts as one failure', (report) => {
    expect(count(report, true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('a suite that ran nothing counts as one failure', () => {
    expect(count(nothingRan, true).failed).toBe(1);
  });
});

test('skipping everything is running nothing', () => {
  expect(countEndToEnd(endToEnd({ skipped: 9 }), true)).toEqual({ passed: 0, failed: 1, skipped: 9 });
});

test('the closing line adds everything up', () => {
  const all = [countCheck(true), countCheck(false), { passed: 10, failed: 0, skipped: 2 }];
  expect(closingLine(sum(all))).toBe('total: 11 passed, 1 failed, 2 skipped');
});
