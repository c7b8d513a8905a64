/** Russian words: the log. */
import type { ConfigKey, OfflineReason, Via, Way } from '../../../device/index.ts';
import type * as en from '../en/log.ts';
import { plural } from '../screen/ru.ts';
import { events } from './logEvents.ts';
import { defaults } from './maintenance.ts';
import { recording } from './recording.ts';
import { offlineReasons, outcome, pictureFaults, ways } from './refusals.ts';
import { service } from './service.ts';
import { fields } from './settings.ts';

const attempts = { ok: 'Выполнено', wrong: 'Неверно', locked: 'Заблокировано' };
const recoveryWays = { guid: 'Файл GUID', questions: 'Контрольные вопросы', cloud: 'Hik-Connect' };
const recoveryFields = new Map([
  ['email', 'Резервная почта'],
  ['questions', 'Контрольные вопросы'],
]);

/** What the device hands out where it does not unbind by itself. */
const ticket = 'одноразовый билет для облака';
const noDigest = 'Пароль для сети ещё не сохранён: войдите один раз в меню регистратора';
/** Where somebody came over the network: the way, and the address from which. */
const via = ({ way, from }: Partial<Via>): string => (way ? ` · ${ways[way]}, ${from}` : '');
const place = ({ way, from }: { way: Way; from?: string }): string => (from ? `${ways[way]}, ${from}` : ways[way]);

export const log: typeof en.log = {
  time: 'Время',
  kind: 'Тип',
  event: 'Событие',
  details: 'Подробности',
  empty: 'Ничего не найдено. Выберите больший период или все типы и события.',
  all: 'Все',
  period: 'Период',
  periods: {
    all: 'За всё время',
    hour: 'Последний час',
    day: 'Последние 24 часа',
    week: 'Последние 7 дней',
    own: 'Заданный период',
  },
  from: 'С',
  to: 'По',
  timeHint: (sample) => `Например, ${sample}. Между числами достаточно точек.`,
  badTime: (sample) => `Введите дату и, если нужно, время, например ${sample}.`,
  wrongWayRound: 'Конец раньше начала. Поменяйте их местами.',
  search: 'Найти',
  found: (count, stored) => `Найдено: ${count} из ${stored}`,
  number: 'Номер',
  user: 'Пользователь',
  times: 'Количество',
  since: 'Первый раз',
  repeated: (event, times) => `${event} × ${times}`,
  entry: 'Запись журнала',
  open: (time) => `Подробности, ${time}`,
  closed: 'У вас больше нет права смотреть журнал. Обратитесь к администратору.',
  failed: 'Регистратор не смог выполнить поиск. Нажмите «Найти» ещё раз.',
  save: 'Экспорт',
  saved: (file, entries) => `${plural(entries, 'запись', 'записи', 'записей')} на USB-накопителе: ${file}`,
  saveRefused: (code) =>
    ({
      'no-right': 'У вас больше нет права смотреть журнал. Обратитесь к администратору.',
      'no-stick': 'USB-накопителя нет. Вставьте его (FAT32 или exFAT) и нажмите «Экспорт» ещё раз.',
      'stick-full': 'USB-накопитель заполнен. Удалите с него файлы или сузьте поиск.',
      'stick-read-only': 'USB-накопитель защищён от записи. Сдвиньте переключатель на нём или возьмите другой.',
      fault: 'Таблицу не удалось записать. Проверьте USB-накопитель и нажмите «Экспорт» ещё раз.',
    })[code],
  newer: 'Новее',
  older: 'Старее',
  page: (page, of) => `${page} / ${of}`,
  kinds: { operation: 'Операция', exception: 'Исключение', information: 'Информация' },
  events,
  text: (entry) => {
    switch (entry.event) {
      case 'booted':
        return { event: events.booted, details: '' };
      case 'newest-save-lost':
        return {
          event: events['newest-save-lost'],
          details: 'Взято предыдущее; все пользователи заблокированы на полный срок',
        };
      case 'power-lost':
        return { event: events['power-lost'], details: 'Регистратор не выключили перед этим' };
      case 'reboot-requested':
        return { event: events['reboot-requested'], details: entry.user };
      case 'shutdown-requested':
        return { event: events['shutdown-requested'], details: entry.user };
      case 'login':
        return { event: events.login, details: `${entry.user} · ${outcome(entry.outcome)}${via(entry)}` };
      case 'logout':
        return { event: events.logout, details: `${entry.user}${via(entry)}` };
      case 'illegal-login': {
        const why = entry.outcome === 'no-digest' ? noDigest : outcome(entry.outcome);
        return { event: events['illegal-login'], details: `${entry.user} · ${why}${via(entry)}` };
      }
      case 'activated':
        return { event: events.activated, details: place(entry) };
      case 'pattern-login':
        return { event: events['pattern-login'], details: `${entry.user} · ${attempts[entry.outcome]}` };
      case 'pattern-changed':
        return { event: events['pattern-changed'], details: entry.set ? 'Задан' : 'Удалён' };
      case 'recovery-changed':
        return {
          event: events['recovery-changed'],
          details: entry.fields.map((field) => recoveryFields.get(field) ?? field).join(', '),
        };
      case 'guid-exported':
        return { event: events['guid-exported'], details: entry.file };
      case 'password-reset':
        return { event: events['password-reset'], details: `${recoveryWays[entry.way]} · ${attempts[entry.outcome]}` };
      case 'config-changed':
        return {
          event: events['config-changed'],
          details: `${entry.user} · ${entry.fields.map((field) => fields[field as ConfigKey] ?? field).join(', ')}${via(entry)}`,
        };
      case 'clock-set':
        return { event: events['clock-set'], details: entry.user };
      case 'time-synced':
        return { event: events['time-synced'], details: entry.server };
      case 'ip-conflict':
        return { event: events['ip-conflict'], details: entry.address };
      case 'hdd-full':
      case 'hdd-error':
        return { event: events[entry.event], details: `HDD ${entry.disk}` };
      case 'picture-lost':
        return {
          event: events['picture-lost'],
          details: `Канал ${entry.channel} · ${pictureFaults[entry.fault] ?? entry.fault}`,
        };
      case 'picture-back':
        return { event: events['picture-back'], details: `Канал ${entry.channel}` };
      case 'recording-set':
        return {
          event: events['recording-set'],
          details: `${entry.user} · ${recording.channel(entry.channel || null)} · ${recording.modes[entry.mode] ?? entry.mode}`,
        };
      case 'pppoe-connected':
        return { event: events['pppoe-connected'], details: entry.address };
      case 'pppoe-failed':
        return {
          event: events['pppoe-failed'],
          details: offlineReasons[entry.reason as OfflineReason] ?? entry.reason,
        };
      case 'platform-online':
        return { event: events['platform-online'], details: entry.server };
      case 'platform-offline':
        return {
          event: events['platform-offline'],
          details: offlineReasons[entry.reason as OfflineReason] ?? entry.reason,
        };
      case 'upgrade-started':
        return { event: events['upgrade-started'], details: `${entry.user} · ${entry.from} → ${entry.to}` };
      case 'upgrade-done':
        return { event: events['upgrade-done'], details: `${entry.from} → ${entry.to}` };
      case 'upgrade-failed':
        return { event: events['upgrade-failed'], details: `${entry.to} не установлена; работает ${entry.runs}` };
      case 'firmware-changed':
        return { event: events['firmware-changed'], details: `${entry.from} → ${entry.to}` };
      case 'defaults-restored':
        return {
          event: events['defaults-restored'],
          details: `${entry.user} · ${defaults.extents[entry.extent].title}`,
        };
      case 'config-exported':
        return { event: events['config-exported'], details: entry.user };
      case 'config-imported':
        return {
          event: events['config-imported'],
          details: `${entry.user} · ${entry.fields.map((field) => fields[field as ConfigKey] ?? field).join(', ')}`,
        };
      case 'binding-changed':
        return {
          event: events['binding-changed'],
          details: entry.bound ? 'Привязано к учётной записи' : 'Больше не привязано',
        };
      case 'user-added':
      case 'user-changed':
      case 'user-deleted':
      case 'onvif-user-added':
      case 'onvif-user-changed':
      case 'onvif-user-deleted':
      case 'password-changed':
        return { event: events[entry.event], details: `${entry.user} · ${entry.name}` };
      case 'stream-encryption':
        return {
          event: events['stream-encryption'],
          details: `${entry.user} · ${service.encryptionChanges[entry.on ? 'on' : 'off']}`,
        };
      case 'unbind':
        return {
          event: events.unbind,
          details: `${place(entry)} · ${entry.ticket ? `${ticket} · ` : ''}${outcome(entry.outcome)}`,
        };
    }
  },
};
