/** Russian words over a screen that is a copy. */
import type { CopyWords } from './en.ts';

export const ru: CopyWords = {
  told: 'Открыто в другой вкладке: это копия, изменения здесь не сохранятся.',
  unwritable: 'Хранилище заполнено или недоступно: показано сохранённое раньше, изменения не сохранятся.',
  gone: 'Другая вкладка закрыта. Можно продолжить здесь.',
  takeOver: 'Продолжить здесь',
};
