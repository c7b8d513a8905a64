/** Russian words: the set-up wizard. */
import type * as en from '../en/wizard.ts';

export const wizard: typeof en.wizard = {
  title: 'Мастер настройки',
  step: (n, of) => `Шаг ${n} из ${of}`,
  exit: 'Выход',
  back: 'Назад',
  next: 'Далее',
  skip: 'Пропустить',
  finish: 'Готово',
  done: 'Регистратор настроен',
  doneHint: 'Всё можно изменить позже в меню: правая кнопка мыши на просмотре, затем «Меню».',
};
