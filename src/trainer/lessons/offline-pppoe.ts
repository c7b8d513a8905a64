/** A modem alone, and a contract whose password is another by now. */
import type { Lesson } from './lesson.ts';
import { logIn, unbind, waitOnline } from './steps.ts';

export const offlinePppoe: Lesson = {
  symptom: {
    ru: 'Роутера у нас нет: регистратор стоит прямо за модемом и подключается к провайдеру сам. В начале года продлили договор, и с тех пор в приложении он «не в сети».',
    en: 'We have no router: the recorder stands right behind the modem and dials the provider itself. We renewed the contract at New Year, and since then the app says it is offline.',
  },
  task: {
    ru: 'Верните регистратору интернет по новому договору и отвяжите его от учётной записи прежнего владельца.',
    en: 'Get the recorder back on the internet by the new contract, and unbind it from its previous owner’s account.',
  },
  hints: [
    {
      ru: 'Без роутера шлюз и DHCP ни при чём: путь наружу открывает только вход к провайдеру.',
      en: 'Without a router neither gateway nor DHCP matter: only the login at the provider opens the way out.',
    },
    {
      ru: 'Состояние этого входа показывает [system/network/tcp-ip/pppoe]: провайдер отвечает, но отказывает.',
      en: '[system/network/tcp-ip/pppoe] shows how that login stands: the provider answers, and refuses.',
    },
    {
      ru: 'Имя и пароль нового договора стоят на стенде: «<panel/passwords>», «<passwords/provider>».',
      en: 'User name and password of the new contract are on this panel: “<panel/passwords>”, “<passwords/provider>”.',
    },
  ],
  solution: [
    logIn,
    {
      ru: 'Откройте [system/network/tcp-ip/pppoe], в строке «{fields/pppoe.password}» нажмите «{pppoe/enter}» и введите пароль договора: на стенде «<passwords/provider>».',
      en: 'Open [system/network/tcp-ip/pppoe], press “{pppoe/enter}” beside “{fields/pppoe.password}” and type the password of the contract: on this panel “<passwords/provider>”.',
    },
    waitOnline,
    unbind,
  ],
};
