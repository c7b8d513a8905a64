/**
 * The configuration schema: one row per setting with its default, its limits and the right it needs, put together from its
 * areas. Types, validation, the menu's controls and both languages' labels hang on these keys; there is no second list.
 */
import { general } from './areas/general.ts';
import { live } from './areas/live.ts';
import { mail } from './areas/mail.ts';
import { network } from './areas/network.ts';
import { output } from './areas/output.ts';
import { platform } from './areas/platform.ts';
import { pppoe } from './areas/pppoe.ts';
import { services } from './areas/services.ts';
import { time } from './areas/time.ts';

export type { FieldSpec, TextRule, Unit } from './spec.ts';

export const configSchema = {
  ...general,
  ...output,
  ...time,
  ...network,
  ...pppoe,
  ...platform,
  ...services,
  ...live,
  ...mail,
};

export type ConfigKey = keyof typeof configSchema;

type ValueOf<S> = S extends { kind: 'flag' }
  ? boolean
  : S extends { kind: 'choice'; options: readonly (infer O)[] }
    ? O
    : S extends { kind: 'number' }
      ? number
      : string;

/** Settings that take one of several values. */
export type ChoiceKey = {
  [K in ConfigKey]: (typeof configSchema)[K]['kind'] extends 'choice' ? K : never;
}[ConfigKey];

export type Config = { [K in ConfigKey]: ValueOf<(typeof configSchema)[K]> };
export type ConfigValue = Config[ConfigKey];
/** Any part of a configuration, as a face hands it in. */
export type ConfigChanges = { [K in ConfigKey]?: ValueOf<(typeof configSchema)[K]> };

export const configKeys = Object.keys(configSchema) as ConfigKey[];

export const defaultConfig = Object.fromEntries(configKeys.map((key) => [key, configSchema[key].default])) as Config;
