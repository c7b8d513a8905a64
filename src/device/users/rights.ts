/** How many users there can be and what each may be allowed to do. Names follow the vendor's manuals (facts gui-4x §5.9). */

/**
 * `settings` = Local Parameters Settings · `log` = Local Log Search · `power` = Local Shutdown/Reboot · `advanced` = Local
 * Advanced Operation (firmware) · `manual` = Local
 * Manual Operation (recording) · `users` = user management, the admin's alone.
 */
export const allRights = ['settings', 'log', 'power', 'advanced', 'users', 'manual'] as const;

export type Right = (typeof allRights)[number];

/** Rights that an admin may give to others. */
export const grantableRights = ['settings', 'log', 'power', 'advanced', 'manual'] as const satisfies readonly Right[];

/** With the admin (a 4.x recorder keeps 32); as many of ONVIF. */
export const MAX_USERS = 32;
