/** Russian words: what goes to the monitors, and the question whether a new picture stays. */
import type * as en from '../en/output.ts';
import { plural } from '../screen/ru.ts';

export const outputFields: typeof en.outputFields = {
  'output.standard': 'Стандарт вывода',
  'output.same': 'Одинаковый вывод HDMI и VGA',
  'general.resolution': 'Разрешение экрана',
  'output.vga': 'Разрешение VGA',
  'output.margin': 'Поля экрана',
  'output.pointer': 'Скорость курсора мыши',
  'output.saver': 'Заставка',
};

const size = (mode: string): string => (mode === 'auto' ? 'Авто' : mode.replace('x', ' × '));

export const outputChoices: typeof en.outputChoices = {
  'output.standard': (standard) => ({ pal: 'PAL (50 Гц)', ntsc: 'NTSC (60 Гц)' })[standard],
  'general.resolution': size,
  'output.vga': size,
  'output.margin': (percent) => (percent === 0 ? 'Нет' : `${percent} %`),
  'output.pointer': (speed) =>
    ({ 1: 'Очень медленно', 2: 'Медленно', 3: 'Обычная', 4: 'Быстро', 5: 'Очень быстро' })[speed],
  'output.saver': (n) => (n === 0 ? 'Выключена' : plural(n, 'минута', 'минуты', 'минут')),
};

export const outputHints: typeof en.outputHints = {
  'output.same': 'Без флажка: меню на HDMI, просмотр на VGA.',
  'general.resolution': 'Авто: режим, который запрашивает монитор.',
  'output.vga': 'В окне браузера виден выход HDMI.',
  'output.margin': 'Для монитора, который обрезает края изображения.',
  'output.pointer': 'Для монитора самого устройства. В окне браузера действуют настройки мыши компьютера.',
  'output.saver': 'Экран темнеет, если мышь не трогали столько времени. Движение или щелчок только будят его.',
};

export const output: typeof en.output = {
  ask: 'Оставить этот режим экрана?',
  back: (seconds) => `Без ответа прежний режим вернётся через ${plural(seconds, 'секунду', 'секунды', 'секунд')}.`,
  notStored: 'Режим не сохранён, вернулся прежний:',
  beyondVga: 'VGA показывает не больше 1920 × 1080. Выберите меньшее разрешение или выключите одинаковый вывод.',
};
