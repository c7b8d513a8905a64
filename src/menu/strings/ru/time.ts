/** Russian words: the clock's settings, System › General › Date & Time and DST. */
import type * as en from '../en/time.ts';
import { plural } from '../screen/ru.ts';

export const timeFields: typeof en.timeFields = {
  'time.zone': 'Часовой пояс',
  'time.dateFormat': 'Формат даты',
  'time.dst': 'Летнее время',
  'time.dstMode': 'Правило перехода',
  'time.dstStartMonth': 'Начало: месяц',
  'time.dstStartWeek': 'Начало: неделя',
  'time.dstStartDay': 'Начало: день',
  'time.dstStartHour': 'Начало: час',
  'time.dstEndMonth': 'Конец: месяц',
  'time.dstEndWeek': 'Конец: неделя',
  'time.dstEndDay': 'Конец: день',
  'time.dstEndHour': 'Конец: час',
  'time.dstBias': 'Сдвиг времени',
};

const months = [
  'Январь',
  'Февраль',
  'Март',
  'Апрель',
  'Май',
  'Июнь',
  'Июль',
  'Август',
  'Сентябрь',
  'Октябрь',
  'Ноябрь',
  'Декабрь',
] as const;
const weeks = ['Первая', 'Вторая', 'Третья', 'Четвёртая', 'Последняя'] as const;
const days = ['Воскресенье', 'Понедельник', 'Вторник', 'Среда', 'Четверг', 'Пятница', 'Суббота'] as const;
/** Cities by which people know a zone. */
const cities: Record<number, string> = {
  [-480]: 'Лос-Анджелес',
  [-420]: 'Денвер',
  [-360]: 'Чикаго',
  [-300]: 'Нью-Йорк',
  [-240]: 'Галифакс',
  [-180]: 'Буэнос-Айрес',
  0: 'Лондон',
  60: 'Берлин',
  120: 'Калининград, Киев',
  180: 'Москва, Минск',
  210: 'Тегеран',
  240: 'Самара, Дубай',
  300: 'Екатеринбург, Ташкент',
  330: 'Дели',
  345: 'Катманду',
  360: 'Омск, Бишкек',
  420: 'Новосибирск, Бангкок',
  480: 'Иркутск, Пекин',
  540: 'Якутск, Токио',
  570: 'Аделаида',
  600: 'Владивосток, Сидней',
  660: 'Магадан',
  720: 'Камчатка, Окленд',
};

/** `(GMT+03:00) Moscow`. */
function zone(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const name = `(GMT${minutes < 0 ? '−' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')})`;
  return cities[minutes] ? `${name} ${cities[minutes]}` : name;
}
const month = (n: number): string => months[n - 1] ?? '';
const week = (n: number): string => weeks[n - 1] ?? '';
const day = (n: number): string => days[n] ?? '';

export const timeChoices: typeof en.timeChoices = {
  'time.zone': zone,
  'time.dateFormat': (order) => ({ dmy: 'ДД.ММ.ГГГГ', mdy: 'ММ.ДД.ГГГГ', ymd: 'ГГГГ.ММ.ДД' })[order],
  'time.dstMode': (mode) => ({ auto: 'Авто (Европейский союз)', manual: 'Вручную' })[mode],
  'time.dstStartMonth': month,
  'time.dstStartWeek': week,
  'time.dstStartDay': day,
  'time.dstEndMonth': month,
  'time.dstEndWeek': week,
  'time.dstEndDay': day,
  'time.dstBias': (minutes) => plural(minutes, 'минута', 'минуты', 'минут'),
};

export const clock: typeof en.clock = {
  deviceTime: 'Время устройства',
  set: 'Установить…',
  title: 'Установка даты и времени',
  date: 'Дата',
  time: 'Время',
  parts: { year: 'Год', month: 'Месяц', day: 'День', hour: 'Час', minute: 'Минута', second: 'Секунда' },
  none: 'Такой даты или такого времени нет. Исправьте значение.',
  range: 'Допустимы годы с 2000 по 2099. Введите год из этого промежутка.',
  noRight: 'У вас нет права менять время. Войдите как admin.',
};
