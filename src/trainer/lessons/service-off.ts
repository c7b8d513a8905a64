/** The service is switched off; the binding in the cloud lives on. */
import type { Lesson } from './lesson.ts';
import { logIn, unbind, waitOnline } from './steps.ts';

export const serviceOff: Lesson = {
  symptom: {
    ru: 'Прежний владелец перед продажей «всё отключил». А добавить регистратор в своё приложение я всё равно не могу: пишет, что он уже у кого-то есть. И кнопка «{platform/unbind}» серая.',
    en: 'The previous owner “switched everything off” before the sale. Still I cannot add the recorder in my app: it says somebody has it. And “{platform/unbind}” is grey.',
  },
  task: {
    ru: 'Отвяжите регистратор.',
    en: 'Unbind the recorder.',
  },
  hints: [
    {
      ru: 'Выключить сервис и отвязать — разные вещи: привязка хранится в облаке и выключения не заметила.',
      en: 'Switching the service off is not unbinding: the binding is in the cloud and did not notice.',
    },
    {
      ru: 'Просить облако может только регистратор, который с ним на связи.',
      en: 'Only a recorder that is connected to the cloud can ask it.',
    },
    {
      ru: 'Сервис включается там же, в разделе [system/network/advanced/platform-access/hik-connect]; понадобится новый код подтверждения, от 6 до 12 латинских букв или цифр.',
      en: 'The service is switched on at the same place, [system/network/advanced/platform-access/hik-connect]; it wants a new verification code of 6 to 12 Latin letters or digits.',
    },
  ],
  solution: [
    logIn,
    {
      ru: 'В разделе [system/network/advanced/platform-access/hik-connect] поставьте «{fields/platform.enabled}», в окне «{terms/title}» задайте код, примите условия, нажмите «{ok}», затем «{apply}».',
      en: 'On [system/network/advanced/platform-access/hik-connect] tick “{fields/platform.enabled}”, set a code and accept the terms in “{terms/title}”, press “{ok}”, then “{apply}”.',
    },
    waitOnline,
    unbind,
  ],
};
