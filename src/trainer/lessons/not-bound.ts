/** Nobody has the recorder: a grey button that is right. */
import type { Lesson } from './lesson.ts';
import { logIn } from './steps.ts';

export const notBound: Lesson = {
  symptom: {
    ru: 'Делаю всё по инструкции, регистратор в сети, а «{platform/unbind}» не нажимается! Мне его надо в своё приложение добавить, а как, если не отвязать?',
    en: 'I do everything as written, the recorder is online, and “{platform/unbind}” cannot be pressed! I need it in my own app, and how could I add it without unbinding?',
  },
  task: {
    ru: 'Объясните заказчику серую кнопку и добейтесь, чтобы регистратор оказался в его учётной записи.',
    en: 'Explain the grey button to the customer, and see that the recorder gets into their account.',
  },
  hints: [
    {
      ru: 'Посмотрите на строку «{platform/account}» рядом с кнопкой.',
      en: 'See the row “{platform/account}” beside the button.',
    },
    {
      ru: '«{platform/notBound}»: отвязывать нечего, регистратор можно добавлять сразу.',
      en: '“{platform/notBound}”: there is nothing to unbind, and the recorder can be added at once.',
    },
  ],
  solution: [
    logIn,
    {
      ru: 'В разделе [system/network/advanced/platform-access/hik-connect] видно «{platform/notBound}» и QR-код устройства: заказчик сканирует его в приложении.',
      en: '[system/network/advanced/platform-access/hik-connect] says “{platform/notBound}” and shows the device’s QR code: the customer scans it in the app.',
    },
    {
      ru: 'Сыграйте за заказчика: на стенде «<panel/cloud>», кнопка «<cloud/bindAnother>».',
      en: 'Play the customer: on this panel “<panel/cloud>”, the button “<cloud/bindAnother>”.',
    },
  ],
};
