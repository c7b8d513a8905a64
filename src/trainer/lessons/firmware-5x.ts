/** Firmware 5.x: the how-to speaks of 4.x alone, and this simulator offers local unbinding there only. */
import type { Lesson } from './lesson.ts';
import { logIn, ownerFrees } from './steps.ts';

export const firmware5x: Lesson = {
  symptom: {
    ru: 'Регистратор новый, прошивка пятая, а числится за монтажником, который его ставил. В инструкции написано «версия 4.X». Мне-то что делать?',
    en: 'My recorder is new, firmware 5, and it is still in the account of whoever installed it. Your instructions speak of “version 4.X”. What about mine?',
  },
  task: {
    ru: 'Проверьте, что предлагает экран этого регистратора, и освободите его от учётной записи монтажника.',
    en: 'See what this recorder’s screen offers, and free it from the installer’s account.',
  },
  hints: [
    {
      ru: 'Инструкция говорит только о 4.X. О 5.x она молчит: это не значит «нельзя», это значит «не описано».',
      en: 'The how-to speaks of 4.X alone. About 5.x it is silent: that is “not covered”, not “impossible”.',
    },
    {
      ru: 'Откройте [system/network/advanced/platform-access/hik-connect] и посмотрите, есть ли кнопка.',
      en: 'Open [system/network/advanced/platform-access/hik-connect] and see whether there is a button.',
    },
    {
      ru: 'Монтажник известен и отвечает на звонки: это самый короткий путь.',
      en: 'The installer is known and answers the phone: that is the shortest way.',
    },
  ],
  solution: [
    logIn,
    {
      ru: 'В разделе [system/network/advanced/platform-access/hik-connect] кнопки «{platform/unbind}» нет: на 5.x симулятор её не предлагает.',
      en: '[system/network/advanced/platform-access/hik-connect] has no “{platform/unbind}” button: on 5.x this simulator does not offer it.',
    },
    ownerFrees,
  ],
};
