/**
 * The recorder's screen as a person uses it: things are found by the words on them, in whichever language the screen speaks.
 * Verbs do and wait until the screen shows that it was done; what should be seen besides, the specs say.
 */
import { expect, type Locator } from '@playwright/test';
import type { PageId, PlaceId } from '../../src/menu/tree/tree.ts';
import { pathOf } from '../../src/menu/tree/view.ts';
import { type By, Controls, type Face, type Language, passwords } from './controls.ts';

export * from './controls.ts';

export interface LinkOptions {
  face?: Face;
  /** null: the address names none. */
  lang?: Language | null;
  scenario?: string | null;
  speed?: string | null;
  place?: string;
}

export class Recorder extends Controls {
  /** Where the recorder lives when the page has none of its own: begins it as the link says, and gives its address. */
  home: ((link: LinkOptions) => Promise<string>) | null = null;

  // — getting there

  address({
    face = this.face,
    lang = this.language,
    scenario = 'bound-4x',
    speed = 'instant',
    place,
  }: LinkOptions): string {
    const asked = Object.entries({ scenario, lang, speed }).filter(([, value]) => value !== null) as [string, string][];
    const hash = place === undefined ? '' : `#/${place}`;
    return `./${face === 'kiosk' ? 'kiosk.html' : ''}?${new URLSearchParams(asked)}${hash}`;
  }

  /** Opens a link; what the screen then shows depends on it. Not waited for until all is loaded: a start at real speed is short. */
  async open(link: LinkOptions = {}): Promise<void> {
    this.face = link.face ?? this.face;
    this.language = link.lang ?? this.language;
    this.grid = ['bound-3x', 'upgrade-3x-to-4x', 'old-firmware-app'].includes(link.scenario ?? '');
    const home = await this.home?.(link);
    // A link that names a scenario would be a world of the page's own.
    const address = this.address(home === undefined ? link : { ...link, scenario: null, speed: null });
    await this.page.goto(new URL(address, home ?? 'http://page.invalid/').href.replace('http://page.invalid/', './'), {
      waitUntil: 'commit',
    });
  }

  async bootToLiveView(link: LinkOptions = {}): Promise<void> {
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
    // What lay beneath the dialog is free again one frame later; till then no key is heard there.
    await expect(this.screen.locator('.screen-base')).not.toHaveAttribute('inert');
  }

  /** `at`: where on the picture, as parts of its width and height. */
  async rightClickMenu(at?: { across: number; down: number }): Promise<Locator> {
    const { width = 0, height = 0 } = (at && (await this.liveView.boundingBox())) ?? {};
    const position = at ? { x: width * at.across, y: height * at.down } : { x: 150, y: 120 };
    await this.liveView.click({ button: 'right', position });
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
    await expect(this.button(this.t.topBar.power)).toBeVisible();
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

  /** Power icon → Logout. */
  logOut(): Promise<void> {
    return this.choosePower('logout');
  }
  /** The power icon in the bar, and one of its menu. */
  async choosePower(action: 'logout' | 'reboot' | 'shutdown'): Promise<void> {
    await this.button(this.t.topBar.power).click();
    await this.screen.getByRole('menuitem', { name: this.t.power[action], exact: true }).click();
  }

  /** Straight to a page by its link, as admin. */
  async openAt(place: PageId, link: LinkOptions & { user?: keyof typeof passwords } = {}): Promise<void> {
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
    const steps = pathOf(place);
    for (const step of steps) {
      const name = this.title(step);
      const areas = this.screen.getByRole('navigation', { name: this.t.topBar.areas });
      const entry = step.includes('/')
        ? this.sidebar
            .getByRole('button', { name, exact: true })
            .or(this.screen.getByRole('tab', { name, exact: true }))
        : (this.grid ? this.screen : areas).getByRole('button', { name, exact: true });
      // A folder and its first tab may bear one name: on the way it is the folder that is meant, at the end the tab.
      await (step === steps.at(-1) ? entry.last() : entry.first()).click();
    }
    // One of the platforms, where another one than the first is meant.
    const type = place.split('/').at(-1);
    if (type === 'isup') await this.choose(this.t.platform.accessType, this.t.platform.types[type]);
    await this.expectPlace(place);
  }

  /** A link to another place, followed on the open page; what becomes of it depends on where the person stands. */
  async followLink(place: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${place}`);
  }
  /** Follows a link away from a page with unsaved changes, and lets them go. */
  async discardFor(place: PageId): Promise<void> {
    await this.followLink(place);
    await this.press(await this.expectDialog(this.t.attention), this.t.leave.discard);
    await this.expectPlace(place);
  }

  async expectPlace(place: PageId): Promise<void> {
    // A tab that bears its page's name is not told twice.
    const titles = pathOf(place)
      .map((id) => this.title(id))
      .filter((title, at, all) => title !== all[at - 1]);
    const path = this.screen.getByRole('navigation', { name: this.t.topBar.path }).getByRole('listitem');
    await expect(path).toHaveText(this.grid ? [this.t.menu, ...titles] : titles);
    // The address follows once nobody goes on, or at once for somebody who turns to the address bar.
    await this.page.evaluate(() => void dispatchEvent(new Event('blur')));
    await expect.poll(() => new URL(this.page.url()).hash, { intervals: [50, 50, 100, 100, 250] }).toBe(`#/${place}`);
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
