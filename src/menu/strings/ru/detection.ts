/** Russian words: Network Detection, its questions and answers, and the traffic chart. */
import type * as en from '../en/detection.ts';
import { offlineCures } from './refusals.ts';

const figure = (number: number): string => String(number).replace('.', ',');

export const detection: typeof en.detection = {
  titles: { way: 'Путь до сервера', ping: 'Задержка и потери', name: 'Проверка имени' },
  server: 'Сервер',
  check: 'Проверить',
  test: 'Тест',
  testing: 'Проверка…',
  open: 'Открыть TCP/IP',
  openPppoe: 'Открыть PPPoE',
  selectNic: 'Сетевая карта',
  nics: {
    lan: (address) => (address ? `LAN1: ${address}` : 'LAN1'),
    internal: (address) => `Внутренняя: ${address}`,
  },
  inside: 'Камеры на портах PoE, первая из них — на первом свободном адресе.',
  target: 'Адрес назначения',
  targetHint: 'IPv4- или IPv6-адрес либо имя.',
  name: 'Имя сервера',
  nameHint: 'Имя, например dev.example.com.',
  echoed: ({ target, sent, received, delayMs }) =>
    `${target}: задержка ${delayMs === 0 ? 'меньше 1' : delayMs} мс, потери пакетов ${Math.round(((sent - received) / sent) * 100)} %.`,
  lost: (target) => `${target}: ответа нет, потери пакетов 100 %.`,
  named: (address, by) => `${address}, ответил DNS-сервер ${by}.`,
  faults: {
    'no-link': 'Нет подключения к сети. Проверьте сетевой кабель регистратора.',
    'no-address': 'У регистратора пока нет адреса. Проверьте DHCP на странице «Система › Сеть › TCP/IP».',
    'not-a-target': 'Введите IPv4-адрес, например 192.168.1.1, или имя, например dev.example.com.',
    'no-name-server': 'DNS-серверы не отвечают. Проверьте DNS на странице «Система › Сеть › TCP/IP».',
    'name-unknown': 'DNS-сервер не знает такого имени. Проверьте, как оно написано.',
    interrupted: 'За это время регистратор выключился. Повторите тест.',
  },
  steps: {
    link: 'Сетевой кабель',
    address: 'Адрес',
    gateway: 'Шлюз',
    name: 'DNS-сервер',
    server: 'Сервер',
  },
  answers: {
    link: 'подключён',
    address: 'используется',
    gateway: 'отвечает',
    name: 'знает имя',
    server: 'отвечает',
  },
  silent: {
    link: 'нет связи',
    address: 'пока нет',
    'pppoe-no-modem': 'модема нет',
    'pppoe-refused': 'отказ PPPoE',
    'ip-conflict': 'конфликт IP-адресов',
    gateway: 'не отвечает',
    name: 'имя не найдено',
    server: 'не отвечает',
    'mtu-too-large': 'длинные пакеты теряются',
  },
  cures: {
    link: offlineCures['no-link'],
    address: offlineCures['no-address'],
    'pppoe-no-modem': offlineCures['pppoe-no-modem'],
    'pppoe-refused': offlineCures['pppoe-refused'],
    'ip-conflict': offlineCures['ip-conflict'],
    gateway: offlineCures['no-gateway'],
    name: offlineCures['name-not-resolved'],
    'mtu-too-large': `Короткие пакеты проходят, длинные теряются. ${offlineCures['mtu-too-large']}`,
    server: 'До интернета путь свободен, не отвечает сам сервер. Повторите позже.',
  },
  free: 'Путь свободен: отвечают все.',
};

export const traffic: typeof en.traffic = {
  chart: 'Трафик за последнюю минуту',
  sent: 'Отправлено',
  received: 'Получено',
  rate: (kbit) =>
    kbit >= 1000
      ? `${figure(Math.round(kbit / 100) / 10)} Мбит/с`
      : `${figure(kbit < 100 ? Math.round(kbit * 10) / 10 : Math.round(kbit))} кбит/с`,
  ago: '60 с назад',
  now: 'сейчас',
  words:
    'Всё, что идёт по сетевому кабелю: сигналы и запросы к Hik-Connect, тесты этой страницы и картинка для телефонов. Камеры подключены к своим портам и не считаются.',
};
