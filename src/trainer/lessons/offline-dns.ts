/** The name server in the settings is nobody's. */
import type { Lesson } from './lesson.ts';
import { logIn, unbind, waitOnline } from './steps.ts';

export const offlineDns: Lesson = {
  symptom: {
    ru: 'Интернет в офисе есть, роутер с регистратора отвечает, а Hik-Connect «не в сети». Наш системный администратор уволился, что он настраивал, никто не знает.',
    en: 'The office is on the internet, and the router answers the recorder, yet Hik-Connect is offline. Our administrator has left, and nobody knows what he set.',
  },
  task: {
    ru: 'Найдите причину, устраните её и отвяжите регистратор от учётной записи ушедшего администратора.',
    en: 'Find the cause, remove it, and unbind the recorder from the former administrator’s account.',
  },
  hints: [
    {
      ru: 'Роутер отвечает, значит, кабель, адрес и шлюз в порядке. Следующий шаг — имя сервера.',
      en: 'The router answers, so cable, address and gateway are sound. The next step is the server’s name.',
    },
    {
      ru: 'На странице [maintenance/network/detection] проверьте имя: никто на вопрос не отвечает.',
      en: 'On [maintenance/network/detection] look the name up: nobody answers the question.',
    },
    {
      ru: 'DNS-сервера 192.168.1.53 больше нет. Подойдёт роутер, 192.168.1.1, или 8.8.8.8.',
      en: 'The DNS server 192.168.1.53 is gone. The router, 192.168.1.1, will do, and so will 8.8.8.8.',
    },
  ],
  solution: [
    logIn,
    {
      ru: 'Откройте [system/network/tcp-ip/tcp-ip], в поле «{fields/network.dns1}» впишите 192.168.1.1 и нажмите «{apply}».',
      en: 'Open [system/network/tcp-ip/tcp-ip], enter 192.168.1.1 as “{fields/network.dns1}” and press “{apply}”.',
    },
    waitOnline,
    unbind,
  ],
};
