/** What stands on a screen that rests, for who hears it read; both languages, as of live view. */
import type { Language } from '../index.ts';

export const saverLabel: Record<Language, string> = {
  en: 'Screen saver: move the mouse or press a key',
  ru: 'Заставка: двиньте мышью или нажмите клавишу',
};
