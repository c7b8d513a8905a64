/**
 * The PC with its tool and the phone as people use them, on the lab's table or on pages of their own: things are found by the words on them.
 * The codes of pictures are heard, as by somebody who does not see them.
 */
import { expect, type Locator } from '@playwright/test';
import type { Region } from '../../src/device/index.ts';
import { stringsOf as phoneStrings } from '../../src/phone/strings/index.ts';
import { stringsOf as toolStrings } from '../../src/tool/strings/index.ts';
import type { Language } from './controls.ts';

/** Of the scenarios' recorder. */
export const label = { serial: 'SIM204816', code: 'QRSMXT' } as const;

interface At {
  language: Language;
  /** As `earOf` gives it (pageEar.ts). */
  hear(): Promise<string>;
}

export class Pc {
  readonly t;
  /** @param place where it is on the page */
  constructor(
    readonly place: Locator,
    private readonly at: At,
  ) {
    this.t = toolStrings[at.language];
  }

  button(name: string): Locator {
    return this.place.getByRole('button', { name, exact: true });
  }
  press(name: string): Promise<void> {
    return this.button(name).click();
  }
  /** Its row's box. @param name model and address */
  recorder(name: string): Locator {
    return this.place.getByRole('checkbox', { name: this.t.list.select(name) });
  }
  /** As administrator. */
  async start(): Promise<void> {
    await this.button(this.t.pc.shortcut).click({ button: 'right' });
    await this.place.getByRole('menuitem', { name: this.t.pc.asAdministrator }).click();
    await this.button(this.t.consent.yes).click();
  }
  async connect(to: keyof typeof this.t.connections): Promise<void> {
    await this.place.getByRole('button', { name: this.t.pc.network(''), exact: false }).click();
    await this.place.getByRole('radio', { name: this.t.connections[to].name }).check();
    await this.place.page().keyboard.press('Escape');
  }
  async chooseRegion(region: Region): Promise<void> {
    await this.button(this.t.window.settings).click();
    await this.place.getByLabel(this.t.settings.region).selectOption(this.t.regions[region]);
    await this.button(this.t.settings.save).click();
  }
  async tick(): Promise<void> {
    await this.recorder('SIM-').check();
  }
  get dialog(): Locator {
    return this.place.getByRole('dialog', { name: this.t.unbind.title });
  }
  /** With a region chosen and a device ticked. */
  async openUnbind(): Promise<void> {
    await this.button(this.t.unbind.button).click();
    await expect(this.dialog).toBeVisible();
  }
  async cancel(): Promise<void> {
    await this.dialog.getByRole('button', { name: this.t.command.cancel, exact: true }).click();
  }
  /** @param code instead of the picture's own; the outcome is not waited for */
  async submit(password: string, code?: string): Promise<void> {
    await expect(this.dialog.getByRole('img', { name: this.t.unbind.picture })).toBeVisible();
    if (code === undefined) {
      await this.dialog.getByRole('button', { name: this.t.unbind.listen, exact: true }).click();
      await this.dialog.getByLabel(this.t.unbind.code).fill(await this.at.hear());
    } else await this.dialog.getByLabel(this.t.unbind.code).fill(code);
    await this.dialog.getByLabel(this.t.details.password, { exact: true }).fill(password);
    await this.dialog.getByRole('button', { name: this.t.unbind.unbind, exact: true }).click();
  }
  /** Of the device that is ticked; the outcome is not waited for. */
  async unbind(password: string): Promise<void> {
    await this.openUnbind();
    await this.submit(password);
  }
  async expectRefused(words: string): Promise<void> {
    await expect(this.dialog.getByRole('alert')).toHaveText(words);
  }
  async expectDone(): Promise<void> {
    await expect(this.dialog.getByText(this.t.unbind.done)).toBeVisible();
  }
}

export class OwnersPhone {
  readonly t;
  /** @param place where it is on the page */
  constructor(
    readonly place: Locator,
    private readonly at: At,
  ) {
    this.t = phoneStrings[at.language];
  }

  press(name: string): Promise<void> {
    return this.place.getByRole('button', { name, exact: true }).last().click();
  }
  async expectHeading(name: string): Promise<void> {
    await expect(this.place.getByRole('heading', { name })).toBeVisible();
  }
  async signOut(): Promise<void> {
    await this.press(this.t.account.profile);
    await this.press(this.t.account.signOut);
  }
  async expectRefused(words: string): Promise<void> {
    await expect(this.place.getByRole('alert')).toContainText(words);
  }
  async signUp(mail: string, region: Region = 'russia'): Promise<void> {
    await this.press(this.t.account.toSignUp);
    await this.place.getByLabel(this.t.region, { exact: true }).selectOption(region);
    await this.place.getByLabel(this.t.account.mail).fill(mail);
    await this.place.getByLabel(this.t.account.password, { exact: true }).fill('a long one for the phone');
    await this.press(this.t.account.signUp);
    await this.expectHeading(this.t.devices.none);
  }
  /** From wherever it is, step by step. */
  async toList(): Promise<void> {
    const list = this.place.getByRole('heading', { name: this.t.devices.title, exact: true });
    const back = this.place.getByRole('button', { name: this.t.back, exact: true });
    await expect(list.or(back).first()).toBeVisible();
    for (let steps = 0; steps < 5 && !(await list.isVisible()); steps += 1) await back.click();
    await expect(list).toBeVisible();
  }
  /** Back at the list afterwards. */
  async switchLan(on: boolean): Promise<void> {
    await this.press(this.t.account.profile);
    await this.place.getByRole('switch', { name: this.t.account.onLan }).setChecked(on);
    await this.press(this.t.devices.title);
  }
  /** From the list; the outcome is not waited for. */
  async add(code: string = label.code): Promise<void> {
    await this.press(this.t.devices.add);
    await this.place.getByLabel(this.t.add.serial).fill(label.serial);
    await this.press(this.t.add.next);
    await this.place.getByLabel(this.t.add.code).fill(code);
    await this.press(this.t.add.add);
  }
  /** On the page of a device of another account. */
  async openUnbind(): Promise<void> {
    await this.expectHeading(this.t.add.anothers);
    await this.press(this.t.add.unbind);
    await expect(this.place.getByLabel(this.t.unbind.password)).toBeVisible();
  }
  /** @param code instead of the picture's own; the outcome is not waited for */
  async submit(password: string, code?: string): Promise<void> {
    let text = code;
    if (text === undefined) {
      await this.press(this.t.unbind.listen);
      text = await this.at.hear();
    }
    await this.place.getByLabel(this.t.unbind.picture).fill(text);
    await this.place.getByLabel(this.t.unbind.password).fill(password);
    await this.press(this.t.unbind.submit);
  }
  /** From the page of a device of another account; the outcome is not waited for. */
  async unbind(password: string): Promise<void> {
    await this.openUnbind();
    await this.submit(password);
  }
  async addNow(): Promise<void> {
    await this.expectHeading(this.t.unbind.done);
    await this.press(this.t.unbind.addNow);
    await this.press(this.t.add.add);
    await this.expectHeading(this.t.add.added);
  }
}
