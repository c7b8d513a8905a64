// The mark is drawn twice, in the page and as the favicon file; both must be the same drawing.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BrandMark, PRODUCT_NAME } from './BrandMark.tsx';
import { Splash } from './Splash.tsx';

const favicon = readFileSync(new URL('../../../public/favicon.svg', import.meta.url), 'utf8');

describe('brand', () => {
  it('calls itself a simulator', () => expect(PRODUCT_NAME).toBe('SIM NVR'));

  it('has the same outlines in the favicon as on the page', () => {
    const outlines = JSON.stringify(BrandMark({}).props).match(/"d":"[^"]+"/g) ?? [];
    expect(outlines).toHaveLength(3);
    for (const d of outlines) expect(favicon).toContain(d.slice(5, -1));
  });

  it.each([
    [-1, 'scaleX(0)'],
    [0.5, 'scaleX(0.5)'],
    [7, 'scaleX(1)'],
  ])('keeps a progress of %d on its track', (progress, transform) => {
    const splash = Splash({ model: 'S16', firmware: 'V4.30.0', line: 'Starting', progress });
    expect(JSON.stringify(splash.props)).toContain(`"transform":"${transform}"`);
  });
});
