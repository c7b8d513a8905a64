// Where the house ends, and what stands in it for its builders alone: tests, contracts, fakes that are lent upwards.

/** Folders in which every file must belong to a room. */
export const HOUSE = ['src', 'packages', 'kiosk'] as const;

/** Pieces that a host or the world may load later, for a smaller start: `import()` of these reaches past a front door. */
export const LATE_ENTRY = /\.entry\.tsx?$/;
export const LATE_LOADERS: readonly string[] = ['hosts/browser', 'hosts/node', 'world'];

/** Files that never reach the page: tests, contracts, what they share, and makers of generated files. */
export const WORKSHOP = /\.(test|test-d|spec|contract)\.tsx?$|\/(testing|e2e)\/|\/make-[^/]+\.mjs$/;
/** What those may use on top of what their room may; and where their room may have types of a package, they may have values. */
export const WORKSHOP_THIRD_PARTIES = ['vitest', 'fast-check', '@playwright/test', 'axe-core'] as const;
export const WORKSHOP_FOLDERS = ['test/harness', 'public'] as const;
/** Fakes that a room lends to the tests of those above it. */
export const WORKSHOP_DOOR = 'testing/index.ts';
