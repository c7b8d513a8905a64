/** Russian words: Platform Access, unbinding, service terms. */
import type * as en from '../en/platform.ts';
import { offlineCures, offlineReasons } from './refusals.ts';

export const platform: typeof en.platform = {
  accessType: 'Тип доступа',
  types: { 'hik-connect': 'Hik-Connect', isup: 'ISUP' },
  regions: { international: 'Международный', russia: 'Россия' },
  status: 'Статус',
  online: 'В сети',
  offline: (reason) => `Не в сети (${offlineReasons[reason]})`,
  offlineCure: offlineCures,
  registering: 'Подключение…',
  registeringAgain: (why) => `Подключение… (было: ${offlineReasons[why]})`,
  serviceOff: 'Сервис выключен',
  account: 'Статус учётной записи',
  bound: (account) => `Привязано к ${account}`,
  notBound: 'Не привязано',
  unknownBinding: 'Неизвестно',
  lastKnown: 'По последним данным.',
  unbind: 'Отвязать',
  unbindHints: {
    0: 'Состояние ещё неизвестно. Подождите немного.',
    2: 'Устройство не добавлено ни в одну учётную запись: отвязывать нечего. Его можно добавить в вашу.',
    3: 'Сначала включите Hik-Connect и нажмите «Применить».',
    4: 'Для отвязки нужен статус «В сети».',
  },
  unsettled: 'Итог последней отвязки пока неизвестен. Регистратор спросит сервер, как только будет в сети.',
  unbindAsk: (account) =>
    `Устройство будет удалено из учётной записи Hik-Connect ${account} и у всех, кому оно доступно. Настройки, пользователи и записи сохранятся. Продолжить?`,
  unbindPassword: 'Введите пароль администратора этого регистратора, а не учётной записи.',
  unbound: 'Устройство отвязано. Теперь его можно добавить в вашу учётную запись.',
  unbinding: 'Отвязка…',
  deviceQr: 'QR-код устройства',
  appQr: 'QR-код приложения',
  appQrText:
    'Это симулятор регистратора: устанавливать нечего. Само приложение Hik-Connect есть в магазине приложений телефона.',
  codeHint: 'От 6 до 12 латинских букв или цифр, с учётом регистра.',
  unsavedServer: 'Нажмите «Применить», чтобы подключиться с новыми настройками.',
};

export const terms: typeof en.terms = {
  title: 'Условия обслуживания',
  intro: 'Сервис соединяет регистратор с сервером в интернете, чтобы он был доступен с телефона.',
  qr: 'Условия обслуживания, QR-код',
  qrHint: 'Прочитайте условия на телефоне',
  agree:
    'Сервису нужен доступ в интернет. Я прочитал и принимаю условия обслуживания и заявление о конфиденциальности.',
};
