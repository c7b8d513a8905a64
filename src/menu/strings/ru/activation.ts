/** Russian words: activation, and what is laid down for the day when the password is forgotten. */
import type * as en from '../en/activation.ts';

export const activation: typeof en.activation = {
  title: 'Активация',
  intro: 'Задайте пароль пользователя admin: без него регистратор не работает.',
  newPassword: 'Новый пароль',
  confirmPassword: 'Повторите пароль',
  email: 'Резервная почта',
  exportGuid: 'Экспорт файла GUID',
  setQuestions: 'Контрольные вопросы',
  activate: 'Активировать',
  skip: 'Пропустить',
  next: 'Далее',
  unknown: 'Работа регистратора прервалась. Повторите попытку.',
  faults: {
    'bad-email': 'Введите адрес вида name@mail.ru или оставьте поле пустым.',
    'bad-questions': 'Выберите три разных вопроса.',
    'empty-answer': 'Ответьте на все три вопроса.',
    'long-answer': 'В ответе может быть не больше 64 символов.',
  },
};

export const pattern: typeof en.pattern = {
  title: 'Графический ключ',
  draw: 'Проведите ключ не меньше чем через 4 точки: держите кнопку мыши или щёлкайте точку за точкой. Он заменит пароль при входе.',
  again: 'Проведите тот же ключ ещё раз.',
  tooShort: 'Соедините не меньше 4 точек.',
  mismatch: 'Ключи не совпали. Проведите ключ заново, дважды.',
  pad: 'Ключ из 3 × 3 точек',
  dot: (row, column) => `Ряд ${row}, столбец ${column}`,
  joined: (dots) => `Соединено точек: ${dots}`,
  clear: 'Стереть',
};

export const questions: typeof en.questions = {
  title: 'Контрольные вопросы',
  intro: 'Выберите три вопроса и ответьте на них. Ответы помогут сменить забытый пароль.',
  question: (n) => `Вопрос ${n}`,
  answer: (n) => `Ответ ${n}`,
  texts: {
    'first-school': 'Ваша первая школа?',
    'birth-town': 'Город вашего рождения?',
    'first-pet': 'Кличка первого питомца?',
    'childhood-friend': 'Друг вашего детства?',
    'first-teacher': 'Ваш первый учитель?',
    'favourite-book': 'Ваша любимая книга?',
    'favourite-dish': 'Ваше любимое блюдо?',
    'first-street': 'Улица вашего детства?',
    'first-job': 'Ваша первая работа?',
  },
};

export const guidExport: typeof en.guidExport = {
  title: 'Экспорт файла GUID',
  ask: 'Вставьте USB-накопитель в регистратор и нажмите «Экспорт». С этим файлом можно сменить забытый пароль: храните накопитель в надёжном месте.',
  export: 'Экспорт',
  retry: 'Повторить',
  noStick: 'В регистраторе нет USB-накопителя. Вставьте его (FAT32 или exFAT) и повторите.',
  readOnly: 'USB-накопитель защищён от записи. Сдвиньте переключатель на нём или вставьте другой и повторите.',
  full: 'На USB-накопителе нет места. Освободите место или вставьте другой и повторите.',
  done: (file) => `Файл ${file} записан на накопитель. Прежние файлы GUID этого регистратора больше не действуют.`,
};
