/** Firmware 3.5, and the flash drive holds a newer one among others. */
import type { Lesson } from './lesson.ts';
import { logIn, unbind, waitOnline } from './steps.ts';

export const upgrade3xTo4x: Lesson = {
  symptom: {
    ru: 'Гибридный регистратор, прошивка 3.5, кнопки «{platform/unbind}» нет. Мне скинули на флешку три файла прошивки и сказали: «какой-нибудь подойдёт». Боюсь поставить не тот.',
    en: 'A hybrid recorder with firmware 3.5 and no “{platform/unbind}” button. I was given three firmware files on a flash drive and told that one of them would fit. I am afraid of installing the wrong one.',
  },
  task: {
    ru: 'Установите подходящую прошивку 4.x с накопителя и отвяжите регистратор.',
    en: 'Install the right 4.x firmware from the flash drive, and unbind the recorder.',
  },
  hints: [
    {
      ru: 'В имени файла сначала модель. Сравните с моделью в разделе [maintenance/system-info/device].',
      en: 'A file’s name begins with the model. Compare it with the one on [maintenance/system-info/device].',
    },
    {
      ru: 'Неподходящий или испорченный файл регистратор не поставит: он проверяет модель и контрольную сумму.',
      en: 'The recorder refuses a file that is damaged or made for another model: it checks model and checksum.',
    },
    {
      ru: 'Прошивка ставится на странице [maintenance/upgrade/local]. Привязка при этом остаётся: облако обновления не замечает.',
      en: 'Firmware is installed on [maintenance/upgrade/local]. The binding stays: the cloud does not notice an upgrade.',
    },
  ],
  solution: [
    logIn,
    {
      ru: 'Откройте [maintenance/upgrade/local], выберите SIM-7216HUHI-K2P_V4.25.000_201009.dav, нажмите «{upgrade/start}» и «{yes}». Питание не отключайте.',
      en: 'Open [maintenance/upgrade/local], choose SIM-7216HUHI-K2P_V4.25.000_201009.dav, press “{upgrade/start}” and “{yes}”. Do not switch it off.',
    },
    {
      ru: 'После перезагрузки войдите снова: меню теперь с разделами, как в 4.x.',
      en: 'After the restart log in again: the menu now has the areas of 4.x.',
    },
    waitOnline,
    unbind,
  ],
};
