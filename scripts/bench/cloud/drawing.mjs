// How a cloud grows, as one drawing: a panel for each figure, dots that can be read, one line for each of what is compared.

const [WIDTH, HEIGHT, EDGE] = [420, 260, 46];
const COLOURS = ['#1769aa', '#b3541e'];
const COLUMNS = 2;

/** @typedef {{ name: string, points: readonly (readonly [x: number, y: number])[] }} Line */
/** @typedef {{ title: string, x: string, y: string, lines: readonly Line[], mark?: number }} Panel mark: what must be met, as a level */

/** @param {readonly Panel[]} panels */
export function drawPanels(panels) {
  const rows = Math.ceil(panels.length / COLUMNS);
  const drawn = panels.map(
    (panel, at) =>
      `<g transform="translate(${(at % COLUMNS) * WIDTH} ${Math.floor(at / COLUMNS) * HEIGHT})">${drawPanel(panel)}</g>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${COLUMNS * WIDTH} ${rows * HEIGHT}" font-family="sans-serif" font-size="11">
<rect width="100%" height="100%" fill="#fff"/>
${drawn.join('\n')}
</svg>
`;
}

/** @param {Panel} panel */
function drawPanel({ title, x: nameX, y: nameY, lines, mark }) {
  const points = lines.flatMap((line) => line.points);
  const mostX = Math.max(...points.map(([x]) => x));
  const mostY = Math.max(...points.map(([, y]) => y), mark ?? 0);
  // A root, since counts rise by factors: the small ones would stand on top of each other.
  const x = (/** @type {number} */ value) => (EDGE + Math.sqrt(value / mostX) * (WIDTH - 2 * EDGE)).toFixed(1);
  const y = (/** @type {number} */ value) => (HEIGHT - EDGE - (value / mostY) * (HEIGHT - 2.2 * EDGE)).toFixed(1);
  const ticks = [...new Set(points.map(([at]) => at))].map(
    (at) => `<text x="${x(at)}" y="${HEIGHT - EDGE + 15}" text-anchor="middle">${at}</text>`,
  );
  const drawn = lines.map((line, at) => {
    const colour = COLOURS[at % COLOURS.length];
    const path = line.points.map((point, first) => `${first === 0 ? 'M' : 'L'}${x(point[0])} ${y(point[1])}`).join('');
    const dots = line.points.map(
      ([px, py]) =>
        `<circle cx="${x(px)}" cy="${y(py)}" r="3"/><text x="${x(px)}" y="${Number(y(py)) + (at % 2 === 0 ? -8 : 15)}" text-anchor="middle">${py < 10 ? py.toFixed(1) : py.toFixed(0)}</text>`,
    );
    const name = `<text x="${WIDTH - EDGE / 2}" y="${EDGE / 2 + 14 * at}" text-anchor="end">${line.name}</text>`;
    return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"/><g fill="${colour}">${dots.join('')}${name}</g>`;
  });
  const level =
    mark === undefined
      ? ''
      : `<path d="M${EDGE} ${y(mark)}H${WIDTH - EDGE}" stroke="#999" stroke-dasharray="4 3"/><text x="${WIDTH - EDGE + 4}" y="${y(mark)}" fill="#777">${mark}</text>`;
  return `<text x="${EDGE}" y="16" font-weight="bold">${title}</text><text x="${EDGE}" y="32" fill="#555">${nameY}</text>
<path d="M${EDGE} ${EDGE}V${HEIGHT - EDGE}H${WIDTH - EDGE / 2}" fill="none" stroke="#888"/>
${level}${ticks.join('')}${drawn.join('\n')}
<text x="${WIDTH - EDGE / 2}" y="${HEIGHT - EDGE + 32}" text-anchor="end" fill="#555">${nameX}</text>`;
}
