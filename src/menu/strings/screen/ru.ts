/** Russian words of the screen without the menu: what a person may meet before login. */
import type { PasswordRefusal } from '../../../device/index.ts';
import type { ScreenStrings } from './en.ts';

const rules = new Intl.PluralRules('ru');
/** One, few, many: 1 минута, 2 минуты, 5 минут. */
export const plural = (n: number, one: string, few: string, many: string): string => {
  const form = rules.select(n);
  return `${n} ${form === 'one' ? one : form === 'few' ? few : many}`;
};

const passwordRefusal = (why: PasswordRefusal): string => {
  switch (why.code) {
    case 'not-activated':
      return 'Регистратор ещё не активирован: сначала задайте пароль администратора.';
    case 'password-empty':
      return 'Введите пароль.';
    case 'password-wrong':
      return `Неверный пароль. Осталось попыток: ${why.attemptsLeft}.`;
    case 'locked':
      return `Слишком много неверных паролей. Повторите через ${why.secondsLeft} с.`;
    case 'unknown-result':
      return 'Регистратор перезапускался. Повторите попытку.';
  }
};

export const ru: ScreenStrings = {
  brand: 'SIM NVR',
  ok: 'OK',
  cancel: 'Отмена',
  close: 'Закрыть',
  fault: 'Регистратор не смог это сделать. Ничего не изменено. Повторите попытку.',
  showText: 'Показать',
  hideText: 'Скрыть',
  passwordRefusal,
  missing: {
    title: 'Не загружено',
    text: 'Часть этой страницы не пришла. Проверьте связь и загрузите её заново.',
    reload: 'Загрузить',
  },
  copy: {
    told: 'Открыто в другой вкладке: это копия, и ничего из сделанного здесь не сохранится.',
    gone: 'Другая вкладка закрыта. Можно продолжить здесь.',
    takeOver: 'Продолжить здесь',
  },
  boot: {
    starting: 'Запуск…',
    stopping: 'Выключение…',
    restarting: 'Перезагрузка…',
    installing: (percent) => `Установка прошивки… ${percent} %`,
    keepPower: 'Не выключайте питание.',
  },
  off: { title: 'Регистратор выключен', powerOn: 'Включить' },
  safeMode: {
    title: 'Сохранённые настройки не читаются',
    body: 'Память этого регистратора повреждена или записана другой программой. Ничего не изменено и не заменено значениями по умолчанию. Чтобы снова пользоваться регистратором, восстановите заводские настройки. Или начните сценарий заново: тогда всё пойдёт с начала.',
    bodyAlone:
      'Сохранённое этой страницей повреждено или записано другой программой, и неизвестно даже, какой это был регистратор. Ничего не изменено. Чтобы продолжить, начните заново: всё сохранённое будет стёрто, сценарий начнётся сначала.',
    restore: 'Восстановить заводские настройки',
    ask: 'Пользователи, пароли, настройки и журнал будут стёрты. Затем регистратор нужно активировать с новым паролем администратора. К учётной записи Hik-Connect он останется привязан: освободит его только отвязка.',
    confirm: 'Стереть и запустить',
    startOver: 'Начать заново',
  },
  live: {
    label: (shown) => `Просмотр, ${plural(shown, 'канал', 'канала', 'каналов')}`,
    channel: (n) => `Камера ${String(n).padStart(2, '0')}`,
    noVideo: 'НЕТ ВИДЕО',
    contextMenu: 'Быстрое меню',
    openMenu: 'Меню',
    layout: (n) => plural(n, 'окно', 'окна', 'окон'),
    next: 'Следующий экран',
    previous: 'Предыдущий экран',
    stopTurns: 'Остановить автосмену',
    startTurns: 'Включить автосмену',
    hint: 'Меню — по правой кнопке мыши',
  },
  login: {
    title: 'Вход',
    user: 'Имя пользователя',
    password: 'Пароль',
    forgot: 'Забыли пароль?',
    wait: (seconds) => `Пользователь заблокирован: слишком много неверных паролей. Повторите через ${seconds} с.`,
  },
  patternLogin: {
    title: 'Графический ключ',
    draw: 'Проведите ключ пользователя admin.',
    forgot: 'Забыли ключ?',
    switchUser: 'Сменить пользователя',
    wrong: (attemptsLeft) => `Неверный ключ. Осталось попыток: ${attemptsLeft}.`,
    passwordOnly: 'Ключ отключён: слишком много неверных. Введите пароль.',
  },
  notices: {
    'place-unknown': 'В этой прошивке нет такой страницы. Открыта первая страница меню.',
    'place-closed': 'Эта страница вам недоступна. Войдите как admin.',
    'account-gone': 'Вашего пользователя удалили или изменили, поэтому сеанс завершён.',
    'idle-logout': 'Сеанс завершён: вы долго ничего не делали.',
  },
  keyboard: {
    keyboard: 'Экранная клавиатура',
    shift: 'Shift',
    caps: 'Caps Lock',
    language: 'Язык',
    symbols: 'Символы',
    letters: 'Буквы',
    backspace: 'Стереть',
    left: 'Влево',
    right: 'Вправо',
    space: 'Пробел',
    enter: 'Ввод',
    esc: 'Закрыть',
  },
};
