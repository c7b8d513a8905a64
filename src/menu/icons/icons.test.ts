// The icon table is generated; this proves every entry is drawable and stays on its field.

import { describe, expect, it } from 'vitest';
import { Icon, type IconName } from './Icon.tsx';
import { SHAPES } from './shapes.ts';

const names = Object.keys(SHAPES) as IconName[];
const ASKED =
  'monitor settings wrench globe sliders cloud info list power user bell arrow-left chevron-down chevron-right x check eye eye-off alert-triangle circle-check circle-x circle-help loader lock unlink link rotate-ccw log-out keyboard menu wifi-off server hard-drive clock qr-code refresh-cw download play video-off plug grid';

describe('icons', () => {
  it('hold every icon the menu asks for', () => expect(names.join(' ')).toBe(ASKED));

  it.each(names)('%s is one well-formed path inside the 24 × 24 field', (name) => {
    const d = SHAPES[name];
    expect(d).toMatch(/^M[\d\s.,\-MmLlHhVvAaCcSsQqZz]+$/);
    expect(d).not.toContain('NaN');
    for (const [, x, y] of d.matchAll(/M\s*(-?[\d.]+)[\s,]*(-?[\d.]+)/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x)).toBeLessThanOrEqual(24);
      expect(Number(y)).toBeGreaterThanOrEqual(0);
      expect(Number(y)).toBeLessThanOrEqual(24);
    }
  });

  it('keep relative lines relative when a leading move becomes absolute', () => {
    expect(SHAPES.check).toBe('M20 6 9 17l-5-5');
    expect(SHAPES['chevron-down']).toBe('M6 9l6 6 6-6');
    expect(SHAPES['arrow-left']).toBe('M12 19l-7-7 7-7M19 12H5');
  });

  it('are hidden from screen readers and take the colour of the text', () => {
    const svg = Icon({ name: 'bell' });
    expect(svg.props).toMatchObject({ 'aria-hidden': 'true', stroke: 'currentColor', width: 20, 'stroke-width': '2' });
  });
});
