/** All settings pages by their place. */
import type { PageId } from '../tree/tree.ts';
import type { SettingsDescriptor } from './descriptor.ts';
import { dateTime, dst, general } from './pages/general.ts';
import { hikConnect } from './pages/hikConnect.ts';
import { liveView } from './pages/liveView.ts';
import { email, exception } from './pages/mail.ts';
import { isup, ntp, ports } from './pages/network.ts';
import { pppoe } from './pages/pppoe.ts';
import { onvif, systemService } from './pages/systemService.ts';
import { tcpIp } from './pages/tcpIp.ts';

export const settingsPages = {
  'system/general/general': general,
  'system/general/date-time': dateTime,
  'system/general/dst': dst,
  'system/network/tcp-ip/tcp-ip': tcpIp,
  'system/network/tcp-ip/pppoe': pppoe,
  'system/network/tcp-ip/ntp': ntp,
  'system/network/advanced/more-settings': ports,
  'system/network/advanced/platform-access/hik-connect': hikConnect,
  'system/network/advanced/platform-access/isup': isup,
  'system/network/advanced/email': email,
  'system/event/exception': exception,
  'system/live-view': liveView,
  'maintenance/system-service/system-service': systemService,
  'maintenance/system-service/onvif': onvif,
} satisfies Partial<Record<PageId, SettingsDescriptor>>;

export type SettingsPageId = keyof typeof settingsPages;
export const settingsPageIds = Object.keys(settingsPages) as SettingsPageId[];

export const isSettingsPage = (page: string): page is SettingsPageId => Object.hasOwn(settingsPages, page);
