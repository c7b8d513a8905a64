/** A lesson's text as it is read: names of places, of the menu's words and of the panel's are put in as they are called today. */
import { wordAt } from '../../base/index.ts';
import type { MenuWords, TrainerFacts } from '../ports.ts';
import type { Strings } from '../strings/index.ts';
import type { Both } from './lesson.ts';

export interface LessonWords {
  language: TrainerFacts['language'];
  menu: MenuWords;
  panel: Strings;
}

const NAMES = /\[([^\]]+)\]|\{([^}]+)\}|<([^>]+)>/g;

/** @throws Error where a name is nobody's: a text that points nowhere is a mistake of ours. */
export function lessonText(text: Both, { language, menu, panel }: LessonWords): string {
  return text[language].replace(NAMES, (token, place?: string, word?: string, own?: string) => {
    const said = place ? menu.place(place) : word ? menu.word(word) : wordAt(panel, own ?? '');
    if (said === null) throw new Error(`A lesson names ${token}, which is neither in the menu nor on the panel.`);
    return said;
  });
}
