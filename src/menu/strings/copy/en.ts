/** English words over a screen that is a copy, which come with its bar. This file is the shape. */

export const en = {
  told: 'Open in another tab: this is a copy, and nothing you do here will be kept.',
  unwritable: 'The storage is full or blocked: you see what was kept, and nothing you do here will be kept.',
  gone: 'The other tab is closed. You can continue here.',
  takeOver: 'Continue here',
};

export type CopyWords = typeof en;
