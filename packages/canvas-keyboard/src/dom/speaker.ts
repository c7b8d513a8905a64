// The polite live region: says the key just pressed, then falls empty. Text never gathers here,
// and while a field is masked nothing is said at all.

import type { Timers } from './timers.ts';

const clearAfter = 1000;

export interface Speaker {
  readonly element: HTMLElement;
  say(name: string): void;
  setMasked(masked: boolean): void;
  stop(): void;
}

export function createSpeaker(timers: Timers, maskedAtFirst: boolean): Speaker {
  let masked = maskedAtFirst;
  let timer: unknown;
  const element = document.createElement('span');
  element.setAttribute('aria-live', 'polite');
  element.style.cssText = 'position:absolute;clip-path:inset(50%);white-space:pre';

  const clear = () => {
    timers.clearTimeout(timer);
    if (element.textContent !== '') element.textContent = '';
  };

  return {
    element,
    say(name) {
      if (masked) return;
      timers.clearTimeout(timer);
      element.textContent = name;
      timer = timers.setTimeout(clear, clearAfter);
    },
    setMasked(now) {
      masked = now;
      if (masked) clear();
    },
    stop: clear,
  };
}
