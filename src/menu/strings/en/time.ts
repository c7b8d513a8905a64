/** English words: the clock's settings, System › General › Date & Time and DST. */
import type { ChoiceKey, Config, ConfigKey } from '../../../device/index.ts';
import { plural } from '../screen/en.ts';

export const timeFields: Record<Extract<ConfigKey, `time.${string}`>, string> = {
  'time.zone': 'Time Zone',
  'time.dateFormat': 'Date Format',
  'time.dst': 'Enable DST',
  'time.dstMode': 'DST Mode',
  'time.dstStartMonth': 'Start Month',
  'time.dstStartWeek': 'Start Week',
  'time.dstStartDay': 'Start Day',
  'time.dstStartHour': 'Start Hour',
  'time.dstEndMonth': 'End Month',
  'time.dstEndWeek': 'End Week',
  'time.dstEndDay': 'End Day',
  'time.dstEndHour': 'End Hour',
  'time.dstBias': 'DST Bias',
};

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const weeks = ['First', 'Second', 'Third', 'Fourth', 'Last'] as const;
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
/** Cities by which people know a zone. */
const cities: Record<number, string> = {
  [-480]: 'Los Angeles',
  [-420]: 'Denver',
  [-360]: 'Chicago',
  [-300]: 'New York',
  [-240]: 'Halifax',
  [-180]: 'Buenos Aires',
  0: 'London',
  60: 'Berlin',
  120: 'Kaliningrad, Kyiv',
  180: 'Moscow, Minsk',
  210: 'Tehran',
  240: 'Samara, Dubai',
  300: 'Yekaterinburg, Tashkent',
  330: 'Delhi',
  345: 'Kathmandu',
  360: 'Omsk, Bishkek',
  420: 'Novosibirsk, Bangkok',
  480: 'Irkutsk, Beijing',
  540: 'Yakutsk, Tokyo',
  570: 'Adelaide',
  600: 'Vladivostok, Sydney',
  660: 'Magadan',
  720: 'Kamchatka, Auckland',
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

export const timeChoices: { [K in Extract<ChoiceKey, `time.${string}`>]: (value: Config[K]) => string } = {
  'time.zone': zone,
  'time.dateFormat': (order) => ({ dmy: 'DD-MM-YYYY', mdy: 'MM-DD-YYYY', ymd: 'YYYY-MM-DD' })[order],
  'time.dstMode': (mode) => ({ auto: 'Auto (European Union)', manual: 'Manual' })[mode],
  'time.dstStartMonth': month,
  'time.dstStartWeek': week,
  'time.dstStartDay': day,
  'time.dstEndMonth': month,
  'time.dstEndWeek': week,
  'time.dstEndDay': day,
  'time.dstBias': (minutes) => plural(minutes, 'minute', 'minutes'),
};

export const clock = {
  deviceTime: 'Device Time',
  set: 'Set…',
  title: 'Set Date and Time',
  date: 'Date',
  time: 'Time',
  parts: { year: 'Year', month: 'Month', day: 'Day', hour: 'Hour', minute: 'Minute', second: 'Second' },
  none: 'This date or time does not exist. Correct it.',
  range: 'The clock covers the years 2000 to 2099. Enter a year in this range.',
  noRight: 'You are not allowed to set the clock. Log in as admin.',
};
