/** Russian words: power. */
import type * as en from '../en/power.ts';

export const power: typeof en.power = {
  logout: 'Выход',
  reboot: 'Перезагрузка',
  shutdown: 'Выключение',
  askReboot: 'Регистратор перезапустится. Продолжить?',
  askShutdown: 'Регистратор выключится и не будет вести запись, пока его не включат снова. Продолжить?',
  noRight: 'У вас нет такого права. Войдите как admin.',
};
