/** When a channel is recorded: always, while something moves before its camera, or not at all. */
export const recordModes = ['continuous', 'motion', 'off'] as const;
export type RecordMode = (typeof recordModes)[number];
