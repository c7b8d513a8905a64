/** The stages of the recorder's life; how it passes from one to the next is `life.ts`. */

/**
 * Where the recorder is in its life. `inactive`: it runs and waits for its first admin password, and does nothing else.
 * `safe-mode`: its flash holds something that cannot be read, so it starts nothing, changes nothing and claims nothing (I5).
 */
export type Life =
  | 'off'
  | 'booting'
  | 'inactive'
  | 'running'
  | 'rebooting'
  | 'shutting-down'
  | 'upgrading'
  | 'safe-mode';

/**
 * Why a recorder is in safe mode. `unreadable`: what is stored is damaged, or was taken away. `replaced`: it is whole, but not what this recorder
 * saved last. `refused`: memory does not answer or takes nothing more; what is stored is as it was.
 */
export type SafeModeReason = 'unreadable' | 'replaced' | 'refused';
