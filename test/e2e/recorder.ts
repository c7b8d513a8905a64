/**
 * The recorder's screen as a person uses it: things are found by the words on them, in whichever language the screen speaks.
 * Verbs do and wait until the screen shows that it was done; what should be seen besides, the specs say.
 */
import { expect, type Locator, type Page } from '@playwright/test';
import { documentedPasswords } from '../../src/app/scenarios/passwords.ts';
import { en as benchEn } from '../../src/bench/strings/en.ts';
import { ru as benchRu } from '../../src/bench/strings/ru.ts';
import { en, type Strings } from '../../src/menu/strings/en.ts';
import { ru } from '../../src/menu/strings/ru.ts';
import type { PageId, PlaceId } from '../../src/menu/tree/tree.ts';

export type Language = 'ru' | 'en';
export type Face = 'kiosk' | 'lab';
export type By = 'keyboard' | 'on-screen';

export const languages = ['ru', 'en'] as const;
export const faces = ['kiosk', 'lab'] as const;
export const passwords = documentedPasswords;
export const wordsOf: Record<Language, Strings> = { en, ru };
export const benchWordsOf = { en: benchEn, ru: benchRu };
export const HIK_CONNECT = 'system/network/platform-access/hik-connect' satisfies PageId;

export interface LinkWish {
  face?: Face;
  /** null: the address names none. */
  lang?: Language | null;
  scenario?: string | null;
  speed?: string | null;
  place?: string;
}

export class Recorder {
  language: Language = 'en';
  face: Face = 'kiosk';
  /** Firmware 3.x begins its menu with a grid of icons. */
  grid = false;

  constructor(readonly page: Page) {}

  get t(): Strings {
    return wordsOf[this.language];
  }
  get bench() {
    return benchWordsOf[this.language];
  }
  /** The picture on the monitor, without the bench around it. */
  get screen(): Locator {
    return this.face === 'kiosk'
      ? this.page.locator('body')
      : this.page.getByRole('region', { name: this.bench.monitor.label });
  }

  // — getting there

  address({
    face = this.face,
    lang = this.language,
    scenario = 'bound-4x',
    speed = 'instant',
    place,
  }: LinkWish): string {
    const asked = Object.entries({ scenario, lang, speed }).filter(([, value]) => value !== null) as [string, string][];
    const hash = place === undefined ? '' : `#/${place}`;
    return `./${face === 'kiosk' ? 'kiosk.html' : ''}?${new URLSearchParams(asked)}${hash}`;
  }

  /** Opens a link; what the screen then shows depends on it. */
  async open(link: LinkWish = {}): Promise<void> {
    this.face = link.face ?? this.face;
    this.language = link.lang ?? this.language;
    this.grid = link.scenario === 'bound-3x';
    await this.page.goto(this.address(link));
  }

  async bootToLiveView(link: LinkWish = {}): Promise<void> {
    await this.open(link);
    await this.expectLiveView();
  }

  get liveView(): Locator {
    return this.screen.getByRole('img', {
      name: this.language === 'ru' ? /^Просмотр, \d+ кана/ : /^Live view, \d+ cha/,
    });
  }
  get liveViewInAnyLanguage(): Locator {
    return this.screen.getByRole('img', { name: /^(Просмотр|Live view), \d+/ });
  }
  async expectLiveView(): Promise<void> {
    await expect(this.liveView).toBeVisible();
    await expect(this.screen.getByRole('dialog')).toHaveCount(0);
  }

  async rightClickMenu(): Promise<Locator> {
    await this.liveView.click({ button: 'right', position: { x: 150, y: 120 } });
    const menu = this.screen.getByRole('menu', { name: this.t.live.contextMenu });
    await expect(menu).toBeVisible();
    return menu;
  }

  /** Right click → Menu; what opens depends on whether somebody is logged in. */
  async openShortcut(): Promise<void> {
    const menu = await this.rightClickMenu();
    await menu.getByRole('menuitem', { name: this.t.live.openMenu, exact: true }).click();
  }
  async openLogin(): Promise<Locator> {
    await this.openShortcut();
    return this.expectDialog(this.t.login.title);
  }

  async logIn(user: keyof typeof passwords = 'admin', password?: string, by: { by: By } = { by: 'keyboard' }) {
    await this.submitLogin(user, password ?? passwords[user], by);
    await expect(this.button(this.t.topBar.logout).first()).toBeVisible();
    await expect(this.screen.getByRole('dialog')).toHaveCount(0);
  }

  /** Gives the login dialog, which is open, a user and a password; the outcome is not waited for. */
  async submitLogin(user: keyof typeof passwords, password: string, { by }: { by: By } = { by: 'keyboard' }) {
    const dialog = await this.expectDialog(this.t.login.title);
    const chosen = dialog.getByRole('combobox', { name: this.t.login.user });
    if ((await chosen.textContent()) !== user) {
      await this.choose(this.t.login.user, user);
      await this.field(this.t.login.password).click();
    }
    await this.typePassword(password, { by });
    await dialog.getByRole('button', { name: this.t.ok, exact: true }).click();
  }

  async toMenu(user: keyof typeof passwords = 'admin'): Promise<void> {
    await this.openLogin();
    await this.logIn(user);
  }

  /** Straight to a page by its link, as admin. */
  async openAt(place: PageId, link: LinkWish & { user?: keyof typeof passwords } = {}): Promise<void> {
    await this.open({ ...link, place });
    await this.expectDialog(this.t.login.title);
    await this.logIn(link.user);
    await this.expectPlace(place);
  }

  // — the menu

  title(id: PlaceId): string {
    return (this.grid ? this.t.gridPlaces[id] : undefined) ?? this.t.places[id];
  }
  get sidebar(): Locator {
    return this.screen.getByRole('navigation', { name: this.t.topBar.pages });
  }

  /** Walks to a page as a person does: area, row, folder, tab. */
  async openPlace(place: PageId): Promise<void> {
    const steps = place.split('/').map((_, index, all) => all.slice(0, index + 1).join('/') as PlaceId);
    for (const step of steps) {
      const name = this.title(step);
      const areas = this.screen.getByRole('navigation', { name: this.t.topBar.areas });
      const entry = step.includes('/')
        ? this.sidebar
            .getByRole('button', { name, exact: true })
            .or(this.screen.getByRole('tab', { name, exact: true }))
        : (this.grid ? this.screen : areas).getByRole('button', { name, exact: true });
      await entry.click();
    }
    await this.expectPlace(place);
  }

  async expectPlace(place: PageId): Promise<void> {
    const titles = place.split('/').map((_, index, all) => this.title(all.slice(0, index + 1).join('/') as PlaceId));
    const path = this.screen.getByRole('navigation', { name: this.t.topBar.path }).getByRole('listitem');
    await expect(path).toHaveText(this.grid ? [this.t.menu, ...titles] : titles);
    expect(new URL(this.page.url()).hash).toBe(`#/${place}`);
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
    else await this.page.keyboard.type(password);
    await expect(field).toHaveValue('•'.repeat(password.length));
  }

  // — Hik-Connect

  get unbindButton(): Locator {
    return this.button(this.t.platform.unbind);
  }
  async expectStatus(words: string): Promise<void> {
    await expect(this.row(this.t.platform.status).getByRole('status')).toHaveText(words);
  }
  async expectAccount(words: string | RegExp): Promise<void> {
    await expect(this.row(this.t.platform.account)).toContainText(words);
  }

  /** Unbind → Attention → Yes → Confirm Permission. */
  async askPermission(): Promise<Locator> {
    await this.unbindButton.click();
    await this.press(await this.expectDialog(this.t.attention), this.t.yes);
    return this.expectDialog(this.t.confirmPermission);
  }
  async submitPermission(password: string, by: { by: By } = { by: 'keyboard' }): Promise<void> {
    const dialog = await this.expectDialog(this.t.confirmPermission);
    await this.typePassword(password, by);
    await this.press(dialog, this.t.ok);
  }
  async expectResult(words: string | RegExp): Promise<Locator> {
    const result = await this.expectDialog(this.t.attention);
    await expect(result.getByRole('status')).toHaveText(words);
    return result;
  }

  /** The whole of it, from the Hik-Connect page to the page that says so. */
  async unbind(password: string = passwords.admin, by: { by: By } = { by: 'keyboard' }): Promise<void> {
    await this.askPermission();
    await this.submitPermission(password, by);
    await this.press(await this.expectResult(this.t.platform.unbound), this.t.ok);
    await this.expectUnbound();
  }
  async expectUnbound(): Promise<void> {
    await expect(this.screen.getByRole('dialog')).toHaveCount(0);
    await this.expectAccount(this.t.platform.notBound);
    await expect(this.unbindButton).toBeDisabled();
    await expect(this.unbindButton).toHaveAccessibleDescription(this.t.platform.unbindHints[2]);
  }
  async expectBound(): Promise<void> {
    await this.expectAccount(this.t.platform.bound('p***@mail.invalid'));
  }

  // — log

  /** The log's line of an event, newest first, without its time. */
  logLine(event: string, details: string): Locator {
    return this.screen.getByRole('row').filter({ hasText: event }).filter({ hasText: details });
  }
}
