/**
 * An unlock pattern while it is being drawn. As a password it lives in a closure alone (docs/design/0003): the page is told how
 * many dots are joined, the canvas is painted, and no element says which.
 */
import { createListeners } from '../../base/index.ts';

export interface PatternModel {
  dots(): number;
  /** Joins a dot, 1 to 9, and those that lie between it and the one before. Each counts once. */
  touch(dot: number): void;
  clear(): void;
  /** Takes the pattern out as digits; nothing is left. */
  take(): string;
  equals(other: PatternModel): boolean;
  /** Hands the pattern to a painter, never to the page. */
  paint(painter: (dots: readonly number[]) => void): void;
  watch(changed: () => void): () => void;
}

/** As the device wants it (facts gui-4x §5.3). */
export const PATTERN_MIN = 4;

export function createPatternModel(): PatternModel {
  let joined: number[] = [];
  const listeners = createListeners();
  const become = (next: number[]): void => {
    joined = next;
    listeners.tell();
  };
  const model: PatternModel = {
    dots: () => joined.length,
    touch(dot) {
      const before = joined.at(-1);
      const way = before === undefined ? [dot] : dotsAlong(before, dot);
      const added = way.filter((next) => !joined.includes(next));
      if (added.length > 0) become([...joined, ...added]);
    },
    clear: () => become([]),
    take() {
      const pattern = joined.join('');
      become([]);
      return pattern;
    },
    equals: (other) => {
      let same = false;
      other.paint((dots) => {
        same = dots.join('') === joined.join('');
      });
      return same;
    },
    paint: (painter) => painter(joined),
    watch(changed) {
      return listeners.add(changed);
    },
  };
  return model;
}

/** The dots that a straight line from one dot to another runs through, without the first. */
export function dotsAlong(from: number, to: number): number[] {
  const middle = (from + to) / 2;
  const [a, b] = [from - 1, to - 1];
  const straight = (a % 3) + (b % 3) === 2 * ((middle - 1) % 3);
  const rows = Math.floor(a / 3) + Math.floor(b / 3) === 2 * Math.floor((middle - 1) / 3);
  return from !== to && Number.isInteger(middle) && straight && rows ? [middle, to] : [to];
}
