/** Front door of the line between a recorder and its screens: one table of methods, over any channel that carries text. */
export type { ClientOptions, LineClient, LineNews } from './client.ts';
export { createLineClient } from './client.ts';
export type { Box, Channel, ClockReading, Clocks, CommandAnswer, ScreenFaces, TrainedFacts, Trainer } from './line.ts';
export { PROTOCOL, TICK_MS } from './line.ts';
export type { LineGrants } from './methods.ts';
export type { ServedLine, ServeOptions } from './server.ts';
export { serveLine } from './server.ts';
