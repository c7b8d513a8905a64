/** Russian words: what every page of the menu says. */
import type { common as en } from '../en/common.ts';

export const common: typeof en = {
  simulation: 'Симуляция',
  menu: 'Меню',
  liveView: 'Просмотр',
  yes: 'Да',
  no: 'Нет',
  apply: 'Применить',
  applied: 'Сохранено',
  applying: 'Сохранение…',
  applyRefused: 'Не сохранено: исправьте отмеченные поля.',
  applyRefusedElsewhere: (field, fault) => `Не сохранено. ${field}: ${fault}`,
  leave: {
    ask: 'Изменения на этой странице не сохранены. Сохранить их перед выходом?',
    save: 'Сохранить и выйти',
    discard: 'Не сохранять',
    stay: 'Остаться',
  },
  back: 'Назад',
  busy: 'Подождите…',
  attention: 'Внимание',
  confirmPermission: 'Подтверждение прав',
  topBar: {
    user: 'Пользователь',
    power: 'Выход и питание',
    areas: 'Разделы меню',
    pages: 'Страницы',
    tabs: 'Вкладки',
    path: 'Путь',
  },
};
