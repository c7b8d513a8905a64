/** Out of the box, up to the customer's phone. */
import type { Lesson } from './lesson.ts';

export const fresh: Lesson = {
  symptom: {
    ru: 'Купил новый регистратор, включил, просит какой-то пароль, которого мне никто не давал. И ещё хочу смотреть камеры с телефона.',
    en: 'I bought a new recorder, and it asks for a password that nobody gave me. And I want to watch the cameras on my phone.',
  },
  task: {
    ru: 'Запустите регистратор и доведите дело до телефона: сервис в сети, устройство в учётной записи заказчика.',
    en: 'Put the recorder into service, up to the phone: the service online, the device in the customer’s account.',
  },
  hints: [
    {
      ru: 'Заводского пароля не бывает: первый пароль придумывает владелец. Не короче 8 знаков, хотя бы двух видов.',
      en: 'There is no factory password: the owner sets the first one. At least 8 characters of two kinds.',
    },
    {
      ru: 'Мастер настройки предложит включить Hik-Connect; код подтверждения понадобится и в приложении.',
      en: 'The wizard offers to enable Hik-Connect; the app will want its verification code as well.',
    },
    {
      ru: 'Если мастер пройден без этого: [system/network/advanced/platform-access/hik-connect].',
      en: 'Where the wizard was left without it: [system/network/advanced/platform-access/hik-connect].',
    },
  ],
  solution: [
    {
      ru: 'Задайте пароль администратора и пройдите мастер настройки.',
      en: 'Set the admin password and go through the wizard.',
    },
    {
      ru: 'На шаге Hik-Connect (или в разделе [system/network/advanced/platform-access/hik-connect]) поставьте «{fields/platform.enabled}», задайте код, примите условия и сохраните.',
      en: 'At the step Hik-Connect (or on [system/network/advanced/platform-access/hik-connect]) tick “{fields/platform.enabled}”, set a code, accept the terms and save.',
    },
    {
      ru: 'Дождитесь «{platform/online}» и сыграйте за заказчика: на стенде «<panel/cloud>», кнопка «<cloud/bindAnother>».',
      en: 'Wait for “{platform/online}” and play the customer: on this panel “<panel/cloud>”, the button “<cloud/bindAnother>”.',
    },
  ],
};
