/** What the recorder does in the network, and what it tells of cameras that go, only when there is reason to; fetched together: its code is no part of the start. */
export { createCameraWatch } from '../channels/cameraWatch.ts';
export { createDhcpClient, internalAddressOf } from './dhcpClient.ts';
export { createIsup } from './isup.ts';
export { createMail } from './mail.ts';
export { createMeter } from './meter.ts';
export { createPppoe } from './pppoe.ts';
export { createQuestions } from './questions.ts';
export { createTimeSync } from './timeSync.ts';
