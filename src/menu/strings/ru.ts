/**
 * Russian words of the menu. «В сети», «Система», «Общие» and the words around unbinding are those of the vendor's Russian
 * texts; all others are ours (facts gui-4x §6).
 */
import type { ConfigKey, FieldFault, OfflineReason, Refusal, Way } from '../../device/index.ts';
import type { Strings } from './en.ts';
import { plural, ru as screen } from './screen/ru.ts';

const offlineReasons: Record<OfflineReason, string> = {
  'no-link': 'нет подключения к сети',
  'no-gateway': 'шлюз недоступен',
  'name-not-resolved': 'имя сервера не найдено',
  'server-silent': 'сервер не отвечает',
  'wrong-region': 'устройство не зарегистрировано в этом регионе',
  registering: 'подключение',
};

const offlineCures: Record<OfflineReason, string> = {
  'no-link': 'Проверьте сетевой кабель регистратора.',
  'no-gateway': 'Проверьте шлюз в настройках сети.',
  'name-not-resolved': 'Проверьте адрес сервера и DNS-сервер.',
  'server-silent': 'Проверьте выход в интернет и повторите позже.',
  'wrong-region': 'Выберите сервер своего региона в поле «Адрес сервера» и нажмите «Применить».',
  registering: 'Дождитесь статуса «В сети».',
};

const refusal = (why: Refusal): string => {
  switch (why.code) {
    case 'firmware-unsupported':
      return 'Эта прошивка не умеет отвязывать устройство в локальном меню. Используйте программу SADP или приложение Hik-Connect.';
    case 'service-off':
      return 'Сервис Hik-Connect выключен. Включите его, нажмите «Применить» и дождитесь статуса «В сети».';
    case 'offline':
      return `Устройство не в сети: ${offlineReasons[why.reason]}. ${offlineCures[why.reason]}`;
    case 'not-bound':
      return 'Устройство не добавлено ни в одну учётную запись. Теперь его можно добавить в вашу.';
    case 'in-progress':
      return 'Отвязка уже выполняется. Дождитесь результата.';
    case 'server-timeout':
      return 'Сервер не отвечает. Устройство осталось привязанным. Повторите попытку позже.';
    case 'server-refused':
      return 'Сервер отказал: привязка за это время изменилась. Проверьте статус учётной записи и повторите.';
    case 'unknown-result':
      return 'Ответ сервера потерян. Регистратор сам запросит его снова: проверьте статус учётной записи через минуту.';
    default:
      return screen.passwordRefusal(why);
  }
};

const fieldNames: Record<ConfigKey, string> = {
  'general.language': 'Язык',
  'general.deviceName': 'Имя устройства',
  'general.autoLogout': 'Автовыход',
  'platform.enabled': 'Включить',
  'platform.customServer': 'Пользовательский',
  'platform.serverAddress': 'Адрес сервера',
  'platform.streamEncryption': 'Шифрование потока',
  'platform.verificationCode': 'Код подтверждения',
  'platform.timeSync': 'Время с платформы',
};

const fieldFault = (fault: FieldFault): string => {
  switch (fault.code) {
    case 'empty':
      return 'Заполните это поле.';
    case 'too-short':
      return `Не меньше ${plural(fault.min, 'символа', 'символов', 'символов')}.`;
    case 'too-long':
      return `Не больше ${plural(fault.max, 'символа', 'символов', 'символов')}.`;
    case 'bad-characters':
      return {
        printable: 'Только видимые символы, без пробелов по краям.',
        'host-name': 'Введите имя сервера, например dev.example.com: латинские буквы, цифры, дефисы и точки.',
        'verification-code': 'Только латинские буквы и цифры: от 6 до 12, с учётом регистра.',
      }[fault.rule];
    case 'not-offered':
      return 'Выберите одно из предложенных значений.';
    case 'no-right':
      return 'У вас нет права менять эту настройку. Войдите как admin.';
  }
};

const ways: Record<Way, string> = {
  'local-menu': 'Локальное меню',
  sadp: 'SADP',
  app: 'Приложение',
  isapi: 'ISAPI',
  device: 'Устройство',
};

const outcome = (code: 'ok' | Refusal['code']): string =>
  ({
    ok: 'Выполнено',
    'firmware-unsupported': 'Прошивка не позволяет',
    'not-activated': 'Не активировано',
    'password-empty': 'Нет пароля',
    'password-wrong': 'Неверный пароль',
    locked: 'Пользователь заблокирован',
    'service-off': 'Сервис выключен',
    offline: 'Не в сети',
    'not-bound': 'Не привязано',
    'in-progress': 'Уже выполняется',
    'server-timeout': 'Сервер не ответил',
    'server-refused': 'Сервер отказал',
    'unknown-result': 'Итог неизвестен',
  })[code];

export const ru: Strings = {
  ...screen,
  languageName: { ru: 'Русский', en: 'English' },
  simulation: 'Симуляция',
  places: {
    system: 'Система',
    'system/general': 'Общие',
    'system/network': 'Сеть',
    'system/network/platform-access': 'Доступ к платформе',
    'system/network/platform-access/hik-connect': 'Hik-Connect',
    maintenance: 'Обслуживание',
    'maintenance/system-info': 'О системе',
    'maintenance/system-info/device': 'Устройство',
    'maintenance/system-info/network': 'Сеть',
    'maintenance/log': 'Журнал',
    'maintenance/power': 'Питание',
  },
  gridPlaces: { system: 'Конфигурация' },
  menu: 'Меню',
  liveView: 'Просмотр',
  yes: 'Да',
  no: 'Нет',
  apply: 'Применить',
  applied: 'Сохранено',
  applying: 'Сохранение…',
  applyRefused: 'Не сохранено: исправьте отмеченные поля.',
  back: 'Назад',
  busy: 'Подождите…',
  attention: 'Внимание',
  confirmPermission: 'Подтверждение прав',
  fields: fieldNames,
  fieldFault,
  refusal,
  offlineReasons,
  roles: { admin: 'Администратор', operator: 'Оператор', guest: 'Гость' },
  rights: { settings: 'Локальные настройки', log: 'Просмотр журнала', power: 'Выключение и перезагрузка' },
  topBar: {
    user: 'Пользователь',
    logout: 'Выход',
    areas: 'Разделы меню',
    pages: 'Страницы',
    tabs: 'Вкладки',
    path: 'Путь',
  },
  general: {
    minutes: (n) => (n === 0 ? 'Никогда' : plural(n, 'минута', 'минуты', 'минут')),
  },
  platform: {
    accessType: 'Тип доступа',
    hikConnect: 'Hik-Connect',
    regions: { international: 'Международный', russia: 'Россия' },
    status: 'Статус',
    online: 'В сети',
    offline: (reason) => `Не в сети (${offlineReasons[reason]})`,
    offlineCure: offlineCures,
    registering: 'Подключение…',
    serviceOff: 'Сервис выключен',
    account: 'Статус учётной записи',
    bound: (account) => `Привязано к ${account}`,
    notBound: 'Не привязано',
    unknownBinding: 'Неизвестно',
    lastKnown: 'по последним данным',
    unbind: 'Отвязать',
    unbindHints: {
      0: 'Состояние ещё неизвестно. Подождите немного.',
      2: 'Устройство не добавлено ни в одну учётную запись: отвязывать нечего. Его можно добавить в вашу.',
      3: 'Сначала включите Hik-Connect и нажмите «Применить».',
      4: 'Для отвязки нужен статус «В сети».',
    },
    unsettled: 'Итог последней отвязки пока неизвестен. Регистратор спросит сервер, как только будет в сети.',
    unbindAsk: (account) =>
      `Устройство будет удалено из учётной записи Hik-Connect ${account} и у всех, кому оно доступно. Настройки, пользователи и записи сохранятся. Продолжить?`,
    unbindAskShort: 'Устройство будет удалено из учётной записи Hik-Connect. Продолжить?',
    unbindPassword: 'Введите пароль администратора этого регистратора, а не учётной записи.',
    unbound: 'Устройство отвязано. Теперь его можно добавить в вашу учётную запись.',
    unbinding: 'Отвязка…',
    deviceQr: 'QR-код устройства',
    deviceQrHint: 'Сканируйте в приложении, чтобы добавить устройство.',
    codeHint: 'от 6 до 12 латинских букв или цифр, с учётом регистра',
    unsavedServer: 'Нажмите «Применить», чтобы подключиться с новыми настройками.',
  },
  terms: {
    title: 'Условия обслуживания',
    intro: 'Сервис соединяет регистратор с сервером в интернете, чтобы он был доступен с телефона.',
    qr: 'Условия обслуживания, QR-код',
    qrHint: 'Прочитайте условия на телефоне',
    agree:
      'Сервису нужен доступ в интернет. Я прочитал и принимаю условия обслуживания и заявление о конфиденциальности.',
  },
  info: {
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
    mac: 'MAC-адрес',
    address: 'IPv4-адрес',
    mask: 'Маска подсети',
    gateway: 'Шлюз',
    dns: 'DNS-сервер',
  },
  log: {
    time: 'Время',
    kind: 'Тип',
    event: 'Событие',
    details: 'Подробности',
    empty: 'Записей этого типа пока нет.',
    all: 'Все',
    filter: 'Показать',
    newer: 'Новее',
    older: 'Старее',
    page: (page, of) => `${page} / ${of}`,
    kinds: { operation: 'Операция', exception: 'Исключение', information: 'Информация' },
    text: (entry) => {
      switch (entry.event) {
        case 'booted':
          return { event: 'Включение', details: '' };
        case 'power-lost':
          return { event: 'Пропало питание', details: 'Регистратор не был выключен' };
        case 'reboot-requested':
          return { event: 'Перезагрузка', details: entry.user };
        case 'shutdown-requested':
          return { event: 'Выключение', details: entry.user };
        case 'login':
          return { event: 'Вход', details: `${entry.user} · ${outcome(entry.outcome)}` };
        case 'logout':
          return { event: 'Выход', details: entry.user };
        case 'config-changed':
          return {
            event: 'Изменены настройки',
            details: `${entry.user} · ${entry.fields.map((field) => fieldNames[field as ConfigKey] ?? field).join(', ')}`,
          };
        case 'platform-online':
          return { event: 'Hik-Connect в сети', details: entry.server };
        case 'platform-offline':
          return {
            event: 'Hik-Connect не в сети',
            details: offlineReasons[entry.reason as OfflineReason] ?? entry.reason,
          };
        case 'binding-changed':
          return {
            event: 'Изменилась привязка',
            details: entry.bound ? 'Добавлено в учётную запись' : 'Больше не привязано',
          };
        case 'unbind':
          return { event: 'Отвязка', details: `${ways[entry.way]} · ${outcome(entry.outcome)}` };
      }
    },
  },
  power: {
    logout: 'Выход',
    logoutHint: 'Завершает ваш сеанс. Просмотр остаётся.',
    reboot: 'Перезагрузка',
    rebootHint: 'Перезапускает регистратор. Запись ненадолго прервётся.',
    shutdown: 'Выключение',
    shutdownHint: 'Выключает регистратор.',
    askReboot: 'Регистратор перезапустится. Продолжить?',
    askShutdown: 'Регистратор выключится и не будет вести запись, пока его не включат снова. Продолжить?',
    noRight: 'У вас нет такого права. Войдите как admin.',
  },
};
