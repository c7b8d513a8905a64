/** The floors in full take longer than the suite may: there a part of them runs, and `npm run soak:lan`, `soak:cloud` and `soak:faces` run them whole. */

/** @param whole as often as the floor asks. @param inSuite as often as the suite can afford. */
export const soakOr = (whole: number, inSuite: number): number => (process.env['SOAK'] === '1' ? whole : inSuite);
