/** The panel's words for the USB stick, in Russian. */
import type { stick as en } from './en.ts';

const rules = new Intl.PluralRules('ru');

export const stick: typeof en = {
  title: 'USB-накопитель',
  name: 'В регистраторе',
  in: 'вставлен',
  out: 'вынут',
  summary: (files) => {
    const form = rules.select(files);
    return `${files} ${form === 'one' ? 'файл' : form === 'few' ? 'файла' : 'файлов'}`;
  },
  empty: 'На накопителе ничего нет.',
  size: (kilobytes) => `${kilobytes} КБ`,
  megabytes: (n) => `${n.replace('.', ',')} МБ`,
  room: (size) => `Свободно: ${size}. Прошивки здесь такого же размера, как настоящие; содержимое условное.`,
  download: (file) => `Скачать: ${file}`,
  remove: (file) => `Удалить: ${file}`,
  offer: 'Какой файл положить',
  firmware: (version) => `Прошивка ${version} для этой модели`,
  offers: {
    'other-model': 'Прошивка другой модели',
    damaged: 'Повреждённая прошивка',
    'bad-settings': 'Настройки с ошибками',
  },
  put: 'Положить',
  upload: 'Свой файл…',
  refused: {
    full: 'Файл не помещается на накопитель. Сначала удалите что-нибудь.',
    'too-large': 'Свои файлы хранятся целиком и занимают не больше 4 МБ вместе. Возьмите файл поменьше.',
  },
  hint: 'С ним регистратор обновляется, экспортирует и импортирует настройки: «Обслуживание › Обновление» и «Импорт/экспорт».',
};
