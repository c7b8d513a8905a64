// The icon table is generated; this proves every entry is drawable and stays on its field.

import type { FunctionComponent, VNode } from 'preact';
import { describe, expect, it } from 'vitest';
import { Icon } from './Icon.tsx';
import { LIVE_SHAPES } from './liveShapes.ts';
import { MENU_SHAPES } from './menuShapes.ts';
import { SHAPES } from './shapes.ts';

const ALL = { ...SHAPES, ...LIVE_SHAPES, ...MENU_SHAPES };
const names = Object.keys(ALL) as (keyof typeof ALL)[];
const BEFORE_LOGIN = 'info power x check chevron-down eye eye-off alert-triangle circle-check circle-x lock rotate-ccw';
const ON_LIVE_VIEW = 'menu grid chevron-left chevron-right pause play square circle-dot';
const IN_THE_MENU =
  'bell monitor settings wrench globe sliders cloud list user circle-help loader unlink link log-out wifi-off network activity usb circle-arrow-up arrow-up-down clock plug';

describe('icons', () => {
  it('hold every icon that is drawn before login, and no other', () =>
    expect(Object.keys(SHAPES).join(' ')).toBe(BEFORE_LOGIN));
  it('hold every further icon of live view', () => expect(Object.keys(LIVE_SHAPES).join(' ')).toBe(ON_LIVE_VIEW));
  it('hold every further icon of the menu, none twice', () =>
    expect(Object.keys(MENU_SHAPES).join(' ')).toBe(IN_THE_MENU));

  it.each(names)('%s is one well-formed path inside the 24 × 24 field', (name) => {
    const d = ALL[name];
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
    expect(LIVE_SHAPES['chevron-right']).toBe('M9 18l6-6-6-6');
  });

  it('are hidden from screen readers and take the colour of the text', () => {
    const icon = Icon({ name: 'lock' });
    const svg = (icon.type as FunctionComponent)(icon.props) as VNode;
    expect(svg.props).toMatchObject({ 'aria-hidden': 'true', stroke: 'currentColor', width: 20, 'stroke-width': '2' });
  });

  it('are one object for one look, so that nothing is compared when their surroundings are drawn again', () => {
    expect(Icon({ name: 'lock' })).toBe(Icon({ name: 'lock' }));
    expect(Icon({ name: 'lock', size: 64 })).not.toBe(Icon({ name: 'lock' }));
    expect(Icon({ name: 'lock', class: 'side-fold' })).not.toBe(Icon({ name: 'lock' }));
  });
});
