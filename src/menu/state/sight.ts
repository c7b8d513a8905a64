/** Whether anybody can see the monitor's picture: not while the screen saver is over it. What only shows something rests meanwhile. */

export interface Sight {
  isDark(): boolean;
  watch(changed: () => void): () => void;
}

/** A page has one monitor. */
export const monitorSight: Sight = {
  isDark: () => document.querySelector('[data-asleep]') !== null,
  watch(changed) {
    document.addEventListener('asleepchange', changed);
    return () => document.removeEventListener('asleepchange', changed);
  },
};

/** Marks the screen as dark, or no longer, and tells whoever watches. */
export function darken(screen: HTMLElement, dark: boolean): void {
  screen.toggleAttribute('data-asleep', dark);
  document.dispatchEvent(new Event('asleepchange'));
}
