/** Russian words: the log. */
import type { ConfigKey, OfflineReason } from '../../../device/index.ts';
import type * as en from '../en/log.ts';
import { offlineReasons, outcome, ways } from './refusals.ts';
import { fields } from './settings.ts';

export const log: typeof en.log = {
  time: 'Время',
  kind: 'Тип',
  event: 'Событие',
  details: 'Подробности',
  empty: 'Записей этого типа пока нет.',
  all: 'Все',
  filter: 'Показать',
  newer: 'Новее',
  older: 'Старее',
  page: (page, of) => `${page} / ${of}`,
  kinds: { operation: 'Операция', exception: 'Исключение', information: 'Информация' },
  text: (entry) => {
    switch (entry.event) {
      case 'booted':
        return { event: 'Включение', details: '' };
      case 'power-lost':
        return { event: 'Пропало питание', details: 'Регистратор не был выключен' };
      case 'reboot-requested':
        return { event: 'Перезагрузка', details: entry.user };
      case 'shutdown-requested':
        return { event: 'Выключение', details: entry.user };
      case 'login':
        return { event: 'Вход', details: `${entry.user} · ${outcome(entry.outcome)}` };
      case 'logout':
        return { event: 'Выход', details: entry.user };
      case 'config-changed':
        return {
          event: 'Изменены настройки',
          details: `${entry.user} · ${entry.fields.map((field) => fields[field as ConfigKey] ?? field).join(', ')}`,
        };
      case 'platform-online':
        return { event: 'Hik-Connect в сети', details: entry.server };
      case 'platform-offline':
        return {
          event: 'Hik-Connect не в сети',
          details: offlineReasons[entry.reason as OfflineReason] ?? entry.reason,
        };
      case 'binding-changed':
        return {
          event: 'Изменилась привязка',
          details: entry.bound ? 'Добавлено в учётную запись' : 'Больше не привязано',
        };
      case 'unbind':
        return { event: 'Отвязка', details: `${ways[entry.way]} · ${outcome(entry.outcome)}` };
    }
  },
};
