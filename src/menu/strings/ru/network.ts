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
  'network.nicType': 'Тип сетевой карты',
  'network.mtu': 'MTU (байт)',
  'network.ipv6Mode': 'Режим IPv6',
  'network.ipv6Address': 'IPv6-адрес',
  'network.ipv6Gateway': 'Основной шлюз IPv6',
  'network.internalAddress': 'IPv4-адрес внутренней карты',
  'pppoe.enabled': 'Включить PPPoE',
  'pppoe.user': 'Имя пользователя',
  'pppoe.password': 'Пароль',
};

export const addressRules: typeof en.addressRules = {
  ipv6: 'IPv6-адрес, например 2001:db8::64; за ним может стоять длина префикса от 1 до 128: 2001:db8::64/64.',
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
    case 'same-subnet':
      return `Это подсеть адреса из поля «${nameOf(fault.of)}». Картам нужны разные подсети: введите другой адрес.`;
  }
};

export const networkChoices: typeof en.networkChoices = {
  'network.nicType': (type) =>
    ({
      auto: '10/100/1000M, автоматически',
      '10m-half': '10M, полудуплекс',
      '10m-full': '10M, полный дуплекс',
      '100m-half': '100M, полудуплекс',
      '100m-full': '100M, полный дуплекс',
      '1000m-full': '1000M, полный дуплекс',
    })[type],
  'network.ipv6Mode': (mode) => ({ manual: 'Вручную', dhcp: 'DHCP', router: 'Объявления роутера' })[mode],
};

export const network: typeof en.network = {
  collides:
    'Коммутатор согласует скорость сам и перейдёт на полудуплекс: пакеты будут теряться. Выберите автоматический режим.',
  jumbo: 'Коммутатор этой сети пропускает пакеты до 1500 байт: устройство не сможет подключиться к Hik-Connect.',
  noIpv6: 'Нет: симулируемая сеть работает только по IPv4, IPv6-адрес здесь никто не выдаёт.',
  ipv6Typed:
    'С префиксом, например 2001:db8::64/64. Симулируемая сеть работает только по IPv4: по нему отвечает лишь само устройство.',
  noLeaseBesideInternal:
    'Подходящего адреса нет: DHCP-сервер не отвечает или выдаёт адрес из подсети внутренней карты. Проверьте роутер и адрес этой карты.',
  internal: 'Для камер на портах PoE: отдельная подсеть с маской 255.255.255.0.',
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
