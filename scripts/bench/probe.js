// Put into every measured page before its own scripts: notes when the page became usable, how long each input took to be on
// the screen, which frames were dropped and which tasks were long. Serialised by playwright, so it stands alone.

/** @param {string} usable selector of what must be there and enabled before a person can begin */
export function installProbe(usable) {
  /** What is asked for right after it, by a message, comes after the frame was handed to the compositor. */
  const afterPaint = (/** @type {() => void} */ run) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        channel.port1.close();
        run();
      };
      channel.port2.postMessage(null);
    });

  const probe = {
    /** ms from navigation to the painted frame in which the page was usable. */
    usableAt: /** @type {number | null} */ (null),
    /** Scripts and styles that had arrived by then. */
    arrived: /** @type {string[]} */ ([]),
    /** ms from the event's own time to the frame that shows its effect. */
    echoes: /** @type {{type: string, ms: number}[]} */ ([]),
    longTasks: /** @type {{at: number, ms: number}[]} */ ([]),
    frames: { watching: false, times: /** @type {number[]} */ ([]) },
    watchFrames() {
      probe.frames = { watching: true, times: [] };
      const frame = (/** @type {number} */ time) => {
        if (!probe.frames.watching) return;
        probe.frames.times.push(time);
        requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    },
    /** @returns frames that a 60 Hz screen showed twice. */
    droppedFrames() {
      probe.frames.watching = false;
      const { times } = probe.frames;
      return times
        .slice(1)
        .reduce((sum, time, i) => sum + Math.max(0, Math.round((time - (times[i] ?? time)) / (1000 / 60)) - 1), 0);
    },
  };
  Object.assign(globalThis, { probe });

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) probe.longTasks.push({ at: startTime, ms: duration });
  }).observe({ type: 'longtask', buffered: true });

  for (const type of ['pointerdown', 'pointerup', 'click']) {
    addEventListener(
      type,
      ({ timeStamp }) => afterPaint(() => probe.echoes.push({ type, ms: performance.now() - timeStamp })),
      { capture: true, passive: true },
    );
  }

  const look = () => {
    if (!document.querySelector(usable)) return requestAnimationFrame(look);
    return afterPaint(() => {
      const usableAt = performance.now();
      probe.usableAt = usableAt;
      const fetched = /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByType('resource'));
      probe.arrived = fetched
        .filter((entry) => /\.(js|css)$/.test(entry.name) && entry.responseEnd <= usableAt)
        .sort((left, right) => left.startTime - right.startTime)
        .map(({ name }) => name);
    });
  };
  requestAnimationFrame(look);
}
