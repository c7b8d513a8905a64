/**
 * What a camera sees of the recorder's monitor beside it, when it is held close to the codes on it: their drawings as they stand there.
 * On a table of three the monitor is drawn much smaller than it is, so they are seen as large as a camera would see them. A code that is
 * covered, scrolled away or not drawn is not in the picture.
 */
import type { Pixels } from '../../phone/index.ts';

/** Pixels of a code's width at least: it fills a good part of the picture of whoever scans it. */
const CLOSE = 200;
/** Of the monitor, around the codes. */
const MARGIN = 12;
const DARK = '#262a31';

/** @returns null where no part of the monitor is in sight. */
export async function monitorPixels(monitor: Element | null): Promise<Pixels | null> {
  if (!monitor || !isInSight(monitor.getBoundingClientRect())) return null;
  const codes = withinReach(monitor, () => [...monitor.querySelectorAll<SVGSVGElement>('svg.qr')].filter(isSeen));
  const boxes = codes.map((code) => code.getBoundingClientRect());
  const whole = monitor.getBoundingClientRect();
  const left = Math.min(...boxes.map((box) => box.left), whole.right) - MARGIN;
  const top = Math.min(...boxes.map((box) => box.top), whole.bottom) - MARGIN;
  const right = Math.max(...boxes.map((box) => box.right), left) + MARGIN;
  const bottom = Math.max(...boxes.map((box) => box.bottom), top) + MARGIN;
  const narrowest = Math.min(...boxes.map((box) => box.width), CLOSE);
  const sharpness = Math.max(globalThis.devicePixelRatio || 1, CLOSE / Math.max(1, narrowest));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round((right - left) * sharpness));
  canvas.height = Math.max(1, Math.round((bottom - top) * sharpness));
  const paint = canvas.getContext('2d', { willReadFrequently: true });
  if (!paint) return null;
  paint.fillStyle = DARK;
  paint.fillRect(0, 0, canvas.width, canvas.height);
  paint.scale(sharpness, sharpness);
  for (const [at, code] of codes.entries()) {
    const box = boxes[at];
    if (box)
      await drawCode(paint, code, { x: box.left - left, y: box.top - top, width: box.width, height: box.height });
  }
  return paint.getImageData(0, 0, canvas.width, canvas.height);
}

async function drawCode(
  paint: CanvasRenderingContext2D,
  code: SVGSVGElement,
  { x, y, width, height }: Record<'x' | 'y' | 'width' | 'height', number>,
): Promise<void> {
  const copy = code.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const url = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    paint.drawImage(image, x, y, width, height);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** A camera sees what no mouse reaches, as while a list of events is played at the monitor; the browser's answer to what lies where does not. */
function withinReach<T>(monitor: Element, look: () => T): T {
  const inert = monitor.closest<HTMLElement>('[inert]');
  if (!inert) return look();
  inert.inert = false;
  const seen = look();
  inert.inert = true;
  return seen;
}

/** Nothing lies over it, at five places of it. */
function isSeen(code: Element): boolean {
  const { left, top, width, height } = code.getBoundingClientRect();
  const places = [
    [0.5, 0.5],
    [0.05, 0.05],
    [0.95, 0.05],
    [0.05, 0.95],
    [0.95, 0.95],
  ] as const;
  return places.every(([x, y]) => {
    const there = document.elementFromPoint(left + width * x, top + height * y);
    return there !== null && code.contains(there);
  });
}

const isInSight = ({ left, top, right, bottom, width, height }: DOMRect): boolean =>
  width > 0 && height > 0 && right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;

/** Of the recorder's screen, where it stands on the table. */
export const monitorHere = () => monitorPixels(document.querySelector('.screen'));
