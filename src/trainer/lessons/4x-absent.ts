/** A 4.x that was built without unbinding of its own. */
import type { Lesson } from './lesson.ts';
import { logIn, ownerFrees } from './steps.ts';

export const fourXAbsent: Lesson = {
  symptom: {
    ru: 'В инструкции сказано: «версия 4.X». У меня 4.31, меню такое же, как на картинках, раздел нашёл, а кнопки «{platform/unbind}» нет. Я не там смотрю?',
    en: 'The instructions say “version 4.X”. Mine is 4.31, the menu is as in the pictures, I found the page, and there is no “{platform/unbind}”. Am I looking in the wrong place?',
  },
  task: {
    ru: 'Ответьте, там ли смотрит заказчик, и освободите регистратор другим путём.',
    en: 'Tell the customer whether it is the right place, and free the recorder another way.',
  },
  hints: [
    {
      ru: 'Место верное: [system/network/advanced/platform-access/hik-connect]. Сравните модель и сборку: [maintenance/system-info/device].',
      en: 'The place is right: [system/network/advanced/platform-access/hik-connect]. Compare model and build: [maintenance/system-info/device].',
    },
    {
      ru: '«4.X» — условие необходимое, но не достаточное: есть сборки без своей отвязки.',
      en: '“4.X” is needed, but not always enough: there are builds without unbinding of their own.',
    },
    {
      ru: 'Остаются программа SADP, приложение и тот, в чьей учётной записи регистратор.',
      en: 'That leaves the SADP tool, the app, and whoever has the recorder in their account.',
    },
  ],
  solution: [
    logIn,
    {
      ru: 'В разделе [system/network/advanced/platform-access/hik-connect] кнопки нет, хотя [maintenance/system-info/device] показывает 4.31.',
      en: 'There is no button on [system/network/advanced/platform-access/hik-connect], though [maintenance/system-info/device] shows 4.31.',
    },
    ownerFrees,
  ],
};
