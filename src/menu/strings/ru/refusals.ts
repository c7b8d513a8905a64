/** Russian words: why the recorder says no, and how an operation ended. */
import type { OfflineReason, PictureFault, Refusal, Via, Way } from '../../../device/index.ts';
import { ru as screen } from '../screen/ru.ts';

export const offlineReasons: Record<OfflineReason, string> = {
  'no-link': 'нет подключения к сети',
  'no-address': 'нет адреса от DHCP',
  'ip-conflict': 'конфликт IP-адресов',
  'pppoe-no-modem': 'модем не отвечает',
  'pppoe-refused': 'провайдер отказал в PPPoE',
  'no-gateway': 'шлюз недоступен',
  'name-not-resolved': 'имя сервера не найдено',
  'server-silent': 'сервер не отвечает',
  'mtu-too-large': 'MTU больше, чем пропускает сеть',
  'wrong-region': 'сервер другого региона',
  registering: 'подключение',
};

/** Why a channel has no picture, as the tile says it in capitals. */
export const pictureFaults: Record<PictureFault, string> = {
  'no-video': 'нет видео',
  disconnected: 'сеть отключена',
  'wrong-password': 'неверное имя пользователя или пароль',
  'no-resource': 'не хватает ресурсов',
};

export const offlineCures: Record<OfflineReason, string> = {
  'no-link': 'Проверьте сетевой кабель регистратора.',
  'no-address': 'Проверьте роутер или отключите DHCP и введите адреса на странице «Система › Сеть › TCP/IP».',
  'ip-conflict':
    'Такой же адрес у другого устройства. Введите свободный на странице «Система › Сеть › TCP/IP» или смените адрес того.',
  'pppoe-no-modem':
    'Проверьте питание и кабель модема. Если подключается роутер, отключите PPPoE на странице «Система › Сеть › TCP/IP › PPPoE».',
  'pppoe-refused': 'Введите имя и пароль из договора на странице «Система › Сеть › TCP/IP › PPPoE».',
  'no-gateway': 'Проверьте адрес и шлюз на странице «Система › Сеть › TCP/IP».',
  'name-not-resolved': 'Проверьте адрес сервера и DNS на странице «Система › Сеть › TCP/IP».',
  'server-silent': 'Повторите позже. Где связь обрывается, покажет страница «Обслуживание › Сеть › Проверка сети».',
  'mtu-too-large': 'Введите MTU 1500 на странице «Система › Сеть › TCP/IP».',
  'wrong-region': 'Отметьте «Пользовательский», впишите сервер своего региона и нажмите «Применить».',
  registering: 'Дождитесь статуса «В сети».',
};

export const refusal = (why: Refusal): string => {
  switch (why.code) {
    case 'firmware-unsupported':
      return 'Инструкция об этой прошивке молчит: в симуляторе отвязка на регистраторе есть только на 4.x. Используйте программу SADP или приложение Hik-Connect.';
    case 'unbind-absent':
      return 'Прошивка относится к 4.x, но отвязки на самом регистраторе в ней нет. Используйте программу SADP или приложение Hik-Connect.';
    case 'device-refused':
      return 'Платформа внутри регистратора отказывает в отвязке, устройство остаётся привязанным. Используйте программу SADP или приложение Hik-Connect.';
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

export const ways: Record<Way, string> = {
  'local-menu': 'Локальное меню',
  sadp: 'SADP',
  app: 'Приложение',
  isapi: 'ISAPI',
  device: 'Устройство',
};

export const lockSources = (sources: readonly Via[]): string =>
  `Неверные пароли пришли по сети: ${sources.map(({ way, from }) => `${from} (${ways[way]})`).join(', ')}. Выясните, ${sources.length === 1 ? 'чей это адрес' : 'чьи это адреса'}.`;

export const outcome = (code: 'ok' | Refusal['code']): string =>
  ({
    ok: 'Выполнено',
    'firmware-unsupported': 'Не предусмотрено на этой прошивке',
    'unbind-absent': 'Нет в этой прошивке',
    'device-refused': 'Устройство отказало',
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
