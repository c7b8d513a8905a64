/** The cable is out, and the addresses come from a DHCP server. */
import type { Lesson } from './lesson.ts';
import { logIn, unbind, waitOnline } from './steps.ts';

export const offlineCable: Lesson = {
  symptom: {
    ru: 'После уборки в серверной регистратор «не в сети», и адреса у него нет: там, где он был, теперь пусто. Мы вручную ничего не настраивали, адрес ему всегда выдавал роутер.',
    en: 'Since the server room was cleaned the recorder is offline, and it has no address any more: the rows are empty. We never set anything by hand, the router always gave it one.',
  },
  task: {
    ru: 'Верните регистратору адрес и связь, затем отвяжите его: его забирает другой филиал.',
    en: 'Give the recorder its address and its connection back, then unbind it: another branch will take it.',
  },
  hints: [
    {
      ru: 'При DHCP пустой адрес не означает, что пропали настройки: его просто никто не выдал.',
      en: 'With DHCP an empty address does not mean that settings are lost: nobody has handed one out.',
    },
    {
      ru: 'Нет адреса, нет и запроса: посмотрите на связь в [maintenance/system-info/network].',
      en: 'Without a link nobody is even asked: see the link in [maintenance/system-info/network].',
    },
  ],
  solution: [
    {
      ru: 'Вставьте кабель: на стенде «<panel/network>», переключатель «<network/switches/cable>».',
      en: 'Plug the cable in: on this panel “<panel/network>”, the switch “<network/switches/cable>”.',
    },
    logIn,
    {
      ru: 'На странице [maintenance/system-info/network] увидите, как приходит адрес; вводить его не нужно.',
      en: 'On [maintenance/system-info/network] see the address arrive; there is nothing to enter.',
    },
    waitOnline,
    unbind,
  ],
};
