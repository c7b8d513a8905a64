/** Which screen stands at which place. A page of the tree without one does not compile. */
import type { ComponentType } from 'preact';
import type { PageId } from '../tree/tree.ts';
import { LogPage } from './log/LogPage.tsx';
import { DefaultPage } from './maintenance/DefaultPage.tsx';
import { DownloadPage } from './maintenance/DownloadPage.tsx';
import { ImportExportPage } from './maintenance/ImportExportPage.tsx';
import { UpgradePage } from './maintenance/UpgradePage.tsx';
import { DetectionPage } from './network/DetectionPage.tsx';
import { StatPage } from './network/StatPage.tsx';
import { TrafficPage } from './network/TrafficPage.tsx';
import { settingsScreens } from './SettingsScreen.tsx';
import { SystemInfoPage } from './SystemInfoPages.tsx';
import { EncryptionPage } from './service/EncryptionPage.tsx';
import { UsersPage } from './users/UsersPage.tsx';

export const pageScreens: Record<PageId, ComponentType<{ page: PageId }>> = {
  ...settingsScreens,
  'system/user': UsersPage,
  'maintenance/system-info/device': SystemInfoPage,
  'maintenance/system-info/network': SystemInfoPage,
  'maintenance/log': LogPage,
  'maintenance/network/detection': DetectionPage,
  'maintenance/network/traffic': TrafficPage,
  'maintenance/network/stat': StatPage,
  'maintenance/system-service/stream-encryption': EncryptionPage,
  'maintenance/import-export': ImportExportPage,
  'maintenance/upgrade/local': UpgradePage,
  'maintenance/upgrade/ftp': DownloadPage,
  'maintenance/upgrade/online': DownloadPage,
  'maintenance/default': DefaultPage,
};
