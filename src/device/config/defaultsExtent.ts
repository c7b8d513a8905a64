/** How far defaults go. */

/**
 * `simple`: all settings but the network's, stream encryption off; users stay, those of ONVIF too.
 * `factory`: all settings; of all users only the admin stays, with password and ways of recovery.
 * `inactive`: as out of the box: no users and no password, until somebody activates it. Of the log only the box's own story.
 */
export type DefaultsExtent = 'simple' | 'factory' | 'inactive';
