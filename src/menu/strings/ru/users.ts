/** Russian words: roles and rights. */
import type * as en from '../en/users.ts';

export const roles: typeof en.roles = { admin: 'Администратор', operator: 'Оператор', guest: 'Гость' };

export const rights: typeof en.rights = {
  settings: 'Локальные настройки',
  log: 'Просмотр журнала',
  power: 'Выключение и перезагрузка',
  advanced: 'Обновление прошивки',
  users: 'Управление пользователями',
};
