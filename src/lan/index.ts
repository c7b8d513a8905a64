/** Front door of the recorder's LAN faces. */
export * from './isapi/index.ts';
export { createLockPause, type LockPause, NAMES_MAX, PAUSE_MS } from './lockPause.ts';
export * from './sadp/index.ts';
export * from './xml/index.ts';
