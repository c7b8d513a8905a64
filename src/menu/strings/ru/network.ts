/** Russian words: addresses, their faults, and Network › TCP/IP. */
import type * as en from '../en/network.ts';

export const networkFields: typeof en.networkFields = {
  'network.dhcp': 'Включить DHCP',
  'network.address': 'IPv4-адрес',
  'network.mask': 'Маска подсети',
  'network.gateway': 'Основной шлюз',
  'network.autoDns': 'DNS автоматически',
  'network.dns1': 'Основной DNS-сервер',
  'network.dns2': 'Запасной DNS-сервер',
  'pppoe.enabled': 'Включить PPPoE',
  'pppoe.user': 'Имя пользователя',
  'pppoe.password': 'Пароль',
};

export const addressRules: typeof en.addressRules = {
  ipv4: 'Четыре числа от 0 до 255 через точку, например 192.168.1.64.',
  mask: 'Маска подсети, например 255.255.255.0.',
};

export const addressFault: typeof en.addressFault = (fault, nameOf) => {
  switch (fault.code) {
    case 'not-a-host-address':
      return 'Такого адреса у устройства быть не может. Введите другой.';
    case 'outside-subnet':
      return 'Адрес вне подсети регистратора. Исправьте адрес, маску или шлюз.';
    case 'duplicate':
      return `То же значение указано в поле «${nameOf(fault.of)}». Введите другое.`;
  }
};

export const network: typeof en.network = {
  given: 'Получен от DHCP-сервера.',
  conflicted: 'Такой же адрес у другого устройства. Введите свободный или смените адрес другого устройства.',
  noLease: 'DHCP-сервер не отвечает. Проверьте роутер или отключите DHCP и введите адреса.',
};

export const pppoe: typeof en.pppoe = {
  title: 'Пароль провайдера',
  set: 'Задан',
  unset: 'Не задан',
  enter: 'Ввести…',
  off: 'Не используется',
  dialling: 'Подключение…',
  connected: (address) => `Подключено, ${address}`,
  failed: {
    'no-link': 'Нет подключения к сети',
    'pppoe-no-modem': 'Модем не отвечает',
    'pppoe-refused': 'Провайдер не принял имя или пароль',
  },
  cures: {
    'no-link': 'Проверьте сетевой кабель регистратора.',
    'pppoe-no-modem': 'Проверьте питание и кабель модема. Если подключается роутер, PPPoE здесь не нужен.',
    'pppoe-refused': 'Введите имя и пароль так, как они стоят в договоре.',
  },
};
