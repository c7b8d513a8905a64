/** Russian words: the settings, by key, and what may be wrong with one. */
import type { ConfigKey, FieldFault } from '../../../device/index.ts';
import type * as en from '../en/settings.ts';
import { plural } from '../screen/ru.ts';
import { addressFault, addressRules, networkFields } from './network.ts';

export const fields: Record<ConfigKey, string> = {
  'general.language': 'Язык',
  'general.deviceName': 'Имя устройства',
  'general.autoLogout': 'Автовыход',
  'platform.enabled': 'Включить',
  'platform.customServer': 'Пользовательский',
  'platform.serverAddress': 'Адрес сервера',
  'platform.streamEncryption': 'Шифрование потока',
  'platform.verificationCode': 'Код подтверждения',
  'platform.timeSync': 'Время с платформы',
  ...networkFields,
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
        'verification-code': 'Только латинские буквы и цифры: от 6 до 12, с учётом регистра.',
        ...addressRules,
      }[fault.rule];
    case 'not-offered':
      return 'Выберите одно из предложенных значений.';
    case 'no-right':
      return 'У вас нет права менять эту настройку. Войдите как admin.';
    case 'not-a-host-address':
    case 'outside-subnet':
    case 'duplicate':
      return addressFault(fault, (field) => fields[field]);
  }
};

export const general: typeof en.general = {
  minutes: (n) => (n === 0 ? 'Никогда' : plural(n, 'минута', 'минуты', 'минут')),
};
