import type { Config } from '../../device/index.ts';

/** The settings that say how an instant reads on the recorder's clock. */
export type ClockRules = Pick<Config, Extract<keyof Config, `time.${string}` | 'general.language'>>;
