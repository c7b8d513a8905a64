/** English words: what the log calls each event, its title in the list and the choice in the search. */
import type { LogEvent } from '../../../device/index.ts';

export const events: Record<LogEvent['event'], string> = {
  booted: 'Power on',
  'power-lost': 'Power was lost',
  'reboot-requested': 'Reboot',
  'shutdown-requested': 'Shutdown',
  login: 'Login',
  logout: 'Logout',
  activated: 'Activation',
  'pattern-login': 'Login by pattern',
  'pattern-changed': 'Unlock pattern',
  'recovery-changed': 'Password recovery',
  'guid-exported': 'GUID file exported',
  'password-reset': 'Password reset',
  'config-changed': 'Settings changed',
  'clock-set': 'Clock set',
  'platform-online': 'Hik-Connect online',
  'platform-offline': 'Hik-Connect offline',
  'binding-changed': 'Account binding changed',
  unbind: 'Unbind',
};
