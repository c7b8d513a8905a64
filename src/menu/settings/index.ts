/** All settings pages by their place. */
import type { PageId } from '../tree/tree.ts';
import type { SettingsDescriptor } from './descriptor.ts';
import { dateTime, dst, general } from './pages/general.ts';
import { hikConnect } from './pages/hikConnect.ts';
import { tcpIp } from './pages/tcpIp.ts';

export const settingsPages = {
  'system/general/general': general,
  'system/general/date-time': dateTime,
  'system/general/dst': dst,
  'system/network/tcp-ip': tcpIp,
  'system/network/platform-access/hik-connect': hikConnect,
} satisfies Partial<Record<PageId, SettingsDescriptor>>;

export type SettingsPageId = keyof typeof settingsPages;
export const settingsPageIds = Object.keys(settingsPages) as SettingsPageId[];

export const isSettingsPage = (page: string): page is SettingsPageId => Object.hasOwn(settingsPages, page);
