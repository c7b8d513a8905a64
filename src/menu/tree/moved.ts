/**
 * Places that stood elsewhere in earlier versions of the menu, each with where it is now: the one table by which old links and
 * recorded event lists still lead there. A page that is gone leads to where its work is done: power is an icon in the bar of every page.
 */
import type { PageId } from './tree.ts';

export const movedPlaces: Readonly<Record<string, PageId>> = {
  'system/network/tcp-ip': 'system/network/tcp-ip/tcp-ip',
  'system/network/ntp': 'system/network/tcp-ip/ntp',
  'system/network/ports': 'system/network/advanced/more-settings',
  'system/network/platform-access': 'system/network/advanced/platform-access/hik-connect',
  'system/network/platform-access/hik-connect': 'system/network/advanced/platform-access/hik-connect',
  'system/network/platform-access/isup': 'system/network/advanced/platform-access/isup',
  'maintenance/network-detection': 'maintenance/network/detection',
  'maintenance/network-detection/detection': 'maintenance/network/detection',
  'maintenance/network-detection/traffic': 'maintenance/network/traffic',
  'maintenance/power': 'maintenance/system-info/device',
};
