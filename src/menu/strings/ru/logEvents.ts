/** Russian words: what the log calls each event, its title in the list and the choice in the search. */
import type { LogEvent } from '../../../device/index.ts';

export const events: Record<LogEvent['event'], string> = {
  booted: 'Включение',
  'power-lost': 'Пропало питание',
  'reboot-requested': 'Перезагрузка',
  'shutdown-requested': 'Выключение',
  login: 'Вход',
  logout: 'Выход',
  activated: 'Активация',
  'pattern-login': 'Вход по ключу',
  'pattern-changed': 'Графический ключ',
  'recovery-changed': 'Восстановление пароля',
  'guid-exported': 'Экспорт файла GUID',
  'password-reset': 'Сброс пароля',
  'config-changed': 'Изменены настройки',
  'clock-set': 'Часы переведены',
  'platform-online': 'Hik-Connect в сети',
  'platform-offline': 'Hik-Connect не в сети',
  'binding-changed': 'Изменилась привязка',
  unbind: 'Отвязка',
};
