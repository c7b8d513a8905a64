/** A recorder changes hands: unbound first, then emptied, for emptied it can no longer ask the cloud. */
import type { Lesson } from './lesson.ts';
import { logIn, unbind } from './steps.ts';

export const handedOver: Lesson = {
  symptom: {
    ru: 'Продаю магазин вместе с регистратором. Не хочу, чтобы новый хозяин увидел мою почту и сотрудников в журнале или чтобы я потом видел его камеры. Хватит сбросить настройки?',
    en: 'I am selling my shop, the recorder with it. The buyer should not find my mail address or my staff in the log, and I should not see his cameras. Is a reset enough?',
  },
  task: {
    ru: 'Подготовьте регистратор к передаче: как из коробки, и ни в чьей учётной записи.',
    en: 'Make the recorder ready for the buyer: as out of the box, and in nobody’s account.',
  },
  hints: [
    {
      ru: 'Откройте на стенде «<handOver/title>»: там видно, что найдёт следующий владелец.',
      en: 'Open “<handOver/title>” on this panel: it shows what the next owner would find.',
    },
    {
      ru: 'Ни один сброс не отвязывает. А сброшенному регистратору придётся заново включать сервис, чтобы отвязаться: важен порядок.',
      en: 'No reset unbinds. And a recorder that was reset needs its service enabled anew before it can unbind: the order matters.',
    },
    {
      ru: 'Вместо точек на экране можно войти паролем: «{patternLogin/switchUser}».',
      en: 'Instead of the dots on the screen a password will do: “{patternLogin/switchUser}”.',
    },
    {
      ru: 'Пользователей стирает и «{defaults/extents/factory/title}», журнал и почту — только «{defaults/extents/inactive/title}».',
      en: '“{defaults/extents/factory/title}” deletes users too; log and mail address go with “{defaults/extents/inactive/title}” alone.',
    },
  ],
  solution: [
    logIn,
    unbind,
    {
      ru: 'Откройте [maintenance/default], выберите «{defaults/extents/inactive/title}», «{yes}», введите пароль admin и нажмите «{ok}».',
      en: 'Open [maintenance/default], choose “{defaults/extents/inactive/title}”, “{yes}”, enter the password of admin and press “{ok}”.',
    },
    {
      ru: 'Регистратор перезагрузится и попросит новый пароль: его задаст уже покупатель.',
      en: 'The recorder restarts and asks for a new password: that is the buyer’s to set.',
    },
  ],
};
