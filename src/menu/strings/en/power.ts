/** English words: power. */

export const power = {
  logout: 'Logout',
  reboot: 'Reboot',
  shutdown: 'Shutdown',
  askReboot: 'The recorder will restart. Continue?',
  askShutdown: 'The recorder will switch off and record nothing until it is switched on again. Continue?',
  noRight: 'You are not allowed to do this. Log in as admin.',
};
