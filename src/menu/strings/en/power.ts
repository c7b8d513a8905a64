/** English words: power. */

export const power = {
  logout: 'Logout',
  logoutHint: 'Ends your session. Live view stays.',
  reboot: 'Reboot',
  rebootHint: 'Restarts the recorder. Recording pauses for a moment.',
  shutdown: 'Shutdown',
  shutdownHint: 'Switches the recorder off.',
  askReboot: 'The recorder will restart. Continue?',
  askShutdown: 'The recorder will switch off and record nothing until it is switched on again. Continue?',
  noRight: 'Your user may not do this. Log in as admin.',
};
