/** The same job on a hybrid recorder: analogue cameras change nothing about it. */
import type { Lesson } from './lesson.ts';
import { logIn, unbind } from './steps.ts';

export const hybrid4x: Lesson = {
  symptom: {
    ru: 'У меня не сетевой, а гибридный регистратор, камеры аналоговые. Работал у прежних арендаторов, он до сих пор в их Hik-Connect. Отвязать у себя можно или это только на IP?',
    en: 'Mine is a hybrid recorder with analogue cameras. The former tenants still have it in their Hik-Connect. Can I unbind it here, or does that only work on IP recorders?',
  },
  task: {
    ru: 'Отвяжите гибридный регистратор на его экране и скажите заказчику, есть ли отличия.',
    en: 'Unbind the hybrid recorder at its screen, and tell the customer whether anything differs.',
  },
  hints: [
    {
      ru: 'Важна прошивка, а не камеры: у IP и гибридных регистраторов 4.x отвязка одна и та же.',
      en: 'The firmware matters, not the cameras: IP and hybrid recorders of 4.x unbind alike.',
    },
    {
      ru: 'Версия видна на странице [maintenance/system-info/device].',
      en: 'The version is on [maintenance/system-info/device].',
    },
  ],
  solution: [logIn, unbind],
};
