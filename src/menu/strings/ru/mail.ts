/** Russian words: sending e-mail, and which exceptions are told by letter. */
import type * as en from '../en/mail.ts';
import { plural } from '../screen/ru.ts';

export const mailFields: typeof en.mailFields = {
  'mail.server': 'SMTP-сервер',
  'mail.port': 'Порт SMTP',
  'mail.tls': 'Включить SSL/TLS',
  'mail.senderName': 'Отправитель',
  'mail.sender': 'Адрес отправителя',
  'mail.receiver1': 'Получатель 1',
  'mail.receiver2': 'Получатель 2',
  'mail.receiver3': 'Получатель 3',
  'exception.loginMail': 'Отправлять письмо',
  'exception.conflictMail': 'Отправлять письмо',
};

export const mailHints: typeof en.mailHints = {
  'mail.server': 'В симуляторе письма принимает smtp.sim.invalid: порт 25 или 465 с SSL/TLS.',
  'exception.loginMail': 'Письмо получателям о каждом неверном пароле или ключе.',
  'exception.conflictMail': 'Письмо уйдёт, когда путь в сеть снова свободен.',
};

export const mail: typeof en.mail = {
  test: 'Проверка почты',
  send: 'Тест',
  sent: (receivers, at) => `Отправлено ${plural(receivers, 'получателю', 'получателям', 'получателям')}, ${at}`,
  failed: {
    'no-link': 'Нет подключения к сети. Проверьте кабель.',
    'no-address': 'У регистратора нет адреса. Проверьте страницу «Система › Сеть › TCP/IP».',
    'not-a-target': 'Это не имя сервера и не адрес.',
    'no-name-server': 'DNS-серверы не отвечают. Проверьте страницу «Система › Сеть › TCP/IP».',
    'name-unknown': 'Такого имени сервера нет. Проверьте SMTP-сервер.',
    'server-silent': 'Сервер не отвечает. Проверьте его адрес и порт.',
    'mail-tls': 'Сервер отказал: SSL/TLS не подходит к порту. С ним порт 465, без него 25.',
    'mail-incomplete': 'Укажите SMTP-сервер, адрес отправителя и хотя бы одного получателя.',
    interrupted: 'Прервано перезапуском. Повторите.',
    'no-right': 'У вас нет права отправлять почту. Войдите как admin.',
  },
};
