/** All words that the product says, on every face, and how a text of the guide quotes them: what the guide names is what the screen says. */
import { stringsOf as phone } from '../../src/phone/strings/index.ts';
import { stringsOf as tool } from '../../src/tool/strings/index.ts';
import { type Language, type Words as MenuWords, wordsOf as menu } from '../e2e/controls.ts';

export type { Language };

export interface Words {
  menu: MenuWords;
  tool: (typeof tool)[Language];
  app: (typeof phone)[Language];
}

export const wordsOf: Readonly<Record<Language, Words>> = {
  ru: { menu: menu.ru, tool: tool.ru, app: phone.ru },
  en: { menu: menu.en, tool: tool.en, app: phone.en },
};

/** A text of the guide, in HTML. */
export type Text = (words: Words) => string;
export type Both = Readonly<Record<Language, Text>>;

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A word as it stands on a button, a field or a page. */
export const ui = (word: string): string => `<b class="ui">${escapeHtml(word)}</b>`;
/** What is typed. */
export const typed = (text: string): string => `<kbd>${escapeHtml(text)}</kbd>`;
/** Places that one opens one after the other. */
export const path = (...words: string[]): string => words.map(ui).join(' <span class="then">›</span> ');
