/** A lesson's text as it is read: names of places and the words of menu, PC, phone and panel are put in as they are called today. */
import type { MenuWords, TrainerFacts } from '../ports.ts';
import type { Strings } from '../strings/index.ts';
import type { Both } from './lesson.ts';

export interface LessonWords {
  language: TrainerFacts['language'];
  menu: MenuWords;
  panel: Strings;
}

/** A way stands apart from the words around it. */
const quoted = { ru: (way: string) => `«${way}»`, en: (way: string) => `“${way}”` };

const NAMES = /\[([^\]]+)\]|\{([^}]+)\}|<([^>]+)>/g;

/** @throws Error where a name is nobody's: a text that points nowhere is a mistake of ours. */
export function lessonText(text: Both, { language, menu, panel }: LessonWords): string {
  return text[language].replace(NAMES, (token, place?: string, word?: string, own?: string) => {
    const way = place ? menu.place(place) : null;
    const said = way ? quoted[language](way) : word ? wordOf(menu, word) : own ? wordAt(panel, own) : null;
    if (said === null)
      throw new Error(`A lesson names ${token}, which is neither in the menu nor beside it nor on the panel.`);
    return said;
  });
}

function wordOf({ words, beside }: MenuWords, word: string): string | null {
  const [, face, path] = /^(pc|phone):(.+)$/.exec(word) ?? [];
  return path === undefined ? wordAt(words, word) : wordAt(face === 'pc' ? beside.pc : beside.phone, path);
}

/** `cloud/bindAnother` in words of any shape; null where there is no text. */
function wordAt(words: object, path: string): string | null {
  let at: unknown = words;
  for (const step of path.split('/'))
    at = typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? Reflect.get(at, step) : undefined;
  return typeof at === 'string' ? at : null;
}
