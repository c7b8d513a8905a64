// Whether somebody is typing or clicking right now: a picture behind a dialog can wait until they pause.

/** Longer than the pause between two keys of a slow typist's burst, shorter than anyone looks away. */
const BURST_MS = 600;

export interface Typing {
  /** Milliseconds until the present burst of input is over, 0 when there is none. */
  left(): number;
  stop(): void;
}

export function watchTyping(): Typing {
  let last = Number.NEGATIVE_INFINITY;
  const life = new AbortController();
  const note = (event: Event) => {
    last = event.timeStamp;
  };
  for (const type of ['pointerdown', 'keydown']) {
    addEventListener(type, note, { capture: true, passive: true, signal: life.signal });
  }
  return { left: () => Math.max(0, last + BURST_MS - performance.now()), stop: () => life.abort() };
}
