// Starts the painter of a canvas: in a worker where the browser lets one draw, else on the page. What is shown before the
// painter is there is kept and handed to it.
import type { LiveState, Painter } from './painter.ts';
import type { ToPainter } from './painterMessages.ts';

/** As far as the page is concerned; the font is the painter's own affair. */
export type RemotePainter = Pick<Painter, 'show' | 'hold' | 'stop'>;

export function startPainter(canvas: HTMLCanvasElement): RemotePainter {
  let known: Partial<LiveState> = {};
  let painter: RemotePainter | null = null;
  let stopped = false;
  const arrived = (started: RemotePainter): void => {
    painter = started;
    if (stopped) return started.stop();
    started.show(known);
  };
  inWorker(canvas, arrived, () => {
    if (!stopped) void onPage(canvas).then(arrived);
  });
  return {
    show(changed) {
      known = { ...known, ...changed };
      painter?.show(changed);
    },
    hold: (ms) => painter?.hold(ms),
    stop() {
      stopped = true;
      painter?.stop();
    },
  };
}

/** `failed`: a page opened as a file, or a browser without drawing workers. The canvas is given away only to one that runs. */
function inWorker(canvas: HTMLCanvasElement, ready: (painter: RemotePainter) => void, failed: () => void): void {
  if (typeof Worker !== 'function' || !('transferControlToOffscreen' in canvas)) return failed();
  let worker: Worker;
  try {
    worker = new Worker(new URL('./live.worker.ts', import.meta.url), { type: 'module', name: 'live view' });
  } catch {
    return failed();
  }
  const tell = (message: ToPainter, transfer: Transferable[] = []): void => worker.postMessage(message, transfer);
  worker.onerror = failed;
  worker.onmessage = () => {
    worker.onerror = null;
    const offscreen = canvas.transferControlToOffscreen();
    tell({ type: 'canvas', canvas: offscreen }, [offscreen]);
    ready({
      show: (changed) => tell({ type: 'show', changed }),
      hold: (ms) => tell({ type: 'hold', ms }),
      stop: () => worker.terminate(),
    });
  };
}

async function onPage(canvas: HTMLCanvasElement): Promise<RemotePainter> {
  const { createPainter } = await import('./painter.ts');
  const painter = createPainter(canvas, (w, h) => {
    const image = Object.assign(document.createElement('canvas'), { width: w, height: h });
    const g = image.getContext('2d');
    if (!g) throw new Error('live/startPainter: this browser gave no 2d canvas; live view cannot be drawn');
    return { image, g };
  });
  void document.fonts.ready.then(() => painter.fontCame(getComputedStyle(canvas).fontFamily));
  return painter;
}
