/** How one sits before the product for its pictures: the same clock, the same zone and no movement, so that the same is seen each time. */

/** A round second, so that the recorder's own clock ticks on time. */
export const NOW = new Date('2026-03-14T10:09:26Z');

export const sitting = {
  contextOptions: { reducedMotion: 'reduce' },
  timezoneId: 'Europe/Moscow',
} as const;
