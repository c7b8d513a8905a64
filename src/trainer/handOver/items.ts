/** What an owner can leave behind, in words, each with where it is removed. A thing that is checked and has no words does not compile. */
import type { HandOverId } from '../../world/index.ts';
import type { Both } from '../lessons/lesson.ts';

export interface HandOverItem {
  name: Both;
  /** Where and how it goes. */
  remove: Both;
}

const inactive: Both = {
  ru: '[maintenance/default], «{defaults/extents/inactive/title}».',
  en: '[maintenance/default], “{defaults/extents/inactive/title}”.',
};

export const handOverItems: Readonly<Record<HandOverId, HandOverItem>> = {
  account: {
    name: { ru: 'Привязка к учётной записи', en: 'Binding to an account' },
    remove: {
      ru: '[system/network/advanced/platform-access/hik-connect], «{platform/unbind}». Сначала это: сброс не отвязывает.',
      en: '[system/network/advanced/platform-access/hik-connect], “{platform/unbind}”. First of all: no reset unbinds.',
    },
  },
  isup: {
    name: { ru: 'Сервер ISUP', en: 'ISUP server' },
    remove: {
      ru: '[system/network/advanced/platform-access/hik-connect], «{platform/accessType}»: «{platform/types/isup}».',
      en: '[system/network/advanced/platform-access/hik-connect], “{platform/accessType}”: “{platform/types/isup}”.',
    },
  },
  provider: {
    name: { ru: 'Договор с провайдером (PPPoE)', en: 'Contract with the provider (PPPoE)' },
    remove: {
      ru: '[maintenance/default], «{defaults/extents/factory/title}».',
      en: '[maintenance/default], “{defaults/extents/factory/title}”.',
    },
  },
  users: {
    name: { ru: 'Пользователи, кроме admin', en: 'Users other than admin' },
    remove: { ru: '[system/user], удалить каждого.', en: '[system/user], delete each of them.' },
  },
  onvif: {
    name: { ru: 'Пользователи ONVIF', en: 'ONVIF users' },
    remove: {
      ru: '[maintenance/system-service/onvif], удалить каждого.',
      en: '[maintenance/system-service/onvif], delete each of them.',
    },
  },
  encryption: {
    name: { ru: 'Пароль шифрования потока', en: 'Password of encrypted streams' },
    remove: {
      ru: '[maintenance/system-service/stream-encryption], снять «{service/encryption}».',
      en: '[maintenance/system-service/stream-encryption], untick “{service/encryption}”.',
    },
  },
  pattern: {
    name: { ru: 'Графический ключ', en: 'Unlock pattern' },
    remove: { ru: '[system/user], у пользователя admin.', en: '[system/user], at user admin.' },
  },
  receivers: {
    name: { ru: 'Получатели писем', en: 'E-mail receivers' },
    remove: {
      ru: '[system/network/advanced/email], стереть адреса и нажать «{apply}».',
      en: '[system/network/advanced/email], clear the addresses and press “{apply}”.',
    },
  },
  email: {
    name: { ru: 'Резервная почта', en: 'Reserved e-mail' },
    remove: { ru: '[system/user], у пользователя admin.', en: '[system/user], at user admin.' },
  },
  questions: {
    name: { ru: 'Контрольные вопросы', en: 'Security questions' },
    remove: inactive,
  },
  guid: {
    name: { ru: 'Выгруженный GUID-файл, годный для сброса пароля', en: 'Exported GUID file that resets the password' },
    remove: inactive,
  },
  log: {
    name: { ru: 'Записи журнала о людях', en: 'Log entries about people' },
    remove: inactive,
  },
};
