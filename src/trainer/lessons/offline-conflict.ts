/** Another device has the recorder's address. */
import type { Lesson } from './lesson.ts';
import { logIn, unbind, waitOnline } from './steps.ts';

export const offlineConflict: Lesson = {
  symptom: {
    ru: 'Вчера поставили новый кассовый компьютер, адрес ему вписали с бумажки. Касса то работает, то нет, а регистратор «не в сети», хотя в нём никто ничего не трогал.',
    en: 'Yesterday we got a new computer for the till and gave it an address from an old note. The till works by fits and starts, and the recorder is offline although nobody touched it.',
  },
  task: {
    ru: 'Найдите, что мешает регистратору, устраните это и отвяжите его от учётной записи прежнего владельца.',
    en: 'Find what is in the recorder’s way, remove it, and unbind it from its previous owner’s account.',
  },
  hints: [
    {
      ru: 'Регистратор сам записал исключение: загляните в колокольчик или на страницу [maintenance/log].',
      en: 'The recorder wrote an exception of its own: look behind the bell or on [maintenance/log].',
    },
    {
      ru: 'Один адрес достался двоим. На странице [maintenance/network/detection] видно, на каком шаге путь обрывается.',
      en: 'Two devices got one address. [maintenance/network/detection] shows at which step the path ends.',
    },
    {
      ru: 'Подойдёт любой свободный адрес той же подсети, например 192.168.1.66. Можно и убрать второй прибор.',
      en: 'Any free address of the same subnet will do, such as 192.168.1.66. Or the other device goes.',
    },
  ],
  solution: [
    logIn,
    {
      ru: 'Откройте [system/network/tcp-ip/tcp-ip], в поле «{fields/network.address}» впишите 192.168.1.66 и нажмите «{apply}».',
      en: 'Open [system/network/tcp-ip/tcp-ip], enter 192.168.1.66 as “{fields/network.address}” and press “{apply}”.',
    },
    waitOnline,
    unbind,
  ],
};
