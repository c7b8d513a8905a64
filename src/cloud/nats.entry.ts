/** What tells between servers by NATS, for a process that was given one. */
export { openNatsPushes } from './natsPushes.ts';
