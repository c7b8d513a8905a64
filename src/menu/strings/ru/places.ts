/** Russian words: the titles of all places. */
import type * as en from '../en/places.ts';

export const places: typeof en.places = {
  system: 'Система',
  'system/general': 'Общие',
  'system/general/general': 'Общие',
  'system/general/date-time': 'Дата и время',
  'system/general/dst': 'Летнее время',
  'system/network': 'Сеть',
  'system/network/tcp-ip': 'TCP/IP',
  'system/network/ntp': 'NTP',
  'system/network/ports': 'Порты',
  'system/network/platform-access': 'Доступ к платформе',
  'system/network/platform-access/hik-connect': 'Hik-Connect',
  'system/user': 'Пользователь',
  'system/network/platform-access/isup': 'ISUP',
  'system/live-view': 'Просмотр',
  maintenance: 'Обслуживание',
  'maintenance/system-info': 'О системе',
  'maintenance/system-info/device': 'Устройство',
  'maintenance/system-info/network': 'Сеть',
  'maintenance/log': 'Журнал',
  'maintenance/network-detection': 'Проверка сети',
  'maintenance/network-detection/detection': 'Проверка',
  'maintenance/network-detection/traffic': 'Трафик',
  'maintenance/import-export': 'Импорт/экспорт',
  'maintenance/upgrade': 'Обновление',
  'maintenance/upgrade/local': 'С накопителя',
  'maintenance/default': 'Сброс',
  'maintenance/power': 'Питание',
};

export const gridPlaces: typeof en.gridPlaces = { system: 'Конфигурация' };
