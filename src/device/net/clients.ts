/** What the recorder does in the network only when it is asked to, fetched together: its code is no part of the start. */
export { createDhcpClient } from './dhcpClient.ts';
export { createIsup } from './isup.ts';
export { createMeter } from './meter.ts';
export { createPppoe } from './pppoe.ts';
export { createQuestions } from './questions.ts';
export { createTimeSync } from './timeSync.ts';
