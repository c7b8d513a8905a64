/** The conversations of the menu's pages and of setting the recorder up, for app to fetch apart: login needs none of them. */
export { wireAccount } from './account.machine.ts';
export { wireActivation } from './activation.machine.ts';
export { wireClock } from './clock.machine.ts';
export { wireConfigFiles } from './configFiles.machine.ts';
export { wireLinePassword } from './linePassword.machine.ts';
export { wireLogSearch } from './logSearch.machine.ts';
export { wireOwnPassword } from './ownPassword.machine.ts';
export { wirePowerAction } from './powerAction.machine.ts';
export { wireProbe } from './probe.machine.ts';
export { wireRecovery } from './recovery.machine.ts';
export { wireRestore } from './restore.machine.ts';
export { wireServiceTerms } from './serviceTerms.machine.ts';
export { wireSettings } from './settings.machine.ts';
export { wireTimeSync } from './timeSync.machine.ts';
export { wireUnbind } from './unbind.machine.ts';
export { wireUpgrade } from './upgrade.machine.ts';
export { wireWizard } from './wizard.machine.ts';
