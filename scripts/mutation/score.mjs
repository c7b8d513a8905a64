// What the runs of Stryker came to, over all files: the score, and every change that no test noticed.

/** @typedef {{line: number, column: number}} Position */
/** @typedef {{status: string, mutatorName: string, replacement?: string, location: {start: Position}}} Mutant */
/** @typedef {{files: Readonly<Record<string, {mutants: readonly Mutant[]}>>}} Report Stryker's JSON report */
/** @typedef {{noticed: number, survivors: string[], percent: number}} Score */

const NOTICED = ['Killed', 'Timeout'];
const UNNOTICED = ['Survived', 'NoCoverage'];

/** @param {readonly Report[]} reports @returns {Score} percent: 0 when nothing was changed at all */
export function scoreOf(reports) {
  const mutants = reports.flatMap(({ files }) =>
    Object.entries(files).flatMap(([file, { mutants }]) => mutants.map((mutant) => ({ file, ...mutant }))),
  );
  const noticed = mutants.filter(({ status }) => NOTICED.includes(status)).length;
  const survivors = mutants.filter(({ status }) => UNNOTICED.includes(status)).map(lineOf);
  const all = noticed + survivors.length;
  return { noticed, survivors, percent: all === 0 ? 0 : (100 * noticed) / all };
}

/** @param {Mutant & {file: string}} mutant */
function lineOf({ file, status, mutatorName, replacement = '', location: { start } }) {
  const uncovered = status === 'NoCoverage' ? ', no test comes by' : '';
  return `${file}:${start.line}:${start.column} ${mutatorName}: ${replacement.replace(/\s+/g, ' ').slice(0, 80)}${uncovered}`;
}
