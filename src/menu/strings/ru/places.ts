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
  'system/network/tcp-ip/tcp-ip': 'TCP/IP',
  'system/network/tcp-ip/pppoe': 'PPPoE',
  'system/network/tcp-ip/ntp': 'NTP',
  'system/network/advanced': 'Дополнительно',
  'system/network/advanced/more-settings': 'Другие настройки',
  'system/network/advanced/platform-access': 'Доступ к платформе',
  'system/network/advanced/platform-access/hik-connect': 'Hik-Connect',
  'system/user': 'Пользователь',
  'system/network/advanced/platform-access/isup': 'ISUP',
  'system/live-view': 'Просмотр',
  maintenance: 'Обслуживание',
  'maintenance/system-info': 'О системе',
  'maintenance/system-info/device': 'Устройство',
  'maintenance/system-info/network': 'Сеть',
  'maintenance/log': 'Журнал',
  'maintenance/network': 'Сеть',
  'maintenance/network/detection': 'Проверка сети',
  'maintenance/network/traffic': 'Трафик',
  'maintenance/import-export': 'Импорт/экспорт',
  'maintenance/upgrade': 'Обновление',
  'maintenance/upgrade/local': 'Локальное обновление',
  'maintenance/default': 'Сброс',
};

export const gridPlaces: typeof en.gridPlaces = { system: 'Конфигурация' };
