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
  linkUp: 'Подключено',
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
