/** Russian words of live view. */
import type { LiveWords } from './en.ts';

/** Not the screen's own: with it the screen's words of both languages would come along. */
const plural = (n: number, one: string, few: string, many: string): string => {
  const words: Partial<Record<Intl.LDMLPluralRule, string>> = { one, few };
  return `${n} ${words[new Intl.PluralRules('ru').select(n)] ?? many}`;
};

export const ru: LiveWords = {
  label: (shown) => `Просмотр, ${plural(shown, 'канал', 'канала', 'каналов')}`,
  why: {
    'no-video': 'НЕТ ВИДЕО',
    disconnected: 'СЕТЬ ОТКЛЮЧЕНА',
    'wrong-password': 'НЕВЕРНОЕ ИМЯ ИЛИ ПАРОЛЬ',
    'no-resource': 'НЕ ХВАТАЕТ РЕСУРСОВ',
  },
  contextMenu: 'Быстрое меню',
  openMenu: 'Меню',
  layout: (n) => plural(n, 'окно', 'окна', 'окон'),
  singleScreen: 'Один экран',
  multiScreen: 'Мультиэкран',
  startRecording: 'Начать запись',
  continuous: 'Постоянно',
  onMotion: 'По движению',
  next: 'Следующий экран',
  previous: 'Предыдущий экран',
  stopTurns: 'Остановить автосмену',
  startTurns: 'Включить автосмену',
  eventHint: 'Есть сообщение регистратора',
  hint: 'Меню — по правой кнопке мыши',
  hintTouch: 'Меню — нажмите здесь',
};
