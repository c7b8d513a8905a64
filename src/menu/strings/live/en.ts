/** English words of live view, which come with it. This file is the shape: a language that lacks a word does not compile. */
import type { PictureFault } from '../../../device/index.ts';

export const en = {
  label: (shown: number) => `Live view, ${shown} ${shown === 1 ? 'channel' : 'channels'}`,
  /** On the tile of a channel without picture. */
  why: {
    'no-video': 'NO VIDEO',
    disconnected: 'NETWORK DISCONNECTED',
    'wrong-password': 'USER NAME OR PASSWORD ERROR',
    'no-resource': 'NO RESOURCE',
  } satisfies Record<PictureFault, string> as Record<PictureFault, string>,
  contextMenu: 'Shortcut menu',
  openMenu: 'Menu',
  layout: (n: number) => `${n} ${n === 1 ? 'window' : 'windows'}`,
  singleScreen: 'Single Screen',
  multiScreen: 'Multi-Screen',
  startRecording: 'Start Recording',
  continuous: 'Continuous',
  onMotion: 'Motion',
  next: 'Next screen',
  previous: 'Previous screen',
  stopTurns: 'Stop auto-switch',
  startTurns: 'Start auto-switch',
  eventHint: 'The recorder has a message',
  hint: 'Right-click for the menu',
  hintTouch: 'Tap here for the menu',
};

export type LiveWords = typeof en;
