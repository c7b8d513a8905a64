/** Which screen stands at which place. A page of the tree without one does not compile. */
import type { ComponentType } from 'preact';
import type { PageId } from '../tree/tree.ts';
import { GeneralPage } from './GeneralPage.tsx';
import { HikConnectPage } from './hikConnect/HikConnectPage.tsx';
import { LogPage } from './LogPage.tsx';
import { PowerPage } from './PowerPage.tsx';
import { DeviceInfoPage, NetworkInfoPage } from './SystemInfoPages.tsx';

export const pageScreens: Record<PageId, ComponentType> = {
  'system/general': GeneralPage,
  'system/network/platform-access/hik-connect': HikConnectPage,
  'maintenance/system-info/device': DeviceInfoPage,
  'maintenance/system-info/network': NetworkInfoPage,
  'maintenance/log': LogPage,
  'maintenance/power': PowerPage,
};
