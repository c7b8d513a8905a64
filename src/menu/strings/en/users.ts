/** English words: roles and rights. */
import type { Right, Role } from '../../../device/index.ts';

export const roles = { admin: 'Administrator', operator: 'Operator', guest: 'Guest' } as Record<Role, string>;

export const rights = {
  settings: 'Local Parameters Settings',
  log: 'Local Log Search',
  power: 'Local Shutdown / Reboot',
  advanced: 'Local Advanced Operation',
  users: 'User Management',
} as Record<Right, string>;
