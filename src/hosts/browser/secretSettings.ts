/** The settings that the screen masks, from their own schema: the timeline shows none of them. */
import { configKeys, configSchema } from '../../device/index.ts';

export const secretSettings: ReadonlySet<string> = new Set(configKeys.filter((key) => 'secret' in configSchema[key]));
