/** The gateway in the settings is nobody's. */
import type { Lesson } from './lesson.ts';
import { logIn, unbind, waitOnline } from './steps.ts';

export const offlineGateway: Lesson = {
  symptom: {
    ru: 'С компьютера в нашей сети регистратор открывается, а с телефона через интернет нет. Провайдер недавно поменял роутер. Хочу отвязать, а кнопка серая.',
    en: 'From a computer in our network the recorder opens, from the phone over the internet it does not. The provider replaced the router recently. I want to unbind it, and the button is grey.',
  },
  task: {
    ru: 'Найдите, где обрывается путь к серверу, исправьте настройку и отвяжите регистратор.',
    en: 'Find where the path to the server breaks, correct the setting, and unbind the recorder.',
  },
  hints: [
    {
      ru: 'Внутри сети всё работает, наружу ничего: между ними стоит одно устройство.',
      en: 'Inside the network all is well, nothing gets out: one device stands between the two.',
    },
    {
      ru: 'Спросите сам регистратор: [maintenance/network/detection] проверяет путь по шагам и назовёт тот, что молчит.',
      en: 'Ask the recorder itself: [maintenance/network/detection] tries the path step by step and names the silent one.',
    },
    {
      ru: 'Молчит шлюз. Новый роутер отвечает по адресу 192.168.1.1.',
      en: 'The gateway is silent. The new router answers at 192.168.1.1.',
    },
  ],
  solution: [
    logIn,
    {
      ru: 'Откройте [system/network/tcp-ip/tcp-ip]: в поле «{fields/network.gateway}» стоит 192.168.1.254, там никого нет. Впишите 192.168.1.1 и нажмите «{apply}».',
      en: 'Open [system/network/tcp-ip/tcp-ip]: “{fields/network.gateway}” is 192.168.1.254, where nobody is. Enter 192.168.1.1 and press “{apply}”.',
    },
    waitOnline,
    unbind,
  ],
};
