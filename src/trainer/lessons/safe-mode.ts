/** Both copies of the settings are damaged. */
import type { Lesson } from './lesson.ts';

export const safeMode: Lesson = {
  symptom: {
    ru: 'Отключали свет, и теперь вместо камер на экране надпись про настройки, которые не читаются. Меню не открывается. Регистратору конец?',
    en: 'The power was cut, and instead of cameras the screen now speaks of settings that cannot be read. No menu opens. Is the recorder dead?',
  },
  task: {
    ru: 'Верните регистратор к работе и ответьте заказчику, что стало с учётной записью.',
    en: 'Bring the recorder back to work, and tell the customer what became of the account.',
  },
  hints: [
    {
      ru: 'Испорчены обе копии настроек. Угадывать их регистратор не станет: прежние пользователи могли бы получить доступ.',
      en: 'Both copies of the settings are damaged. The recorder will not guess: earlier users might get in.',
    },
    {
      ru: 'Выход с этого экрана один, и он стирает пользователей, пароли и журнал.',
      en: 'There is one way out of this screen, and it erases users, passwords and the log.',
    },
    {
      ru: 'Привязка лежит в облаке. Её не стирает ни сброс, ни порча памяти.',
      en: 'The binding lies in the cloud. Neither a reset nor a damaged memory erases it.',
    },
  ],
  solution: [
    {
      ru: 'Нажмите «{safeMode/restore}», затем «{safeMode/confirm}».',
      en: 'Press “{safeMode/restore}”, then “{safeMode/confirm}”.',
    },
    {
      ru: 'Задайте новый пароль администратора и пройдите мастер настройки.',
      en: 'Set a new admin password and go through the wizard.',
    },
    {
      ru: 'На стенде в разделе «<panel/cloud>» видно: регистратор остался у прежнего владельца. Чтобы его освободить, включите сервис в разделе [system/network/advanced/platform-access/hik-connect] и отвяжите.',
      en: '“<panel/cloud>” on this panel shows that the previous owner still has it. To free it, enable the service on [system/network/advanced/platform-access/hik-connect] and unbind.',
    },
  ],
};
