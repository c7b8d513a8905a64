/** Registered with the Russian server, set to the international one. */
import type { Lesson } from './lesson.ts';
import { logIn, unbind, waitOnline } from './steps.ts';

export const wrongRegion: Lesson = {
  symptom: {
    ru: 'Интернет есть, все проверки сети проходят, но Hik-Connect «не в сети» и кнопка «{platform/unbind}» серая. После ремонта в мастерской настройки ставили заново.',
    en: 'The internet works, every network test passes, yet Hik-Connect is offline and “{platform/unbind}” is grey. After a repair the workshop set everything anew.',
  },
  task: {
    ru: 'Добейтесь состояния «{platform/online}» и отвяжите регистратор. Куплен он официально, в России.',
    en: 'Bring it to “{platform/online}” and unbind it. It was bought officially, in Russia.',
  },
  hints: [
    {
      ru: 'Сеть исправна и сервер отвечает. Но тот ли это сервер?',
      en: 'The network is sound and the server answers. But is it the right server?',
    },
    {
      ru: 'Регистратор известен только серверу своего региона. Сравните адрес в поле «{fields/platform.serverAddress}» с регионом покупки.',
      en: 'Only the server of its own region knows a recorder. Compare “{fields/platform.serverAddress}” with where it was bought.',
    },
    {
      ru: 'Российский сервер: litedev.hik-connectru.com. Поле открывает отметка «{fields/platform.customServer}».',
      en: 'The Russian server is litedev.hik-connectru.com. Ticking “{fields/platform.customServer}” opens the field.',
    },
  ],
  solution: [
    logIn,
    {
      ru: 'Откройте [system/network/advanced/platform-access/hik-connect], отметьте «{fields/platform.customServer}», в поле «{fields/platform.serverAddress}» впишите litedev.hik-connectru.com и нажмите «{apply}».',
      en: 'Open [system/network/advanced/platform-access/hik-connect], tick “{fields/platform.customServer}”, type litedev.hik-connectru.com as “{fields/platform.serverAddress}” and press “{apply}”.',
    },
    waitOnline,
    unbind,
  ],
};
