/**
 * What is on the recorder's screen, found by the words on it: controls, dialogs, keys. What a person does with them in a row is
 * `recorder.ts`.
 */
import { expect, type Locator, type Page } from '@playwright/test';
import { en, type Strings } from '../../src/menu/strings/en.ts';
import { type LiveWords, liveWords } from '../../src/menu/strings/live/index.ts';
import { ru } from '../../src/menu/strings/ru.ts';
import { type SafeModeWords, safeModeWords } from '../../src/menu/strings/still/index.ts';
import type { PageId } from '../../src/menu/tree/tree.ts';
import { en as benchEn } from '../../src/trainer/strings/en.ts';
import { ru as benchRu } from '../../src/trainer/strings/ru.ts';
import { documentedPasswords } from '../../src/world/scenarios/passwords.ts';

export type Language = 'ru' | 'en';
export type Face = 'kiosk' | 'lab';
export type By = 'keyboard' | 'on-screen';

export const languages = ['ru', 'en'] as const;
export const faces = ['kiosk', 'lab'] as const;
export const passwords = documentedPasswords;
/** The menu's words, live view's and safe mode's. */
export type Words = Strings & { live: LiveWords; safeMode: SafeModeWords };
export const wordsOf: Record<Language, Words> = {
  en: { ...en, live: liveWords.en, safeMode: safeModeWords.en },
  ru: { ...ru, live: liveWords.ru, safeMode: safeModeWords.ru },
};
export const benchWordsOf = { en: benchEn, ru: benchRu };
export const HIK_CONNECT = 'system/network/advanced/platform-access/hik-connect' satisfies PageId;

export class Controls {
  language: Language = 'en';
  face: Face = 'kiosk';
  /** Firmware 3.x begins its menu with a grid of icons. */
  grid = false;

  constructor(readonly page: Page) {}

  get t(): Words {
    return wordsOf[this.language];
  }
  get panel() {
    return benchWordsOf[this.language];
  }
  /** The picture on the monitor, without the panel around it. */
  get screen(): Locator {
    return this.face === 'kiosk' ? this.page.locator('body') : this.page.locator('.lab-monitor-screen');
  }

  // — controls

  button(name: string, within: Locator = this.screen): Locator {
    return within.getByRole('button', { name, exact: true });
  }
  field(name: string, within: Locator = this.screen): Locator {
    return within.getByRole('textbox', { name, exact: true });
  }
  box(name: string, within: Locator = this.screen): Locator {
    return within.getByRole('checkbox', { name, exact: true });
  }
  /** A row that is only read, by its label. */
  row(label: string): Locator {
    return this.screen.getByRole('group', { name: label, exact: true });
  }
  async choose(label: string, option: string): Promise<void> {
    await this.screen.getByRole('combobox', { name: label, exact: true }).click();
    await this.screen.getByRole('listbox').getByRole('option', { name: option, exact: true }).click();
  }
  async apply(): Promise<void> {
    await this.button(this.t.apply).click();
  }
  async applied(): Promise<void> {
    await this.apply();
    await expect(this.screen.getByRole('status').filter({ hasText: this.t.applied })).toBeVisible();
  }

  // — dialogs and keyboards

  dialog(title: string): Locator {
    return this.screen.getByRole('dialog', { name: title, exact: true });
  }
  async expectDialog(title: string): Promise<Locator> {
    const dialog = this.dialog(title);
    await expect(dialog).toBeVisible();
    return dialog;
  }
  /** The minute of a lock, in the place of the password: by its words, because other things in a dialog report their status too. */
  get passwordWait(): Locator {
    const words = new RegExp(this.t.login.wait(0).replace('0', '\\d+'));
    return this.screen.getByRole('dialog').getByRole('status').filter({ hasText: words });
  }
  async press(dialog: Locator, button: string): Promise<void> {
    await this.button(button, dialog).click();
  }

  get keys(): Locator {
    return this.screen.getByRole('group', { name: this.t.keyboard.keyboard });
  }
  key(name: string): Locator {
    return this.keys.getByRole('button', { name, exact: true });
  }
  /** Small letters and digits of the layout that is on. */
  async tap(text: string): Promise<void> {
    for (const character of text) await this.key(character === ' ' ? this.t.keyboard.space : character).click();
  }

  async typePassword(password: string, { by }: { by: By } = { by: 'keyboard' }): Promise<void> {
    const field = this.field(this.t.login.password);
    await expect(field).toBeFocused();
    if (by === 'on-screen') await this.tap(password);
    else {
      await this.page.keyboard.type(password);
      // The input follows when the keys pause, or at once when its caret is asked for.
      await this.page.keyboard.press('End');
    }
    await expect(field).toHaveValue('•'.repeat(password.length));
  }
}
