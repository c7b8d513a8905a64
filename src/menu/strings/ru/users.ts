/** Russian words: roles, rights, and the user's page. */
import type { UserNameFault } from '../../../device/index.ts';
import type * as en from '../en/users.ts';
import { plural } from '../screen/ru.ts';
import { access } from './access.ts';

export const roles: typeof en.roles = { admin: 'Администратор', operator: 'Оператор', guest: 'Гость' };

export const rights: typeof en.rights = {
  settings: 'Локальные настройки',
  log: 'Просмотр журнала',
  power: 'Выключение и перезагрузка',
  advanced: 'Обновление прошивки',
  users: 'Управление пользователями',
};

const nameFaults: Record<UserNameFault, string> = {
  empty: 'Введите имя пользователя.',
  'too-long': 'Имя слишком длинное. Не больше 32 символов.',
  'bad-characters': 'Только видимые символы, без пробелов в начале и в конце.',
  reserved: 'Это имя использует сам регистратор. Выберите другое.',
  taken: 'Пользователь с таким именем уже есть; регистр букв не важен. Выберите другое имя.',
};

export const users: typeof en.users = {
  name: 'Имя пользователя',
  level: 'Уровень',
  rights: 'Права',
  pattern: 'Графический ключ',
  patternSet: 'Задан',
  patternNone: 'Не задан',
  allRights: 'Все права',
  noRights: 'Нет',
  rightsList: ([first = '', ...others]) =>
    [first, ...others.map((name) => name.charAt(0).toLowerCase() + name.slice(1))].join(', '),
  count: (count, max) => `${plural(count, 'пользователь', 'пользователя', 'пользователей')} из ${max}`,
  select: (name) => `Выбрать: ${name}`,
  selected: 'Выбранный пользователь',
  add: 'Добавить',
  edit: 'Изменить',
  delete: 'Удалить',
  password: 'Сменить пароль',
  full: 'Места для ещё одного пользователя нет. Сначала удалите кого-нибудь.',
  ownHint: 'Здесь вы можете сменить свой пароль. Уровень и права задаёт администратор.',
  adminHint: 'У администратора есть все права, удалить его нельзя.',
  tasks: {
    add: 'Новый пользователь',
    edit: 'Изменение пользователя',
    delete: 'Внимание',
    password: 'Смена пароля',
    pattern: 'Графический ключ',
    'no-pattern': 'Внимание',
    email: 'Резервная почта',
    questions: 'Контрольные вопросы',
    guid: 'Экспорт файла GUID',
  },
  permission: {
    add: 'Чтобы добавить пользователя, введите пароль администратора.',
    edit: 'Чтобы изменить этого пользователя, введите пароль администратора.',
    delete: 'Чтобы удалить этого пользователя, введите пароль администратора.',
    password: 'Чтобы задать новый пароль этому пользователю, введите пароль администратора.',
    pattern: 'Чтобы задать графический ключ, введите пароль администратора.',
    'no-pattern': 'Чтобы убрать графический ключ, введите пароль администратора.',
    email: 'Чтобы изменить резервную почту, введите пароль администратора.',
    questions: 'Чтобы задать контрольные вопросы, введите пароль администратора.',
    guid: 'Чтобы записать файл GUID, введите пароль администратора.',
  },
  askDelete: (name) =>
    `Удалить пользователя ${name}? Если ${name} сейчас в системе, его сеанс завершится. Отменить это нельзя.`,
  askNoPattern: 'Убрать графический ключ? После этого регистратор откроет только пароль.',
  done: {
    add: (name) => `Пользователь ${name} добавлен.`,
    edit: (name) => `Пользователь ${name} изменён.`,
    delete: (name) => `Пользователь ${name} удалён.`,
    password: (name) => `Пароль пользователя ${name} изменён.`,
    pattern: () => 'Графический ключ задан.',
    'no-pattern': () => 'Графический ключ убран.',
    email: () => 'Резервная почта сохранена.',
    questions: () => 'Контрольные вопросы сохранены.',
    guid: (_name, file) => `Файл GUID на USB-накопителе: ${file}`,
  },
  email: 'Резервная почта',
  emailNone: 'Нет',
  emailHint: 'Например, name@mail.com. Пустое поле удалит адрес.',
  questions: 'Контрольные вопросы',
  questionsSet: 'Ответы заданы',
  questionsNone: 'Не заданы',
  guid: 'Файл GUID',
  guidSet: 'Записан',
  guidNone: 'Не записан',
  set: 'Задать',
  change: 'Изменить',
  remove: 'Убрать',
  export: 'Экспорт',
  oldPassword: 'Старый пароль',
  ownDone: 'Ваш пароль изменён. Выходить из системы не нужно.',
  refusal: (why) => {
    switch (why.code) {
      case 'no-permit':
        return 'Разрешение использовано или устарело. Введите пароль ещё раз.';
      case 'name-refused':
        return nameFaults[why.fault];
      case 'too-many':
        return `Регистратор хранит не больше ${why.max} пользователей. Сначала удалите кого-нибудь.`;
      case 'user-unknown':
        return 'Этого пользователя больше нет. Закройте окно и посмотрите список.';
      case 'is-admin':
        return 'С администратором этого сделать нельзя.';
      case 'password-refused':
        return access.passwordFaults[why.fault];
    }
  },
};
