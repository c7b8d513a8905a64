/** Russian words: System Info. */
import type * as en from '../en/info.ts';

export const info: typeof en.info = {
  deviceName: 'Имя устройства',
  model: 'Модель',
  serial: 'Серийный номер',
  shortSerial: 'Короткий серийный номер',
  firmware: 'Версия прошивки',
  encoder: 'Версия кодировщика',
  channels: 'Каналы',
  link: 'Подключение к сети',
  linkUp: (line) =>
    `Подключено, ${
      {
        auto: '1000 Мбит/с, полный дуплекс',
        '10m-half': '10 Мбит/с, полудуплекс',
        '10m-full': '10 Мбит/с, полный дуплекс',
        '100m-half': '100 Мбит/с, полудуплекс',
        '100m-full': '100 Мбит/с, полный дуплекс',
        '1000m-full': '1000 Мбит/с, полный дуплекс',
      }[line]
    }`,
  linkDown: 'Нет подключения: проверьте кабель',
  conflicted: 'Конфликт IP-адресов',
  mac: 'MAC-адрес',
  address: 'IPv4-адрес',
  mask: 'Маска подсети',
  gateway: 'Шлюз',
  source: 'Источник адреса',
  sources: { static: 'Вручную', dhcp: 'DHCP-сервер', pppoe: 'Провайдер (PPPoE)' },
  awaitingLease: 'Запрос к DHCP-серверу…',
  noLease: 'Нет: DHCP-сервер не отвечает',
  ports: 'Порты',
  portList: (ports) =>
    Object.entries(ports)
      .map(([service, port]) => `${service === 'server' ? 'сервер' : service.toUpperCase()} ${port}`)
      .join(' · '),
  none: 'Нет',
};
