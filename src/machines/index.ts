/** Front door of the conversations between a person and the menu. */
export { idleMachine } from './idle.machine.ts';
export { secondsLeft } from './lockCountdown.ts';
export type { LoginEvent, LoginPorts, LoginRef } from './login.machine.ts';
export { loginMachine, wireLogin } from './login.machine.ts';
export type {
  NavigationContext,
  NavigationEvent,
  NavigationMachine,
  NavigationTree,
  Notice,
} from './navigation.machine.ts';
export { createNavigationMachine } from './navigation.machine.ts';
export type { OpeningsEvent, OpeningsRef } from './openings.machine.ts';
export { openingsMachine } from './openings.machine.ts';
export type { Page, Place } from './places.ts';
export { firstPage, mayEnter, pagesOf } from './places.ts';
export type { PowerAction, PowerActionPorts, PowerActionRef } from './powerAction.machine.ts';
export { powerActionMachine, wirePowerAction } from './powerAction.machine.ts';
export type { SecretRef, Vault } from './secret.ts';
export { createVault } from './secret.ts';
export type { ServiceTermsPorts, ServiceTermsRef } from './serviceTerms.machine.ts';
export { serviceTermsMachine, wireServiceTerms } from './serviceTerms.machine.ts';
export type { SettingsPorts, SettingsRef } from './settings.machine.ts';
export { settingsMachine, wireSettings } from './settings.machine.ts';
export type { UnbindPorts, UnbindRef } from './unbind.machine.ts';
export { unbindMachine, wireUnbind } from './unbind.machine.ts';
