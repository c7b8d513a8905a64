/** The areas that a recorder fetches when they are first asked for: accounts and recovery, files of settings, the log's search, upgrades. */
import type { ExchangeFace } from './config/exchange.ts';
import type { Core } from './core.ts';
import { lateArea } from './late.ts';
import type { LogSearchFace } from './log/logbook.ts';
import type { Installing, UpgradeFace } from './upgrade.ts';
import type { AccessFace } from './users/access.ts';

export interface LateFaces extends AccessFace, ExchangeFace, LogSearchFace, UpgradeFace {}

/**
 * @param serial of this recorder: files that it writes bear it.
 * @param installing where the progress of an installation is told.
 */
export const createLateAreas = (core: Core, serial: string, installing: Installing): LateFaces => ({
  ...lateArea<AccessFace>(
    {
      permitAccounts: true,
      addUser: true,
      editUser: true,
      deleteUser: true,
      setUserPassword: true,
      changePassword: true,
      activate: true,
      endWizard: true,
      loginByPattern: true,
      setPattern: true,
      setRecovery: true,
      exportGuid: true,
      guidFiles: true,
      resetPassword: true,
    },
    async () => (await import('./users/access.ts')).createAccess(core, serial),
  ),
  ...lateArea<ExchangeFace>(
    { listConfigs: true, exportConfig: true, checkImport: true, importConfig: true },
    async () => (await import('./config/exchange.ts')).createExchange(core, serial),
  ),
  ...lateArea<UpgradeFace>({ listFirmware: true, startUpgrade: true }, async () =>
    (await import('./upgrade.ts')).createUpgrade(core, installing),
  ),
  ...lateArea<LogSearchFace>({ searchLog: true, exportLog: true }, async () =>
    (await import('./log/logbook.ts')).createLogSearch(core, serial),
  ),
});
