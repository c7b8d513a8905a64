/** The places of clicks on a picture. Both functions run in the page and lean on nothing outside themselves. */

/** CSS px of the page. A mark without a size is a point. */
export interface Mark {
  x: number;
  y: number;
  width: number;
  height: number;
  button: 'left' | 'right';
}

interface Marking {
  marks: readonly Mark[];
  /** What the picture shows of the page; no mark goes beyond it. */
  clip: { x: number; y: number; width: number; height: number };
}

export function drawMarks({ marks, clip }: Marking): void {
  const [EDGE, GAP, BADGE, POINT] = [3, 3, 24, 16];
  const layer = document.createElement('div');
  layer.id = 'guide-marks';
  Object.assign(layer.style, { position: 'fixed', inset: '0', zIndex: '2147483647', pointerEvents: 'none' });
  const part = (style: Partial<CSSStyleDeclaration>, within: HTMLElement = layer): HTMLElement => {
    const element = document.createElement('div');
    Object.assign(element.style, { position: 'absolute', boxSizing: 'border-box', ...style });
    within.append(element);
    return element;
  };
  const px = (length: number): string => `${Math.round(length)}px`;
  for (const [at, mark] of marks.entries()) {
    const isPoint = mark.width === 0;
    const grown = isPoint ? POINT : GAP + EDGE;
    const left = Math.max(clip.x + 2, mark.x - grown);
    const top = Math.max(clip.y + 2, mark.y - grown);
    const right = Math.min(clip.x + clip.width - 2, mark.x + mark.width + grown);
    const bottom = Math.min(clip.y + clip.height - 2, mark.y + mark.height + grown);
    part({
      left: px(left),
      top: px(top),
      width: px(right - left),
      height: px(bottom - top),
      border: `${EDGE}px solid #ff7a1a`,
      borderRadius: isPoint ? '50%' : '7px',
      boxShadow: '0 0 0 1px #fff, inset 0 0 0 1px #fff',
    });
    if (mark.button === 'right') {
      // A mouse with its right button down.
      const mouse = part({
        left: px(right + 6),
        top: px((top + bottom) / 2 - 19),
        width: '28px',
        height: '38px',
        borderRadius: '14px',
        background: '#fff',
        border: '2px solid #30343b',
        overflow: 'hidden',
      });
      part({ left: '12px', top: '0', width: '12px', height: '15px', background: '#ff7a1a' }, mouse);
      part({ left: '11px', top: '0', width: '2px', height: '15px', background: '#30343b' }, mouse);
      part({ left: '0', top: '15px', width: '24px', height: '2px', background: '#30343b' }, mouse);
    }
    if (marks.length === 1) continue;
    const badge = part({
      left: px(Math.max(clip.x + 2, left - BADGE / 2)),
      top: px(Math.max(clip.y + 2, top - BADGE / 2)),
      width: px(BADGE),
      height: px(BADGE),
      borderRadius: '50%',
      background: '#c24400',
      border: '2px solid #fff',
      color: '#fff',
      font: '700 13px/20px "Inter Variable", sans-serif',
      textAlign: 'center',
    });
    badge.textContent = String(at + 1);
  }
  document.body.append(layer);
}

export function clearMarks(): void {
  document.getElementById('guide-marks')?.remove();
}
