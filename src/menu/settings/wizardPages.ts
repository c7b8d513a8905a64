/** The settings pages that a new recorder is led through, in the order of the manuals: time, network, platform (facts gui-4x §5.1). */
import type { SettingsPageId } from './index.ts';

export const wizardPages = [
  'system/general/date-time',
  'system/network/tcp-ip/tcp-ip',
  'system/network/advanced/platform-access/hik-connect',
] as const satisfies readonly SettingsPageId[];
