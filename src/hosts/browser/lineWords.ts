/** What is said over a screen whose line has no other end. Both languages come with the line: who has none never needs them. */

const en = {
  lost: {
    title: 'No connection to the recorder',
    text: 'The screen comes back by itself as soon as sim-nvr answers. If it was stopped, start it again.',
  },
  other: { title: 'The recorder’s program was updated', text: 'Reload the page.' },
  reload: 'Reload',
  cut: 'No proper answer came from the recorder. Look whether it was done; if not, try again.',
};

const ru: typeof en = {
  lost: {
    title: 'Нет связи с регистратором',
    text: 'Экран вернётся сам, как только программа sim-nvr ответит. Если её остановили, запустите её снова.',
  },
  other: { title: 'Программа регистратора обновилась', text: 'Обновите страницу.' },
  reload: 'Обновить',
  cut: 'Регистратор не ответил как следует. Посмотрите, сделано ли это; если нет, повторите.',
};

export type LineLanguage = 'ru' | 'en';
export const lineWords: Record<LineLanguage, typeof en> = { en, ru };
