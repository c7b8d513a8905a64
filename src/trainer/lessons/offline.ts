/** The cable is out. */
import type { Lesson } from './lesson.ts';
import { logIn, unbind, waitOnline } from './steps.ts';

export const offline: Lesson = {
  symptom: {
    ru: 'Кнопка «{platform/unbind}» есть, но серая, не нажимается. Регистратор вчера перенесли в другую комнату, с тех пор в телефоне он не открывается.',
    en: 'There is an “{platform/unbind}” button, but it is grey. We moved the recorder to another room yesterday, and since then the phone does not reach it.',
  },
  task: {
    ru: 'Выясните, почему кнопка неактивна, устраните причину и отвяжите регистратор.',
    en: 'Find out why the button is disabled, remove the cause, and unbind the recorder.',
  },
  hints: [
    {
      ru: 'Отвязка идёт через облако: без состояния «{platform/online}» её не бывает.',
      en: 'Unbinding goes through the cloud: there is none without the status “{platform/online}”.',
    },
    {
      ru: 'Начинайте от розетки: питание, кабель, адрес, шлюз, DNS, сервер. Это же по порядку проверяет [maintenance/network/detection].',
      en: 'Begin at the socket: power, cable, address, gateway, DNS, server. [maintenance/network/detection] asks in the same order.',
    },
    {
      ru: 'Связи нет уже на кабеле.',
      en: 'It is the cable already that has no link.',
    },
  ],
  solution: [
    logIn,
    {
      ru: 'Вставьте кабель: на стенде «<panel/network>», переключатель «<network/switches/cable>».',
      en: 'Plug the cable in: on this panel “<panel/network>”, the switch “<network/switches/cable>”.',
    },
    waitOnline,
    unbind,
  ],
};
