/** Firmware 3.x and no newer one at hand: the recorder's own screen cannot help. */
import type { Lesson } from './lesson.ts';
import { logIn, ownerFrees } from './steps.ts';

export const bound3x: Lesson = {
  symptom: {
    ru: 'По вашей инструкции ищу кнопку «{platform/unbind}» и не нахожу. Меню у меня значками, не как на картинках. Регистратор в чужой учётной записи, пароль администратора знаю.',
    en: 'I follow your instructions and find no “{platform/unbind}” button. My menu is a grid of icons, not like in the pictures. The recorder is in somebody else’s account; I know the admin password.',
  },
  task: {
    ru: 'Выясните, почему кнопки нет, и освободите регистратор другим путём.',
    en: 'Find out why there is no button, and free the recorder another way.',
  },
  hints: [
    {
      ru: 'Посмотрите версию: [maintenance/system-info/device].',
      en: 'Look at the version: [maintenance/system-info/device].',
    },
    {
      ru: 'В прошивке 3.x отвязки в меню нет вовсе. Сброс и обновление привязку не снимают: её хранит облако.',
      en: 'Firmware 3.x has no unbinding in its menu at all. Neither a reset nor an upgrade removes the binding: the cloud keeps it.',
    },
    {
      ru: 'Остаются программа SADP, приложение Hik-Connect в той же сети и тот, в чьей учётной записи регистратор.',
      en: 'That leaves the SADP tool, the Hik-Connect app on the same network, and whoever has the recorder in their account.',
    },
  ],
  solution: [
    logIn,
    {
      ru: 'В разделе [maintenance/system-info/device] видно V3.4.95, а в разделе [system/network/advanced/platform-access/hik-connect] кнопки нет: здесь регистратор не отвязать.',
      en: '[maintenance/system-info/device] shows V3.4.95, and [system/network/advanced/platform-access/hik-connect] has no button: it cannot be unbound here.',
    },
    ownerFrees,
  ],
};
