/** Russian words: NTP, ports and services, ISUP and Live View. */
import type * as en from '../en/services.ts';
import { plural } from '../screen/ru.ts';

export const serviceFields: typeof en.serviceFields = {
  'ntp.enabled': 'Включить NTP',
  'ntp.server': 'NTP-сервер',
  'ntp.port': 'Порт NTP',
  'ntp.interval': 'Интервал',
  'ports.server': 'Порт сервера',
  'ports.http': 'Порт HTTP',
  'ports.https': 'Порт HTTPS',
  'ports.rtsp': 'Порт RTSP',
  'service.http': 'Включить HTTP',
  'service.sha256': 'HTTP Digest по SHA-256',
  'service.md5Beside': 'Предлагать и MD5',
  'service.rtsp': 'Включить RTSP',
  'service.sadp': 'Включить SADP',
  'onvif.enabled': 'Включить ONVIF',
  'isup.enabled': 'Включить',
  'isup.server': 'Адрес сервера',
  'isup.port': 'Порт сервера',
  'isup.deviceId': 'Идентификатор',
  'isup.key': 'Ключ шифрования',
  'live.layout': 'Раскладка при включении',
  'live.dwell': 'Автосмена экранов',
  'live.showNames': 'Показывать имена',
  'live.showTime': 'Показывать время',
};

export const serviceChoices: typeof en.serviceChoices = {
  'live.layout': (windows) => plural(windows, 'окно', 'окна', 'окон'),
  'live.dwell': (seconds) => (seconds === 0 ? 'Выключена' : `Раз в ${plural(seconds, 'секунду', 'секунды', 'секунд')}`),
};

export const serviceHints: typeof en.serviceHints = {
  'service.http': 'Если выключить, закроются порты HTTP и HTTPS, а с ними ISAPI и ONVIF.',
  'service.sha256': 'Если включить, программы, которые знают только MD5, больше не войдут.',
  'service.md5Beside': 'Каждая программа выберет тот алгоритм, который знает.',
  'service.rtsp': 'Если выключить, закроется порт RTSP.',
  'service.sadp': 'Если выключить, утилита SADP не найдёт видеорегистратор в локальной сети.',
  'isup.key': 'От 8 до 32 латинских букв, цифр или спецсимволов.',
  'live.layout': 'Действует после включения и после «Применить».',
  'live.dwell': 'Для регистраторов, у которых каналов больше, чем окон.',
};

export const ntp: typeof en.ntp = {
  sync: 'Синхронизация',
  now: 'Синхронизировать',
  done: (server, at) => `Выполнено: ${server}, ${at}`,
  failed: {
    'no-link': 'Нет подключения к сети. Проверьте кабель.',
    'no-address': 'У регистратора нет адреса. Проверьте страницу «Система › Сеть › TCP/IP».',
    'not-a-target': 'Это не имя сервера и не адрес.',
    'no-name-server': 'DNS-серверы не отвечают. Проверьте страницу «Система › Сеть › TCP/IP».',
    'name-unknown': 'Такого имени сервера нет. Проверьте NTP-сервер.',
    'server-silent': 'Сервер не отвечает. Проверьте его адрес и порт.',
    interrupted: 'Прервано перезапуском. Повторите.',
    'no-right': 'У вас нет права менять время. Войдите как admin.',
  },
};

export const isup: typeof en.isup = {
  version: 'Версия',
  serverSilent: 'В симуляторе нет сервера ISUP, поэтому дальше этого регистратор не продвинется.',
};
