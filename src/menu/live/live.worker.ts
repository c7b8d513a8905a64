// The painter in a thread of its own: sixteen pictures a quarter of a second never keep a key or a click waiting. It is handed
// the page's canvas once, and after that what to show.
import cyrillic from '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?url';
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import { createPainter, type Painter } from './painter.ts';
import type { ToPainter } from './painterMessages.ts';
import type { NewCanvas } from './prints.ts';

/** The part of a worker's global scope that is used. */
interface Scope {
  readonly fonts: FontFaceSet;
  postMessage(message: 'ready'): void;
  addEventListener(type: 'message', listen: (event: MessageEvent<ToPainter>) => void): void;
}
const scope = globalThis as unknown as Scope;
/** A worker sees no style sheet: the page's font is loaded here once more, its two subsets by names of their own. */
const FONTS = { 'Live Latin': latin, 'Live Cyrillic': cyrillic };

const newCanvas: NewCanvas = (w, h) => {
  const image = new OffscreenCanvas(w, h);
  const g = image.getContext('2d');
  if (!g) throw new Error('live/live.worker: this browser gave no 2d canvas; live view cannot be drawn');
  // What a scene is painted with is common to both kinds of context.
  return { image, g: g as unknown as CanvasRenderingContext2D };
};

let painter: Painter | null = null;

scope.addEventListener('message', ({ data }) => {
  if (data.type === 'canvas') {
    painter = createPainter(data.canvas, newCanvas);
    void loadFonts().then(painter.fontCame);
  } else if (data.type === 'show') painter?.show(data.changed);
  else painter?.hold(data.ms);
});
scope.postMessage('ready');

/** @returns the family to write with */
async function loadFonts(): Promise<string> {
  for (const [family, url] of Object.entries(FONTS)) {
    const face = new FontFace(family, `url(${JSON.stringify(new URL(url, location.href).href)})`, {
      weight: '100 900',
    });
    scope.fonts.add(await face.load());
  }
  return [...Object.keys(FONTS).map((family) => `"${family}"`), 'sans-serif'].join(', ');
}
