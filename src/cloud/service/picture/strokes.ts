/** Our own digits as strokes of a pen: each a list of points in a box 100 wide and 140 high, y downwards, close enough for round curves. */

export type Point = readonly [x: number, y: number];
export type Stroke = readonly Point[];

const line = (...points: Point[]): Stroke => points;

/** A part of an ellipse, in degrees: 0 is right, 90 is down. */
function arc([x, y]: Point, across: number, down: number, from: number, to: number): Stroke {
  const steps = Math.ceil(Math.abs(to - from) / 20);
  return Array.from({ length: steps + 1 }, (_, step): Point => {
    const angle = ((from + ((to - from) * step) / steps) * Math.PI) / 180;
    return [x + across * Math.cos(angle), y + down * Math.sin(angle)];
  });
}

/** By their value. The seven has a bar and the one a foot, so that a slanted one of either is not the other. */
export const digits: readonly (readonly Stroke[])[] = [
  [arc([50, 70], 38, 62, -90, 270)],
  [line([22, 38], [52, 8], [52, 132]), line([24, 132], [80, 132])],
  [[...arc([50, 44], 36, 36, -170, 30), [20, 132]], line([20, 132], [86, 132])],
  [arc([48, 40], 32, 32, -150, 90), arc([48, 102], 36, 32, -90, 145)],
  [line([64, 8], [14, 92], [90, 92]), line([66, 52], [66, 132])],
  [[[80, 8], [28, 8], [22, 62], ...arc([48, 94], 36, 38, -120, 140)]],
  [[...line([70, 10]), ...arc([50, 92], 36, 40, -165, 195)]],
  [line([14, 8], [86, 8], [40, 132]), line([34, 72], [78, 72])],
  [arc([50, 38], 28, 30, -90, 270), arc([50, 100], 36, 32, -90, 270)],
  [[...arc([50, 48], 36, 40, 15, -345), [76, 80], [46, 132]]],
];
