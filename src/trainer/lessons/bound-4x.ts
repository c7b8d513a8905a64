/** The ordinary case: online, firmware 4.x, somebody else's account. */
import type { Lesson } from './lesson.ts';
import { logIn, unbind } from './steps.ts';

export const bound4x: Lesson = {
  symptom: {
    ru: 'Купил регистратор с рук. Добавляю в Hik-Connect, а приложение пишет, что он уже в чужой учётной записи. Прежний хозяин трубку не берёт. Пароль администратора у меня есть.',
    en: 'I bought this recorder second-hand. When I add it in Hik-Connect, the app says it belongs to somebody else’s account, and the seller does not answer. I do have the admin password.',
  },
  task: {
    ru: 'Освободите регистратор от чужой учётной записи, не отходя от его экрана.',
    en: 'Free the recorder from the other account, at its own screen.',
  },
  hints: [
    {
      ru: 'Привязку хранит облако, а не регистратор: сбросом её не убрать. Но попросить облако может сам регистратор.',
      en: 'The binding lives in the cloud, not in the recorder, so no reset removes it. But the recorder itself can ask the cloud.',
    },
    {
      ru: 'Прошивка 4.x, состояние «{platform/online}»: ищите там, где включают Hik-Connect.',
      en: 'Firmware 4.x and status “{platform/online}”: look where Hik-Connect is switched on.',
    },
    {
      ru: 'Это страница [system/network/advanced/platform-access/hik-connect]. Пароль спросят от регистратора, а не от учётной записи.',
      en: 'It is the page [system/network/advanced/platform-access/hik-connect]. The password asked for is the recorder’s, not the account’s.',
    },
  ],
  solution: [logIn, unbind],
};
