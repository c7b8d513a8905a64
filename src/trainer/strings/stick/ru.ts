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
  full: 'Файл не помещается на накопитель. Сначала удалите что-нибудь.',
  hint: 'С ним регистратор обновляется, экспортирует и импортирует настройки: «Обслуживание › Обновление» и «Импорт/экспорт».',
};
