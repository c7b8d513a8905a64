/** Russian words: Platform Access, unbinding, service terms. */
import type { OfflineReason } from '../../../device/index.ts';
import type * as en from '../en/platform.ts';
import { offlineCures, offlineReasons } from './refusals.ts';

const because = (reason: OfflineReason): string => `(${offlineReasons[reason]})`;
const boundTo = (account: string): string => `к ${account}`;

export const platform: typeof en.platform = {
  accessType: 'Тип доступа',
  types: { 'hik-connect': 'Hik-Connect', isup: 'ISUP' },
  regions: { international: 'Международный', russia: 'Россия' },
  status: 'Статус',
  online: 'В сети',
  offline: (reason) => (reason ? `Не в сети ${because(reason)}` : 'Не в сети'),
  because,
  offlineCure: offlineCures,
  registering: 'Подключение…',
  before: (why) => `(было: ${offlineReasons[why]})`,
  serviceOff: 'Сервис выключен',
  account: 'Статус учётной записи',
  /** With the account, as a hint goes on. */
  bound: (account) => (account ? `Привязано ${boundTo(account)}` : 'Привязано'),
  boundTo,
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
  unsettled: 'Результат последней отвязки пока неизвестен. Регистратор спросит сервер, как только будет в сети.',
  unbindAsk:
    'Устройство будет удалено из текущей учётной записи Hik-Connect и исчезнет у всех, кому открыт доступ. Настройки, пользователи и записи сохранятся. Продолжить?',
  accountIs: (account) => `Учётная запись: ${account}.`,
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
  agree: 'Сервису нужен доступ в интернет. Условия обслуживания и политику конфиденциальности принимаю.',
};
