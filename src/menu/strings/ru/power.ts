/** Russian words: power. */
import type * as en from '../en/power.ts';

export const power: typeof en.power = {
  logout: 'Выход',
  logoutHint: 'Завершает ваш сеанс. Просмотр остаётся.',
  reboot: 'Перезагрузка',
  rebootHint: 'Перезапускает регистратор. Запись ненадолго прервётся.',
  shutdown: 'Выключение',
  shutdownHint: 'Выключает регистратор.',
  askReboot: 'Регистратор перезапустится. Продолжить?',
  askShutdown: 'Регистратор выключится и не будет вести запись, пока его не включат снова. Продолжить?',
  noRight: 'У вас нет такого права. Войдите как admin.',
};
