// What a shop calls its cameras, in the order of the channels. Here and not among the screen's words, because only live view says them.
import type { Language } from '../strings/index.ts';

export const cameraNames: Record<Language, readonly string[]> = {
  ru: 'Касса 1|Торговый зал|Склад|Въезд|Парковка|Главный вход|Разгрузка|Улица|Коридор|Офис|Ресепшен|Кафе|Серверная|Подземный паркинг|Периметр|Служебный вход'.split(
    '|',
  ),
  en: 'Checkout 1|Sales Floor|Warehouse|Gate|Car Park|Main Entrance|Loading Yard|Street|Corridor|Office|Reception|Cafe|Server Room|Garage|Perimeter|Staff Door'.split(
    '|',
  ),
};

/** A channel as it stands in lists: its number on the box, and its name. */
export const cameraTitle = (channel: number, language: Language): string =>
  `D${channel + 1} ${cameraNames[language][channel] ?? ''}`.trim();
