// How something grows, as a small drawing: dots, the line between first and last, and figures that can be read.

const [WIDTH, HEIGHT, EDGE] = [480, 280, 48];

/**
 * @param {readonly { recorders: number, mb: number }[]} points
 * @param {{ x: string, y: string }} names of the axes
 */
export function growthSvg(points, names) {
  const [mostX, mostY] = [Math.max(...points.map((p) => p.recorders)), Math.max(...points.map((p) => p.mb))];
  const x = (/** @type {number} */ value) => (EDGE + (value / mostX) * (WIDTH - 2 * EDGE)).toFixed(1);
  const y = (/** @type {number} */ value) => (HEIGHT - EDGE - (value / mostY) * (HEIGHT - 2 * EDGE)).toFixed(1);
  const path = points.map((p, index) => `${index === 0 ? 'M' : 'L'}${x(p.recorders)} ${y(p.mb)}`).join('');
  const dots = points.map(
    (p) =>
      `<circle cx="${x(p.recorders)}" cy="${y(p.mb)}" r="3"/><text x="${x(p.recorders)}" y="${Number(y(p.mb)) - 8}" text-anchor="middle">${p.mb.toFixed(0)}</text><text x="${x(p.recorders)}" y="${HEIGHT - EDGE + 16}" text-anchor="middle">${p.recorders}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="11">
<path d="M${EDGE} ${EDGE / 2}V${HEIGHT - EDGE}H${WIDTH - EDGE / 2}" fill="none" stroke="#888"/>
<path d="${path}" fill="none" stroke="#1769aa" stroke-width="2"/>
${dots.join('\n')}
<text x="${EDGE}" y="${EDGE / 2 - 6}">${names.y}</text><text x="${WIDTH - EDGE / 2}" y="${HEIGHT - EDGE + 32}" text-anchor="end">${names.x}</text>
</svg>
`;
}
