/** Russian words: the settings, by key, and what may be wrong with one. */
import type { ConfigKey, FieldFault, Unit } from '../../../device/index.ts';
import type * as en from '../en/settings.ts';
import { plural } from '../screen/ru.ts';
import { mailFields, mailHints } from './mail.ts';
import { addressFault, addressRules, networkChoices, networkFields } from './network.ts';
import { output, outputChoices, outputFields, outputHints } from './output.ts';
import { serviceChoices, serviceFields, serviceHints } from './services.ts';
import { timeChoices, timeFields } from './time.ts';

export const fields: Record<ConfigKey, string> = {
  'general.language': 'Язык',
  'general.deviceName': 'Имя устройства',
  'general.deviceNumber': 'Номер устройства',
  'general.autoLogout': 'Автовыход',
  'general.wizard': 'Мастер настройки',
  'platform.enabled': 'Включить',
  'platform.customServer': 'Пользовательский',
  'platform.serverAddress': 'Адрес сервера',
  'platform.streamEncryption': 'Шифрование потока',
  'platform.verificationCode': 'Код подтверждения',
  'platform.timeSync': 'Синхронизация времени с платформой',
  ...outputFields,
  ...networkFields,
  ...timeFields,
  ...serviceFields,
  ...mailFields,
};

export const fieldFault = (fault: FieldFault): string => {
  switch (fault.code) {
    case 'empty':
      return 'Заполните это поле.';
    case 'too-short':
      return `Не меньше ${plural(fault.min, 'символа', 'символов', 'символов')}.`;
    case 'too-long':
      return `Не больше ${plural(fault.max, 'символа', 'символов', 'символов')}.`;
    case 'bad-characters':
      return {
        printable: 'Только видимые символы, без пробелов по краям.',
        'host-name': 'Введите имя сервера, например dev.example.com: латинские буквы, цифры, дефисы и точки.',
        host: 'Введите имя сервера, например time.example.com, или IPv4-адрес, например 192.168.1.10.',
        'device-id': 'Только латинские буквы, цифры, дефисы и подчёркивания.',
        key: 'Только латинские буквы, цифры и спецсимволы, без пробелов.',
        'verification-code': 'Только латинские буквы и цифры: от 6 до 12, с учётом регистра.',
        email: 'Введите адрес почты, например guard@example.com.',
        ...addressRules,
      }[fault.rule];
    case 'not-a-number':
      return 'Введите целое число цифрами.';
    case 'too-small':
      return `Не меньше ${fault.min}.`;
    case 'too-large':
      return `Не больше ${fault.max}.`;
    case 'not-offered':
      return 'Выберите одно из предложенных значений.';
    case 'no-right':
      return 'У вас нет права менять эту настройку. Войдите как admin.';
    case 'beyond-vga':
      return output.beyondVga;
    case 'not-a-host-address':
    case 'outside-subnet':
    case 'duplicate':
    case 'same-subnet':
      return addressFault(fault, (field) => fields[field]);
  }
};

export const general: typeof en.general = {
  minutes: (n) => (n === 0 ? 'Никогда' : plural(n, 'минута', 'минуты', 'минут')),
};

export const choices: typeof en.choices = {
  'general.language': (language) => ({ ru: 'Русский', en: 'English' })[language],
  'general.autoLogout': general.minutes,
  ...outputChoices,
  ...networkChoices,
  ...timeChoices,
  ...serviceChoices,
};

export const hints: typeof en.hints = {
  'general.wizard': 'Мастер открывается после каждого включения.',
  ...outputHints,
  ...serviceHints,
  ...mailHints,
  'platform.timeSync': 'Пока включено, NTP не работает.',
  'platform.verificationCode': 'От 6 до 12 латинских букв или цифр, с учётом регистра.',
};

export const groups: typeof en.groups = {
  start: 'Начало летнего времени',
  end: 'Конец летнего времени',
  layout: 'Раскладка',
  captions: 'Надписи',
  output: 'Вывод на экран',
  receivers: 'Получатели',
  'illegal-login': 'Недопустимый вход',
  'ip-conflict': 'Конфликт IP-адресов',
};

const units: Record<Unit, string> = { none: '', hours: ' ч', minutes: ' мин', seconds: ' с' };
export const numberRange: typeof en.numberRange = (min, max, unit) => `${min}–${max}${units[unit]}`;
