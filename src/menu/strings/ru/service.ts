/** Russian words: System Service with ONVIF and Stream Encryption, and Network Stat. */
import type * as en from '../en/service.ts';

export const service: typeof en.service = {
  onvifUsers: 'Пользователи ONVIF',
  onvifEmpty: 'Пользователей ONVIF пока нет. Без них по ONVIF никто не подключится.',
  onvifOff: 'ONVIF выключен. Чтобы менять пользователей, включите его и нажмите «Применить».',
  onvifRefused: 'ONVIF тем временем выключили. Закройте окно, включите его и нажмите «Применить».',
  levels: { administrator: 'Администратор', operator: 'Оператор', 'media-user': 'Медиапользователь' },
  encryption: 'Шифрование потока',
  encryptionPassword: 'Пароль шифрования',
  encryptionHint: 'При включении и смене пароля удалённый просмотр прерывается, пока там не введут этот пароль.',
  passwordSet: 'Задан',
  passwordNone: 'Не задан',
  encryptionChanges: { on: 'Включено, новый пароль', off: 'Выключено' },
};

export const stat: typeof en.stat = {
  type: 'Тип',
  bandwidth: 'Полоса',
  rows: {
    ipCamera: 'IP-камеры',
    remoteLiveView: 'Удалённый просмотр',
    remotePlayback: 'Удалённое воспроизведение',
    receiveIdle: 'Свободно на приём',
    sendIdle: 'Свободно на передачу',
  },
  rate: (kbit) => {
    if (kbit === 0) return '0 бит/с';
    return kbit >= 1000 ? `${(kbit / 1000).toFixed(1).replace('.', ',')} Мбит/с` : `${Math.round(kbit)} кбит/с`;
  },
  services: 'Службы в сети',
  service: 'Служба',
  port: 'Порт',
  state: 'Состояние',
  listeners: { server: 'Сервер (SDK)', http: 'HTTP', https: 'HTTPS', rtsp: 'RTSP', onvif: 'ONVIF', sadp: 'SADP (UDP)' },
  states: {
    open: 'Открыт',
    closed: 'Закрыт',
    'no-users': 'Открыт, но пользователей нет: добавьте',
    'http-off': 'Закрыт: HTTP выключен',
  },
};
