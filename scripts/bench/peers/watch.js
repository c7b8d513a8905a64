// Put into every measured page before its own scripts: notes first paint, the painted frame in which login was usable, long tasks,
// and how long each press took until a value that it changes had changed and was painted. The same cost on every page.
// Serialised by playwright, so it stands alone.

/** @param {string} ready expression that holds once the login dialog and its keyboard are there */
export function installWatch(ready) {
  /** A browser that shows no change after so many frames never will. */
  const MOST_FRAMES = 240;
  /** `look` within the next frame, `then` in the first task after that frame was handed over for painting. */
  const nextPaint = (/** @type {() => boolean} */ look, /** @type {(seen: boolean) => void} */ then) =>
    requestAnimationFrame(() => {
      const seen = look();
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        channel.port1.close();
        then(seen);
      };
      channel.port2.postMessage(0);
    });

  const watch = {
    readyAt: 0,
    paintedAt: 0,
    longTasks: 0,
    /** What a press is awaited to change. */
    value: /** @type {(() => unknown) | null} */ (null),
    tell: false,
    /** ms: from the event's own time stamp to the frame after the change; -1: nothing changed */
    presses: /** @type {{ms: number | null}[]} */ ([]),
    frames: { on: false, times: /** @type {number[]} */ ([]) },
    /** @param {string} expression @param {boolean} tell whether each painted change is told to the harness */
    follow(expression, tell) {
      watch.value = expression ? /** @type {() => unknown} */ (new Function(`return ${expression}`)) : null;
      watch.tell = tell;
      watch.presses = [];
    },
    settled: () => watch.presses.every(({ ms }) => ms !== null),
    watchFrames() {
      watch.frames = { on: true, times: [] };
      const frame = (/** @type {number} */ time) => {
        if (!watch.frames.on) return;
        watch.frames.times.push(time);
        requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    },
    /** @returns frames that a 60 Hz screen showed twice */
    droppedFrames() {
      watch.frames.on = false;
      return watch.frames.times
        .map((time, i, all) => (i === 0 ? 0 : Math.max(0, Math.round((time - (all[i - 1] ?? time)) / (1000 / 60)) - 1)))
        .reduce((sum, dropped) => sum + dropped, 0);
    },
  };
  Object.assign(globalThis, { watch });

  new PerformanceObserver((list) => {
    watch.longTasks += list.getEntries().length;
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    const first = list.getEntries().find(({ name }) => name === 'first-contentful-paint');
    if (first) watch.paintedAt = first.startTime;
  }).observe({ type: 'paint', buffered: true });

  const holds = new Function(`return ${ready}`);
  const lookOnce = () =>
    nextPaint(
      () => Boolean(document.body && holds()),
      (seen) => {
        if (seen) watch.readyAt = performance.now();
        else lookOnce();
      },
    );
  lookOnce();

  addEventListener(
    'pointerdown',
    ({ timeStamp }) => {
      const { value } = watch;
      if (!value) return;
      const press = { ms: /** @type {number | null} */ (null) };
      watch.presses.push(press);
      const before = value();
      let frames = 0;
      const look = () =>
        nextPaint(
          () => value() !== before,
          (seen) => {
            if (!seen && ++frames < MOST_FRAMES) return void look();
            press.ms = seen ? performance.now() - timeStamp : -1;
            if (watch.tell) Reflect.get(globalThis, 'told')('');
          },
        );
      look();
    },
    { capture: true, passive: true },
  );
}
