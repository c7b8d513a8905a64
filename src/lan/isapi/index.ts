/** ISAPI: how software of integrators reads the recorder, and sets its platform access. */
export { BEAT_MS, LISTENERS_MAX } from './alerts.ts';
export type { Isapi } from './isapi.ts';
export type { IsapiAnswer, IsapiRequest } from './message.ts';
export { COUNT_WINDOW, NONCE_MS } from './nonces.ts';
export { type Cameras, type IsapiOnRecorder, type IsapiSides, isapiOnRecorder } from './onRecorder.ts';
