/** A chart's state in one line, as entries name it: `menu.system.general`. */
import type { StateValue } from 'xstate';

export function stateText(value: StateValue): string {
  if (typeof value === 'string') return value;
  return Object.entries(value)
    .map(([key, below]) => {
      const inside = below === undefined ? '' : stateText(below);
      return inside === '' ? key : `${key}.${inside}`;
    })
    .join(', ');
}
