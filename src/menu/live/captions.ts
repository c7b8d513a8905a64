// Text over the picture: white on a dark, see-through plate, legible over any scene. Digits keep one width, so that a
// running clock does not shake.
import type { Print, Prints } from './prints.ts';
import type { Paint } from './view.ts';

export interface Lettering {
  /** CSS font family. */
  readonly family: string;
  /** Device pixels. */
  readonly size: number;
}

const TEXT = '#f1f3f5';
const PLATE = 'rgba(9,11,14,.54)';

/** A caption as a print, at most `room` device pixels wide. */
export function caption(prints: Prints, text: string, type: Lettering, room: number): Print | undefined {
  return prints.take(`${text}|${type.size}|${room}`, (empty) => {
    const { size } = type;
    const pad = Math.round(size * 0.4);
    const ruler = prints.ruler();
    ruler.font = fontOf(type);
    const wide = widthOf(ruler, text);
    const w = Math.min(Math.floor(room), Math.ceil(wide + 2 * pad));
    const h = Math.round(size * 1.5);
    return empty(w, h, (g) => {
      g.fillStyle = PLATE;
      g.beginPath();
      g.roundRect(0, 0, w, h, size * 0.2);
      g.fill();
      g.font = fontOf(type);
      g.textBaseline = 'middle';
      g.fillStyle = TEXT;
      g.translate(pad, h * 0.53);
      g.scale(Math.min(1, Math.max(0.1, w - 2 * pad) / Math.max(1, wide)), 1);
      let x = 0;
      for (const part of partsOf(text)) {
        const step = advance(g, part);
        g.fillText(part, x + (step - g.measureText(part).width) / 2, 0);
        x += step;
      }
    });
  });
}

function fontOf({ size, family }: Lettering): string {
  return `500 ${size}px ${family}`;
}

/** Single digits, and the runs of other text between them. */
function partsOf(text: string): string[] {
  return text.match(/\d|\D+/g) ?? [];
}

function advance(g: Paint, part: string): number {
  return g.measureText(/\d/.test(part) ? '0' : part).width;
}

function widthOf(g: Paint, text: string): number {
  return partsOf(text).reduce((sum, part) => sum + advance(g, part), 0);
}

/** The tile of a channel that sends no picture: a crossed-out camera over the words. */
export function noPicture(g: Paint, w: number, h: number, words: string, type: Lettering): void {
  const s = type.size;
  const light = g.createRadialGradient(w / 2, h / 2, 0, w / 2, h / 2, Math.max(w, h) * 0.6);
  light.addColorStop(0, '#1d2126');
  light.addColorStop(1, '#121519');
  g.fillStyle = light;
  g.fillRect(0, 0, w, h);
  if (!words) return;
  g.fillStyle = '#9aa1ab';
  g.font = fontOf(type);
  g.textAlign = 'center';
  g.textBaseline = 'middle';
  g.fillText(words, w / 2, h / 2 + s * 1.15, w * 0.9);
  g.translate(w / 2, h / 2 - s * 0.75);
  g.scale(s / 12, s / 12);
  g.strokeStyle = '#6b727c';
  g.lineWidth = 1.6;
  g.lineJoin = g.lineCap = 'round';
  g.beginPath();
  g.roundRect(-11, -6.5, 14, 13, 2.5);
  g.moveTo(3, -1.5);
  g.lineTo(10, -5.5);
  g.lineTo(10, 5.5);
  g.lineTo(3, 1.5);
  g.moveTo(-11, -10);
  g.lineTo(9, 10);
  g.stroke();
}
