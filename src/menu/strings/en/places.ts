/** English words: the titles of all places. */
import type { PlaceId } from '../../tree/tree.ts';

export const places = {
  system: 'System',
  'system/general': 'General',
  'system/general/general': 'General',
  'system/general/date-time': 'Date & Time',
  'system/general/dst': 'DST',
  'system/network': 'Network',
  'system/network/tcp-ip': 'TCP/IP',
  'system/network/tcp-ip/tcp-ip': 'TCP/IP',
  'system/network/tcp-ip/pppoe': 'PPPoE',
  'system/network/tcp-ip/ntp': 'NTP',
  'system/network/advanced': 'Advanced',
  'system/network/advanced/more-settings': 'More Settings',
  'system/network/advanced/platform-access': 'Platform Access',
  'system/network/advanced/platform-access/hik-connect': 'Hik-Connect',
  'system/user': 'User',
  'system/network/advanced/platform-access/isup': 'ISUP',
  'system/live-view': 'Live View',
  maintenance: 'Maintenance',
  'maintenance/system-info': 'System Info',
  'maintenance/system-info/device': 'Device',
  'maintenance/system-info/network': 'Network',
  'maintenance/log': 'Log',
  'maintenance/network': 'Network',
  'maintenance/network/detection': 'Network Detection',
  'maintenance/network/traffic': 'Traffic',
  'maintenance/network/stat': 'Network Stat.',
  'maintenance/system-service': 'System Service',
  'maintenance/system-service/system-service': 'System Service',
  'maintenance/system-service/onvif': 'ONVIF',
  'maintenance/system-service/stream-encryption': 'Stream Encryption',
  'maintenance/import-export': 'Import/Export',
  'maintenance/upgrade': 'Upgrade',
  'maintenance/upgrade/local': 'Local Upgrade',
  'maintenance/default': 'Default',
} as Record<PlaceId, string>;

/** Firmware 3.x names some places otherwise (facts gui-4x §1.3). */
export const gridPlaces = { system: 'Configuration' } as Partial<Record<PlaceId, string>>;
