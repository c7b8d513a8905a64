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
    text: 'Часть страницы не загрузилась. Проверьте связь и обновите страницу.',
    reload: 'Обновить',
  },
  boot: {
    starting: 'Запуск…',
    stopping: 'Выключение…',
    restarting: 'Перезагрузка…',
    installing: { reading: 'Чтение', writing: 'Запись' },
    megabytes: 'МБ',
    keepPower: 'Не выключайте питание.',
  },
  off: { title: 'Регистратор выключен', powerOn: 'Включить' },
  login: {
    title: 'Вход',
    user: 'Имя пользователя',
    password: 'Пароль',
    forgot: 'Забыли пароль?',
    capsLock: 'Включён Caps Lock.',
    strays: {
      letters: 'Таких букв в пароле не бывает: переключите раскладку на английскую.',
      signs: 'В пароле не бывает пробелов и знаков «;» и «~».',
    },
    wait: (seconds) => `Пользователь заблокирован: слишком много неверных паролей. Повторите через ${seconds} с.`,
  },
  patternLogin: {
    title: 'Графический ключ',
    draw: 'Проведите ключ пользователя admin.',
    forgot: 'Забыли ключ?',
    switchUser: 'Сменить пользователя',
    wrong: (attemptsLeft) => `Неверный ключ. Осталось попыток: ${attemptsLeft}.`,
    passwordOnly: 'Слишком много неверных ключей. Введите пароль.',
  },
  notices: {
    'place-unknown': 'В этой прошивке нет такой страницы. Открыта первая страница меню.',
    'place-closed': 'Эта страница вам недоступна. Войдите как admin.',
    'account-gone': 'Вашего пользователя удалили или изменили, поэтому сеанс завершён.',
    'idle-logout': 'Сеанс завершён: вы долго ничего не делали.',
  },
  keyboard: {
    noSpaces: 'Пробелов здесь не бывает.',
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
