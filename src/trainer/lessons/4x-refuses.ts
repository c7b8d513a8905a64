/** The version would do, the password is right, and the recorder's own platform says no. */
import type { Lesson } from './lesson.ts';
import { logIn, setToolRegion, startTool, unbindByTool } from './steps.ts';

export const fourXRefuses: Lesson = {
  symptom: {
    ru: 'Прошивка 4.30, кнопка есть, пароль верный, я под ним и вошёл. А на «{platform/unbind}» каждый раз отвечает отказом. Боюсь, что исчерпаю попытки и он заблокируется.',
    en: 'Firmware 4.30, the button is there, the password is right: I logged in with it. Yet “{platform/unbind}” ends in a no each time. I fear to use up the attempts and be locked out.',
  },
  task: {
    ru: 'Успокойте заказчика насчёт попыток и освободите регистратор.',
    en: 'Put the customer’s mind at rest about the attempts, and free the recorder.',
  },
  ways: ['pc', 'phone'],
  hints: [
    {
      ru: 'Попробуйте сами и прочтите причину целиком: речь в ней не о пароле.',
      en: 'Try it yourself and read the whole reason: it does not speak of the password.',
    },
    {
      ru: 'Отказывает платформа внутри этого регистратора. Верный пароль попыток не тратит.',
      en: 'The platform inside this recorder refuses. A right password uses up no attempt.',
    },
    {
      ru: 'Повторять бесполезно: сам регистратор не отвяжет. Но отвязывает и сервер, если ему предъявить подтверждение пароля: так работают программа SADP и приложение.',
      en: 'Repeating it is no use: the recorder itself will not. But the server unbinds too, when the password is vouched for: so do the SADP tool and the app.',
    },
  ],
  solution: [
    logIn,
    {
      ru: 'Откройте [system/network/advanced/platform-access/hik-connect], нажмите «{platform/unbind}», «{yes}», введите пароль admin: устройство откажет.',
      en: 'Open [system/network/advanced/platform-access/hik-connect], press “{platform/unbind}”, “{yes}” and enter the password of admin: the device refuses.',
    },
    startTool,
    setToolRegion,
    unbindByTool,
  ],
};
